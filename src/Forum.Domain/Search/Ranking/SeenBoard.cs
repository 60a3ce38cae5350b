using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Search.Ranking;

/// <summary>A board that the reader sees. Its counters are of what all its readers see, so they may be part of statistics.</summary>
/// <param name="AudienceId">What its threads carry.</param>
/// <param name="ThreadCount">0 where the reader sees only their own: they are found, and count nowhere.</param>
/// <param name="PostCount">The same.</param>
internal sealed record SeenBoard(long Id, string PublicId, string Name, long SectionId, long AudienceId, int ThreadCount, int PostCount)
{
    public static async Task<IReadOnlyDictionary<long, SeenBoard>> All(ForumDb db, Actor actor, CancellationToken ct) =>
        (await db.Boards.VisibleTo(actor, "SearchBoards").AsNoTracking().ToListAsync(ct)).ToDictionary(b => b.Id, b => Of(b, actor));

    private static SeenBoard Of(Board b, Actor actor)
    {
        var counts = b.ReviewersId is not { } reviewers || actor.Audiences.Contains(reviewers);
        return new SeenBoard(b.Id, b.PublicId, b.Name, b.SectionId, b.ThreadAudienceId, counts ? b.ThreadCount : 0, counts ? b.PostCount : 0);
    }
}
