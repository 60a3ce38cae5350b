using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

public sealed record BoardPage(
    BoardHead Board,
    ThreadOrder Order,
    string? Tag,
    IReadOnlyList<ThreadRow> Pinned,
    ThreadList Threads,
    Denial? WhyNotStart,
    bool CanMarkRead
);

public static class BoardPageReader
{
    public static async Task<BoardPage?> Read(
        ForumDb db,
        Actor actor,
        string boardId,
        ThreadOrder order,
        string? tag,
        ThreadCursor? cursor,
        CancellationToken ct
    )
    {
        var found = await Find(db, actor, boardId, ct);
        if (found is not { } board)
            return null;
        // Whoever sees a board sees its threads, unless these are for others to review: then its own index leads to nobody else's.
        var own = board.Head.Own is { Reviews: false };
        var threads = (own ? db.Threads.OwnOf(actor) : db.Threads).Where(t => t.BoardId == board.Id && t.State == PostState.Visible);
        if (tag is not null)
            threads = threads.Where(t => t.Tags.Any(x => x.Name == tag));
        var plain = order == ThreadOrder.Activity && tag is null;
        var pinned = plain && cursor is null ? await Pinned(db, actor, threads, ct) : [];
        var listed = plain ? threads.Where(t => t.PinnedAt == null) : threads;
        var page = await ThreadList.Page(db, actor, listed, order, cursor, ct);
        return new BoardPage(board.Head, order, tag, pinned, page, WhyNot(BoardPermits.Write(actor)), actor.MemberId is not null);
    }

    /// <summary>A board that the actor sees, for the pages that belong to it.</summary>
    public static async Task<BoardHead?> Head(ForumDb db, Actor actor, string boardId, CancellationToken ct) =>
        (await Find(db, actor, boardId, ct))?.Head;

    private static async Task<(long Id, BoardHead Head)?> Find(ForumDb db, Actor actor, string boardId, CancellationToken ct)
    {
        var found = await db
            .Boards.VisibleTo(actor)
            .Where(b => b.PublicId == boardId)
            .Select(b => new
            {
                Board = b,
                Section = b.Section.Name,
                b.Audience.Kind,
            })
            .SingleOrDefaultAsync(ct);
        return found is null ? null : (found.Board.Id, await BoardHead.Of(db, actor, found.Board, found.Section, found.Kind, ct));
    }

    private static Task<List<ThreadRow>> Pinned(ForumDb db, Actor actor, IQueryable<Thread> threads, CancellationToken ct) =>
        threads.Where(t => t.PinnedAt != null).OrderByDescending(t => t.PinnedAt).Take(20).Select(ThreadRow.For(db, actor)).ToListAsync(ct);

    private static Denial? WhyNot(Decision decision) => decision.Refuses(out var why) ? why : null;
}
