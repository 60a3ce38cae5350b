using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

public sealed record HomePage(IReadOnlyList<HomeSection> Sections, IReadOnlyList<ThreadRow> Latest, IReadOnlyList<ThreadRow> Unanswered);

public sealed record HomeSection(string Name, IReadOnlyList<HomeBoard> Boards);

/// <param name="Threads">As many as the reader sees.</param>
/// <param name="IsOwnOnly">The reader sees only what they started there themselves.</param>
/// <param name="HasReviewers">Some see only that.</param>
public sealed record HomeBoard(
    string Id,
    string Name,
    string Description,
    AudienceKind Audience,
    int Threads,
    bool IsOwnOnly,
    bool HasReviewers,
    LatestThread? Latest
);

public sealed record LatestThread(string Id, string Title, string Language, DateTime At, string PosterId, string PosterName);

public static class HomeReader
{
    private const int LatestCount = 20;
    private const int UnansweredCount = 6;

    public static Task<HomePage> Read(ForumDb db, Actor actor, CancellationToken ct) => Read(db, actor, null, ct);

    /// <param name="wanted">Leaves out of the lists what the actor doesn't want to see there; null where they never said so.</param>
    public static async Task<HomePage> Read(ForumDb db, Actor actor, Func<IQueryable<Thread>, IQueryable<Thread>>? wanted, CancellationToken ct) =>
        new(
            await Sections(db, actor, ct),
            await ThreadList.Across(db, actor, ThreadOrder.Activity, wanted, LatestCount, "HomeLatest", ct),
            await ThreadList.Across(db, actor, ThreadOrder.Unanswered, wanted, UnansweredCount, "HomeUnanswered", ct)
        );

    private static async Task<IReadOnlyList<HomeSection>> Sections(ForumDb db, Actor actor, CancellationToken ct)
    {
        var reviewed = actor.Audiences;
        var boards = await db
            .Boards.VisibleTo(actor)
            .OrderBy(b => b.Section.Position)
            .ThenBy(b => b.Section.PublicId)
            .ThenBy(b => b.Position)
            .ThenBy(b => b.PublicId)
            .Select(b => new
            {
                b.Id,
                Section = b.Section.Name,
                SectionId = b.Section.PublicId,
                b.PublicId,
                b.Name,
                b.Description,
                b.Audience.Kind,
                b.ThreadCount,
                b.ReviewersId,
                // One seek in the board's own index; its columns at once would number all threads first. A board's threads carry its audience:
                // whoever sees the board sees its latest thread, unless its threads are for others to review.
                LatestId = db
                    .Threads.Where(t => b.ReviewersId == null || reviewed.Contains(b.ReviewersId.Value))
                    .Where(t => t.BoardId == b.Id && t.State == PostState.Visible)
                    .OrderByDescending(t => t.LastPostAt)
                    .ThenByDescending(t => t.PublicId)
                    .Select(t => t.Id)
                    .FirstOrDefault(),
            })
            .ToListAsync(ct);
        bool IsOwnOnly(long? reviewers) => reviewers is { } id && !reviewed.Contains(id);
        var own = actor.MemberId is not null && boards.Exists(b => IsOwnOnly(b.ReviewersId)) ? await Own(db, actor, ct) : [];
        var latest = await Latest(db, [.. boards.Select(b => b.LatestId), .. own.Values.Select(mine => mine.LatestId)], ct);
        return
        [
            .. boards
                .GroupBy(b => (b.SectionId, b.Section))
                .Select(section => new HomeSection(
                    section.Key.Section,
                    [
                        .. section.Select(b =>
                            IsOwnOnly(b.ReviewersId) && own.GetValueOrDefault(b.Id) is var mine
                                ? new HomeBoard(
                                    b.PublicId,
                                    b.Name,
                                    b.Description,
                                    b.Kind,
                                    mine.Count,
                                    true,
                                    true,
                                    latest.GetValueOrDefault(mine.LatestId)
                                )
                                : new HomeBoard(
                                    b.PublicId,
                                    b.Name,
                                    b.Description,
                                    b.Kind,
                                    b.ThreadCount,
                                    false,
                                    b.ReviewersId is not null,
                                    latest.GetValueOrDefault(b.LatestId)
                                )
                        ),
                    ]
                )),
        ];
    }

    /// <summary>By board how many threads of their own the actor has where they see no others, and which was written in last.</summary>
    private static async Task<Dictionary<long, (int Count, long LatestId)>> Own(ForumDb db, Actor actor, CancellationToken ct)
    {
        var threads = await db
            .Threads.OwnOf(actor)
            .Where(t => t.State == PostState.Visible)
            .OrderByDescending(t => t.LastPostAt)
            .ThenByDescending(t => t.PublicId)
            .Select(t => new { t.BoardId, t.Id })
            .ToListAsync(ct);
        return threads.GroupBy(t => t.BoardId).ToDictionary(board => board.Key, board => (board.Count(), board.First().Id));
    }

    private static Task<Dictionary<long, LatestThread>> Latest(ForumDb db, long[] threads, CancellationToken ct) =>
        db
            .Threads.Where(t => threads.Contains(t.Id))
            .Join(
                db.Members,
                t => t.LastPosterId,
                m => m.Id,
                (t, m) => new { t.Id, Latest = new LatestThread(t.PublicId, t.Title, t.Language, t.LastPostAt, m.PublicId, m.Name) }
            )
            .ToDictionaryAsync(row => row.Id, row => row.Latest, ct);
}
