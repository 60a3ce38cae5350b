using System.Security.Cryptography;
using System.Text;
using Forum.Domain.Elections.Candidates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Elections.Recalls;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Ballots;

/// <summary>What a voter's ballot page shows.</summary>
/// <param name="Candidates">In an order of their own for each voter, the same whenever they look; those who withdrew since are among them.</param>
/// <param name="Ranking">The ids that they ranked on their last ballot, the most wanted first, without those who withdrew since; null where they haven't voted.</param>
/// <param name="Receipt">Of that ballot.</param>
/// <param name="Recall">What a recall vote is about: its candidates are then the two answers; null of an election.</param>
public sealed record BallotPage(
    string ElectionId,
    string Title,
    ElectionRules Rules,
    DateTime VotingUntil,
    IReadOnlyList<CandidateLine> Candidates,
    IReadOnlyList<string>? Ranking,
    string? Receipt,
    RecallHead? Recall = null
);

public static class BallotReader
{
    public static async Task<Outcome<BallotPage>> Page(ForumDb db, Actor actor, string electionId, CancellationToken ct)
    {
        var election = await db.Elections.VisibleTo(db, actor, "BallotPage").AsNoTracking().SingleOrDefaultAsync(e => e.PublicId == electionId, ct);
        if (election is null)
            return new Outcome<BallotPage>.NotFound();
        var elector = await db.Electors.SingleOrDefaultAsync(e => e.ElectionId == election.Id && e.MemberId == actor.MemberId, ct);
        if (await ElectionReader.AgainstVote(db, actor, election, elector, ct) is { } why)
            return why;
        var candidates = await Candidates(db, election, elector!.MemberId, ct);
        var ballot = elector.HasVoted ? await new BallotBox(db, election).Of(elector.MemberId, ct) : null;
        var chosen = ballot is null ? null : BallotBox.Read(ballot.Ranking);
        return new BallotPage(
            election.PublicId,
            election.Title,
            election.Rules,
            election.VotingUntil,
            candidates,
            chosen is null
                ? null
                : [.. chosen.Select(number => candidates.Find(c => c.Number == number && c.State == CandidacyState.Standing)?.Id).OfType<string>()],
            ballot?.Receipt,
            election.Kind == ElectionKind.Recall ? await RecallReader.Of(db, election, ct) : null
        );
    }

    private static async Task<List<CandidateLine>> Candidates(ForumDb db, Election election, long memberId, CancellationToken ct)
    {
        if (election.Kind == ElectionKind.Recall)
            return (await BallotChoice.Of(db, election, ct)).ConvertAll(c => new CandidateLine(
                c.Id,
                null,
                "",
                "",
                CandidacyState.Standing,
                c.Number,
                null,
                null
            ));
        var candidates = await db
            .Candidacies.Where(c => c.ElectionId == election.Id && c.Number > 0)
            .Select(c => new
            {
                Candidacy = c,
                c.Member,
                HiddenBy = db.Acts.Where(a => a.Id == c.HiddenById).Select(a => a.PublicId).FirstOrDefault(),
            })
            .AsNoTracking()
            .ToListAsync(ct);
        return
        [
            .. candidates
                .OrderBy(c => Shuffled(election, memberId, c.Candidacy), StringComparer.Ordinal)
                .Select(c => Line(c.Candidacy, c.Member, c.HiddenBy, memberId)),
        ];
    }

    /// <summary>No candidate stands higher than another on more ballots than chance has it.</summary>
    private static string Shuffled(Election election, long memberId, Candidacy candidacy) =>
        Convert.ToHexString(
            HMACSHA256.HashData(election.BallotKey!, Encoding.UTF8.GetBytes(FormattableString.Invariant($"o{memberId}:{candidacy.Number}")))
        );

    private static CandidateLine Line(Candidacy c, Member member, string? hiddenBy, long voterId) =>
        new(
            c.PublicId,
            member.LeftAt is null ? member.PublicId : null,
            member.Name,
            c.IsHidden ? "" : c.Statement,
            c.State,
            c.Number,
            null,
            null,
            c.IsHidden,
            hiddenBy,
            c.MemberId == voterId
        );
}
