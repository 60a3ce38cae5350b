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
        await db.Candidacies.AnyAsync(
            c =>
                c.ElectionId == electionId
                && c.MemberId == actor.MemberId
                && (c.State == CandidacyState.Standing || c.State == CandidacyState.Withdrawn),
            ct
        ) || await Recalled(db, electionId).AnyAsync(m => m.MemberId == actor.MemberId, ct);

    /// <summary>What concerns a member is decided neither by them nor by power that comes from them, whichever of their grants it was made out of.</summary>
    public static async Task<Decision> DecideApart(ForumDb db, Actor actor, Power power, Place place, long memberId, CancellationToken ct)
    {
        var decision = Authority.Decide(actor, power, place, db.Now);
        if (decision.Grant is null)
            return decision;
        return actor.MemberId == memberId
            ? Denial.OwnElection
            : Authority.DecideApart(actor, power, place, await GrantsFrom(db, actor, memberId, ct), db.Now);
    }

    /// <summary>Whom a recall vote is about; null for every other vote.</summary>
    public static Task<long?> WhomItRecalls(ForumDb db, long electionId, CancellationToken ct) =>
        Recalled(db, electionId).Select(m => (long?)m.MemberId).SingleOrDefaultAsync(ct);

    /// <summary>Those above an actor's that a member holds, or made out of one that they hold through a group.</summary>
    private static async Task<HashSet<long>> GrantsFrom(ForumDb db, Actor actor, long memberId, CancellationToken ct)
    {
        var chains = actor.Grants.SelectMany(g => g.Chain).Distinct().ToList();
        return
        [
            .. await db
                .Grants.Where(g => chains.Contains(g.Id))
                .Where(g => g.HolderMemberId == memberId || (g.GivenById == memberId && g.Source == GrantSource.Delegation))
                .Select(g => g.Id)
                .ToListAsync(ct),
        ];
    }

    private static IQueryable<Mandate> Recalled(ForumDb db, long electionId) =>
        db.Mandates.Where(m => db.Recalls.Any(r => r.ElectionId == electionId && r.MandateId == m.Id));
}
