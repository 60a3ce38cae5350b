using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

public sealed record HomePage(IReadOnlyList<HomeSection> Sections, IReadOnlyList<ThreadRow> Latest, IReadOnlyList<ThreadRow> Unanswered);

public sealed record HomeSection(string Name, IReadOnlyList<HomeBoard> Boards);

public sealed record HomeBoard(string Id, string Name, string Description, AudienceKind Audience, int Threads, int Posts, LatestThread? Latest);

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
        var boards = await db
            .Boards.VisibleTo(actor)
            .OrderBy(b => b.Section.Position)
            .ThenBy(b => b.Section.PublicId)
            .ThenBy(b => b.Position)
            .ThenBy(b => b.PublicId)
            .Select(b => new
            {
                Section = b.Section.Name,
                SectionId = b.Section.PublicId,
                b.PublicId,
                b.Name,
                b.Description,
                b.Audience.Kind,
                b.ThreadCount,
                b.PostCount,
                // One seek in the board's own index; its columns at once would number all threads first. A board's threads carry its audience:
                // whoever sees the board sees its latest thread.
                LatestId = db
                    .Threads.Where(t => t.BoardId == b.Id && t.State == PostState.Visible)
                    .OrderByDescending(t => t.LastPostAt)
                    .ThenByDescending(t => t.PublicId)
                    .Select(t => t.Id)
                    .FirstOrDefault(),
            })
            .ToListAsync(ct);
        var latest = await Latest(db, [.. boards.Select(b => b.LatestId)], ct);
        return
        [
            .. boards
                .GroupBy(b => (b.SectionId, b.Section))
                .Select(section => new HomeSection(
                    section.Key.Section,
                    [
                        .. section.Select(b => new HomeBoard(
                            b.PublicId,
                            b.Name,
                            b.Description,
                            b.Kind,
                            b.ThreadCount,
                            b.PostCount,
                            latest.GetValueOrDefault(b.LatestId)
                        )),
                    ]
                )),
        ];
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
