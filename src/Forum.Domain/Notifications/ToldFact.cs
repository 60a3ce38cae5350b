using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Notifications;

/// <summary>A fact with what it takes to find whom it concerns. Of something that stands in nobody's sight there is nothing to tell.</summary>
/// <param name="At">When it became one.</param>
/// <param name="AuthorAudienceId">In which the thread's author sees it beside its audience; null where there is no such difference.</param>
/// <param name="DoerId">Who made it a fact: they know already.</param>
internal sealed record ToldFact(
    Fact Fact,
    DateTime At,
    long PostId,
    long ThreadId,
    long BoardId,
    long AudienceId,
    long? AuthorAudienceId,
    string[] Tags,
    long DoerId,
    long AuthorId,
    long ThreadAuthorId,
    long? AnsweredAuthorId,
    bool StartsThread,
    bool IsComment
)
{
    public static async Task<ToldFact?> Find(ForumDb db, OutboxRow row, CancellationToken ct)
    {
        var (accepts, settles) = (row.Fact == Fact.AnswerAccepted, row.Fact == Fact.FlagsSettled);
        var found = await db
            .Posts.Where(p => p.Id == row.PostId)
            // What became of their report is told although the post be gone.
            .Where(p => settles || (p.State == PostState.Visible && p.Thread.State == PostState.Visible))
            .Where(p => !accepts || p.Thread.AcceptedPostId == p.Id)
            .Select(p => new
            {
                p.ThreadId,
                p.Thread.BoardId,
                p.Thread.AudienceId,
                p.Thread.AuthorAudienceId,
                p.Thread.TagLine,
                p.AuthorId,
                ThreadAuthorId = p.Thread.AuthorId,
                AnsweredAuthorId = p.ReplyTo == null ? null : (long?)p.ReplyTo.AuthorId,
                StartsThread = p.Number == 1,
                p.IsComment,
            })
            .SingleOrDefaultAsync(ct);
        return found is null
            ? null
            : new ToldFact(
                row.Fact,
                row.At,
                row.PostId,
                found.ThreadId,
                found.BoardId,
                found.AudienceId,
                found.AuthorAudienceId,
                TagNames.OfLine(found.TagLine),
                accepts ? found.ThreadAuthorId : found.AuthorId,
                found.AuthorId,
                found.ThreadAuthorId,
                found.AnsweredAuthorId,
                found.StartsThread,
                found.IsComment
            );
    }
}
