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

    /// <summary>The same, and whoever could decide only by power that comes from the mandate that a recall vote is about.</summary>
    public static async Task<bool> Them(ForumDb db, Actor actor, Decision decision, long electionId, CancellationToken ct)
    {
        var chain = decision.Grant?.Chain ?? [];
        return await Them(db, actor, electionId, ct) || await Recalled(db, electionId).AnyAsync(m => chain.Contains(m.GrantId), ct);
    }

    private static IQueryable<Mandate> Recalled(ForumDb db, long electionId) =>
        db.Mandates.Where(m => db.Recalls.Any(r => r.ElectionId == electionId && r.MandateId == m.Id));
}
