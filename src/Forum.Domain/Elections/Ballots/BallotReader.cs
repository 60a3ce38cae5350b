using System.Security.Cryptography;
using System.Text;
using Forum.Domain.Elections.Candidates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Ballots;

/// <summary>What a voter's ballot page shows.</summary>
/// <param name="Candidates">In an order of their own for each voter, the same whenever they look; those who withdrew since are among them.</param>
/// <param name="Ranking">The ids that they ranked on their last ballot, the most wanted first, without those who withdrew since; null where they haven't voted.</param>
/// <param name="Receipt">Of that ballot.</param>
public sealed record BallotPage(
    string ElectionId,
    string Title,
    ElectionRules Rules,
    DateTime VotingUntil,
    IReadOnlyList<CandidateLine> Candidates,
    IReadOnlyList<string>? Ranking,
    string? Receipt
);

public static class BallotReader
{
    public static async Task<Outcome<BallotPage>> Page(ForumDb db, Actor actor, string electionId, CancellationToken ct)
    {
        var election = await db.Elections.VisibleTo(db, actor, "BallotPage").AsNoTracking().SingleOrDefaultAsync(e => e.PublicId == electionId, ct);
        if (election is null)
            return new Outcome<BallotPage>.NotFound();
        var elector = await db.Electors.SingleOrDefaultAsync(e => e.ElectionId == election.Id && e.MemberId == actor.MemberId, ct);
        if (ElectionReader.AgainstVote(actor, election, elector, await ElectionTime.Now(db, ct)) is { } why)
            return why;
        var candidates = await db
            .Candidacies.Where(c => c.ElectionId == election.Id && c.Number > 0)
            .Include(c => c.Member)
            .AsNoTracking()
            .ToListAsync(ct);
        var ballot = elector!.HasVoted ? await new BallotBox(db, election).Of(elector.MemberId, ct) : null;
        var chosen = ballot is null ? null : BallotBox.Read(ballot.Ranking);
        return new BallotPage(
            election.PublicId,
            election.Title,
            election.Rules,
            election.VotingUntil,
            [.. candidates.OrderBy(c => Shuffled(election, elector.MemberId, c), StringComparer.Ordinal).Select(Line)],
            chosen is null
                ? null
                :
                [
                    .. chosen
                        .Select(number => candidates.Find(c => c.Number == number && c.State == CandidacyState.Standing)?.PublicId)
                        .OfType<string>(),
                ],
            ballot?.Receipt
        );
    }

    /// <summary>No candidate stands higher than another on more ballots than chance has it.</summary>
    private static string Shuffled(Election election, long memberId, Candidacy candidacy) =>
        Convert.ToHexString(
            HMACSHA256.HashData(election.BallotKey!, Encoding.UTF8.GetBytes(FormattableString.Invariant($"o{memberId}:{candidacy.Number}")))
        );

    private static CandidateLine Line(Candidacy c) =>
        new(c.PublicId, c.Member.LeftAt is null ? c.Member.PublicId : null, c.Member.Name, c.Statement, c.State, c.Number, null, null);
}
