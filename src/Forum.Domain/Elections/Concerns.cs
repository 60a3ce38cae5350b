using Forum.Domain.Elections.Candidates;
using Forum.Domain.Elections.Mandates;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections;

internal static class Concerns
{
    /// <summary>
    /// Whoever stood in an election decides nothing about it, nor does the one whom a recall vote is about. Being asked to stand keeps nobody from
    /// anything.
    /// </summary>
    public static async Task<bool> Them(ForumDb db, Actor actor, long electionId, CancellationToken ct) =>
        await Standing(db, electionId).AnyAsync(c => c.MemberId == actor.MemberId, ct)
        || await Recalled(db, electionId).AnyAsync(m => m.MemberId == actor.MemberId, ct);

    /// <summary>What concerns a member is decided neither by them nor by power that comes from them, whichever of their grants it was made out of.</summary>
    public static Task<Decision> DecideApart(ForumDb db, Actor actor, Power power, Place place, long memberId, CancellationToken ct) =>
        DecideApart(db, actor, power, place, [memberId], ct);

    /// <summary>The same of what concerns those who stand in an election, or the one whom it recalls.</summary>
    public static async Task<Decision> DecideApart(ForumDb db, Actor actor, Power power, Place place, Election election, CancellationToken ct) =>
        await DecideApart(
            db,
            actor,
            power,
            place,
            await Standing(db, election.Id).Select(c => c.MemberId).Concat(Recalled(db, election.Id).Select(m => m.MemberId)).ToListAsync(ct),
            ct
        );

    private static async Task<Decision> DecideApart(ForumDb db, Actor actor, Power power, Place place, List<long> members, CancellationToken ct)
    {
        var decision = Authority.Decide(actor, power, place, db.Now);
        if (decision.Grant is null)
            return decision;
        return actor.MemberId is { } me && members.Contains(me)
            ? Denial.OwnElection
            : Authority.DecideApart(actor, power, place, await GrantsFrom.Members(db, actor, members, ct), db.Now, Denial.OwnElection);
    }

    private static IQueryable<Candidacy> Standing(ForumDb db, long electionId) =>
        db.Candidacies.Where(c => c.ElectionId == electionId && (c.State == CandidacyState.Standing || c.State == CandidacyState.Withdrawn));

    private static IQueryable<Mandate> Recalled(ForumDb db, long electionId) =>
        db.Mandates.Where(m => db.Recalls.Any(r => r.ElectionId == electionId && r.MandateId == m.Id));
}
