using Forum.Domain.Elections.Candidates;
using Forum.Domain.Elections.Recalls;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Ballots;

/// <summary>What a ballot can name: a candidate, or one of the two answers of a recall vote.</summary>
/// <param name="Name">As the ballot file has it.</param>
internal sealed record BallotChoice(string Id, int Number, string Name, bool IsStanding)
{
    /// <summary>In the order of their numbers.</summary>
    public static async Task<List<BallotChoice>> Of(ForumDb db, Election election, CancellationToken ct) =>
        election.Kind == ElectionKind.Recall
            ? [.. Enum.GetValues<RecallChoice>().Select(choice => new BallotChoice($"{choice}", (int)choice, $"{choice}", true))]
            : await db
                .Candidacies.Where(c => c.ElectionId == election.Id && c.Number > 0)
                .OrderBy(c => c.Number)
                .Select(c => new BallotChoice(c.PublicId, c.Number, c.BallotName, c.State == CandidacyState.Standing))
                .ToListAsync(ct);
}
