using Forum.Domain.Powers;
using Forum.Domain.Search.Indexing;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Search.Similar;

/// <summary>Threads about the same as one thread, for whoever reads that.</summary>
/// <param name="MayClose">The reader may close the thread as a duplicate of one of these.</param>
public sealed record SimilarPage(
    string ThreadId,
    string Title,
    string Language,
    string BoardId,
    string BoardName,
    bool IsLocked,
    bool MayClose,
    IReadOnlyList<SimilarThread> Threads
)
{
    /// <param name="most">How many at most, from 1.</param>
    public static async Task<Outcome<SimilarPage>> Read(ForumDb db, Actor actor, string threadId, int most, CancellationToken ct)
    {
        var row = await db
            .Threads.InAudienceOf(actor, "SimilarTo")
            .Where(t => t.PublicId == threadId)
            .Select(t => new
            {
                Thread = t,
                Board = new { t.Board.PublicId, t.Board.Name },
                Place = new Place(t.Board.SectionId, t.BoardId, t.Id, TagNames.OfLine(t.TagLine), t.AudienceId),
                Html = db.Posts.Where(p => p.ThreadId == t.Id && p.Number == 1).Select(p => p.Html).FirstOrDefault() ?? "",
            })
            .SingleOrDefaultAsync(ct);
        if (row is null || row.Thread.IsMerged || (row.Thread.State == PostState.Held && row.Thread.AuthorId != actor.MemberId))
            return new Outcome<SimilarPage>.NotFound();
        if (row.Thread.State is PostState.Deleted or PostState.Hidden)
            return new Outcome<SimilarPage>.Gone();
        var threads = await SimilarThreads.To(db, actor, row.Thread.Title, SearchableText.Of(row.Html).Body, row.Thread.Id, most, ct);
        return new SimilarPage(
            threadId,
            row.Thread.Title,
            row.Thread.Language,
            row.Board.PublicId,
            row.Board.Name,
            row.Thread.IsLocked,
            ThreadPermits.CloseAsDuplicate(actor, row.Place, db.Now).IsAllowed,
            threads
        );
    }
}
