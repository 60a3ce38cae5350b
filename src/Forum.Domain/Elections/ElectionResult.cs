using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Candidates;
using Forum.Domain.Elections.Counting;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections;

/// <summary>The count of a closed vote, made anew from what is published: the same for everybody, each time.</summary>
internal static class ElectionResult
{
    /// <summary>Counts that were asked for lately are kept: a big one takes a second.</summary>
    private const int MostKept = 16;
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<(string Election, string File), CountResult> Kept = new();

    /// <summary>Null where there was no vote.</summary>
    public static async Task<CountResult?> Count(ForumDb db, Election election, CancellationToken ct) =>
        await db.Tallies.AsNoTracking().SingleOrDefaultAsync(t => t.ElectionId == election.Id, ct) is { } tally ? Count(election, tally) : null;

    public static CountResult Count(Election election, Tally tally)
    {
        if (Kept.TryGetValue((election.PublicId, tally.File), out var kept))
            return kept;
        var result = Counting.Count.Run(BltReader.Read(tally.File).File!, election.Rules.Rule, election.Rules.Seats, tally.TieSeed);
        if (Kept.Count >= MostKept)
            Kept.Clear();
        return Kept[(election.PublicId, tally.File)] = result;
    }

    /// <summary>In the order of election; of an unopposed one in that of the ballot. Nobody is elected by a recall vote.</summary>
    public static async Task<List<Candidacy>> Winners(ForumDb db, Election election, CancellationToken ct)
    {
        if (election.Kind == ElectionKind.Recall)
            return [];
        var candidates = await db
            .Candidacies.Where(c => c.ElectionId == election.Id && c.Number > 0)
            .Include(c => c.Member)
            .OrderBy(c => c.Number)
            .ToListAsync(ct);
        if (election.IsUnopposed)
            return [.. candidates.Where(c => c.State == CandidacyState.Standing && c.Member.LeftAt == null)];
        var count = await Count(db, election, ct);
        // Whoever left after the count holds nothing; their seat stays empty.
        return count is null
            ? []
            : [.. count.Elected.Select(e => candidates.Single(c => c.Number == e.Candidate)).Where(c => c.Member.LeftAt == null)];
    }
}
