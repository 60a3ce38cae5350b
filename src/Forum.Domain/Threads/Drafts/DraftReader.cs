using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads.Drafts;

/// <summary>A draft as its writer sees it.</summary>
/// <param name="PlaceName">The thread's title or the board's name; null where the writer doesn't see that place any more.</param>
/// <param name="Text">Null where it began with somebody else's words in a place that the writer doesn't see any more.</param>
public sealed record DraftView(
    string Id,
    DraftKind Kind,
    string Place,
    string? PlaceName,
    ThreadFormats Format,
    string? Title,
    string? Tags,
    string? Text,
    DateTime SavedAt
);

public static class DraftReader
{
    /// <summary>All drafts of the actor, the latest first; none but their own.</summary>
    public static async Task<IReadOnlyList<DraftView>> Mine(ForumDb db, Actor actor, CancellationToken ct)
    {
        var mine = await db.Drafts.Where(d => d.MemberId == actor.MemberId).OrderByDescending(d => d.SavedAt).ThenBy(d => d.PublicId).ToListAsync(ct);
        return await Seen(db, actor, mine, ct);
    }

    /// <returns>Null where there is no such draft of the actor's.</returns>
    public static async Task<DraftView?> One(ForumDb db, Actor actor, string draftId, CancellationToken ct) =>
        (
            await Seen(db, actor, await db.Drafts.Where(d => d.MemberId == actor.MemberId && d.PublicId == draftId).ToListAsync(ct), ct)
        ).SingleOrDefault();

    /// <summary>The draft for a place that the actor is looking at. Asks the database only where they have any.</summary>
    public static async Task<Draft?> For(ForumDb db, Actor actor, DraftKind kind, string place, CancellationToken ct) =>
        actor.Drafts == 0 ? null : await db.Drafts.SingleOrDefaultAsync(d => d.MemberId == actor.MemberId && d.Kind == kind && d.Place == place, ct);

    private static async Task<IReadOnlyList<DraftView>> Seen(ForumDb db, Actor actor, List<Draft> drafts, CancellationToken ct)
    {
        var names = await Names(db, actor, drafts, ct);
        return
        [
            .. drafts.Select(d =>
                names.GetValueOrDefault((d.Kind, d.Place)) is { } name
                    ? new DraftView(d.PublicId, d.Kind, d.Place, name, d.Format, d.Title, d.Tags, d.Text, d.SavedAt)
                : d.OfOthers ? new DraftView(d.PublicId, d.Kind, "", null, d.Format, null, null, null, d.SavedAt)
                : new DraftView(d.PublicId, d.Kind, "", null, d.Format, d.Title, d.Tags, d.Text, d.SavedAt)
            ),
        ];
    }

    private static async Task<Dictionary<(DraftKind, string), string>> Names(ForumDb db, Actor actor, List<Draft> drafts, CancellationToken ct)
    {
        var names = new Dictionary<(DraftKind, string), string>();
        string[] Places(DraftKind kind) => [.. drafts.Where(d => d.Kind == kind).Select(d => d.Place)];
        if (Places(DraftKind.Reply) is { Length: > 0 } threads)
            foreach (
                var thread in await db
                    .Threads.VisibleTo(actor, "DraftThreads")
                    .Where(t => threads.Contains(t.PublicId))
                    .Select(t => new { t.PublicId, t.Title })
                    .ToListAsync(ct)
            )
                names[(DraftKind.Reply, thread.PublicId)] = thread.Title;
        if (Places(DraftKind.Thread) is { Length: > 0 } boards)
            foreach (
                var board in await db
                    .Boards.VisibleTo(actor, "DraftBoards")
                    .Where(b => boards.Contains(b.PublicId))
                    .Select(b => new { b.PublicId, b.Name })
                    .ToListAsync(ct)
            )
                names[(DraftKind.Thread, board.PublicId)] = board.Name;
        if (Places(DraftKind.Edit) is { Length: > 0 } posts)
            foreach (
                var post in await db
                    .Posts.VisibleTo(actor, "DraftPosts")
                    .Where(p => posts.Contains(p.PublicId))
                    .Select(p => new { p.PublicId, p.Thread.Title })
                    .ToListAsync(ct)
            )
                names[(DraftKind.Edit, post.PublicId)] = post.Title;
        return names;
    }
}
