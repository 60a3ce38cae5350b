using Forum.Domain.Elections.Counting;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Elections.Recalls;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Ballots;

/// <summary>What is published of a counted vote.</summary>
/// <param name="File">The ballot file; null where too few voted for the ballots to be published.</param>
/// <param name="Receipts">A line each, in the order of the file's ballots.</param>
/// <param name="FileHash">Null with the file: whoever has few ballots to guess could try which give it.</param>
/// <param name="Recall">What a recall vote is about; null of an election.</param>
/// <param name="TieSeed">What decided ties; null with the hash that it is made of.</param>
public sealed record PublishedResult(
    string ElectionId,
    string Title,
    ElectionRules Rules,
    int Electors,
    int Voted,
    CountResult Count,
    string? File,
    string? FileHash,
    string Receipts,
    string Seed,
    string SeedCommitment,
    string? TieSeed,
    RecallHead? Recall
)
{
    /// <summary>The ranking of the ballot with that receipt, as candidates' numbers; null where there is none, or the ballots aren't published.</summary>
    public IReadOnlyList<int>? Find(string receipt)
    {
        var line = LineOf(receipt);
        if (line < 0 || File is null)
            return null;
        return BltReader.Read(File).File!.Papers[line].Ranking;
    }

    /// <summary>Whether a ballot with that receipt was counted.</summary>
    public bool Has(string receipt) => LineOf(receipt) >= 0;

    private int LineOf(string receipt) => Array.IndexOf(Receipts.Split('\n', StringSplitOptions.RemoveEmptyEntries), Typed(receipt));

    /// <summary>It is shown in groups, and copied with what stands between them.</summary>
    private static string Typed(string receipt) => string.Concat(receipt.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}

public static class ResultReader
{
    /// <summary>Null where there is nothing yet, or there was no vote.</summary>
    public static async Task<PublishedResult?> Read(ForumDb db, Actor actor, string electionId, CancellationToken ct)
    {
        var election = await db
            .Elections.VisibleTo(db, actor, "Result")
            .AsNoTracking()
            .SingleOrDefaultAsync(e => e.PublicId == electionId && e.CountedAt != null, ct);
        if (election is null || await db.Tallies.AsNoTracking().SingleOrDefaultAsync(t => t.ElectionId == election.Id, ct) is not { } tally)
            return null;
        var isPublished = tally.Voted >= election.Rules.LeastPublished;
        return new PublishedResult(
            election.PublicId,
            election.Title,
            election.Rules,
            election.ElectorCount,
            tally.Voted,
            ElectionResult.Count(election, tally),
            isPublished ? tally.File : null,
            isPublished ? tally.FileHash : null,
            tally.Receipts,
            election.Seed,
            election.SeedCommitment,
            isPublished ? tally.TieSeed : null,
            election.Kind == ElectionKind.Recall ? await RecallReader.Of(db, election, ct) : null
        );
    }

    /// <summary>The lines of the electors, and their hash; null where the actor sees no such election.</summary>
    public static async Task<IReadOnlyList<string>?> Electors(ForumDb db, Actor actor, string electionId, CancellationToken ct)
    {
        var election = await db.Elections.VisibleTo(db, actor, "ElectorLines").AsNoTracking().SingleOrDefaultAsync(e => e.PublicId == electionId, ct);
        return election is null ? null : await ElectorList.Of(db, election, ct);
    }
}
