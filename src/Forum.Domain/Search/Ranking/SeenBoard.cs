using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Search.Ranking;

/// <summary>A board that the reader sees. Its counters are of what all its readers see, so they may be part of statistics.</summary>
internal sealed record SeenBoard(long Id, string PublicId, string Name, long SectionId, long AudienceId, int ThreadCount, int PostCount)
{
    public static async Task<IReadOnlyDictionary<long, SeenBoard>> All(ForumDb db, Actor actor, CancellationToken ct) =>
        await db
            .Boards.VisibleTo(actor, "SearchBoards")
            .Select(b => new SeenBoard(b.Id, b.PublicId, b.Name, b.SectionId, b.AudienceId, b.ThreadCount, b.PostCount))
            .ToDictionaryAsync(b => b.Id, ct);
}
