using Forum.Domain.Members;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Import;

/// <summary>Judges everybody's standing once all of their posts are in, and says that the run is whole.</summary>
internal static class ImportEnding
{
    private const int Batch = 200;

    public static async Task Run(ForumDb db, ImportJob job, IReadOnlyList<long> members, ImportSteps steps, CancellationToken ct)
    {
        if (!job.IsHidden)
            foreach (var batch in members.Order().Chunk(Batch))
                await steps.Write(() => Judge(db, batch, ct), ct);
        await steps.Write(() => Finish(db, job.RunId, ct), ct);
    }

    private static async Task<Nothing> Judge(ForumDb db, long[] batch, CancellationToken ct)
    {
        var known = await db
            .Posts.Public()
            .Where(p => batch.Contains(p.AuthorId))
            .GroupBy(p => p.AuthorId)
            .Select(g => new
            {
                g.Key,
                Posts = g.Count(),
                Votes = g.Sum(p => p.Score),
            })
            .ToDictionaryAsync(g => g.Key, ct);
        foreach (var member in await db.Members.Where(m => batch.Contains(m.Id)).ToListAsync(ct))
            if (known.TryGetValue(member.Id, out var of))
                member.Stand(StandingRules.Of(db.Now - member.JoinedAt, of.Posts, of.Votes));
        return default;
    }

    private static async Task<Nothing> Finish(ForumDb db, long runId, CancellationToken ct)
    {
        (await db.ImportRuns().SingleAsync(r => r.Id == runId, ct)).Finish(db.Now);
        return default;
    }
}
