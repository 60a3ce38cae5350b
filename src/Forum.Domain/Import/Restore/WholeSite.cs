using Forum.Domain.Audiences;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Import.Restore;

/// <summary>What must be true of a site beyond each of its records.</summary>
internal static class WholeSite
{
    /// <exception cref="SourceRefusedException">It isn't.</exception>
    public static async Task Check(ForumDb db, CancellationToken ct)
    {
        await None(
            db.Threads.Where(t => t.AudienceId != (t.Board.ReviewersId ?? t.Board.AudienceId)).Select(t => t.PublicId),
            id => $"threads.jsonl: the thread {id} has another audience than its board.",
            ct
        );
        await None(
            db.Boards.Where(b => b.ReviewersId != null && b.Reviewers!.Kind != AudienceKind.Groups).Select(b => b.PublicId),
            id => $"boards.jsonl: the threads of the board {id} are reviewed by others than groups.",
            ct
        );
        await None(
            db.Threads.Where(t =>
                    t.AuthorAudienceId
                    != (
                        t.Board.ReviewersId == null ? null
                        : t.Board.AudienceId == Audience.EveryoneId ? Audience.MembersId
                        : t.Board.AudienceId
                    )
                )
                .Select(t => t.PublicId),
            id => $"threads.jsonl: the author of the thread {id} would see it otherwise than its board says.",
            ct
        );
        await None(
            db.Threads.Where(t => db.Posts.Any(p => p.Id == t.AcceptedPostId && p.ThreadId != t.Id)).Select(t => t.PublicId),
            id => $"threads.jsonl: the accepted answer of the thread {id} stands in another thread.",
            ct
        );
        await None(
            db.Posts.Where(p => p.ReplyToId != null && p.ReplyTo!.ThreadId != p.ThreadId).Select(p => p.PublicId),
            id => $"posts.jsonl: the post {id} answers one in another thread.",
            ct
        );
        await None(
            db.Posts.Where(p => p.Revisions.All(r => r.Number != p.RevisionNumber)).Select(p => p.PublicId),
            id => $"posts.jsonl: the latest revision of the post {id} isn't in revisions.jsonl.",
            ct
        );
    }

    private static async Task None(IQueryable<string> wrong, Func<string, string> sentence, CancellationToken ct)
    {
        if (await wrong.FirstOrDefaultAsync(ct) is { } id)
            throw new SourceRefusedException(sentence(id));
    }
}
