using Forum.Domain.Audiences;
using Forum.Domain.Elections.Mandates;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections;

/// <summary>Who may vote and who may stand, by the rules of an election; what is asked of a member's posts is asked of those that everybody sees.</summary>
internal static class Eligibility
{
    /// <summary>Those who may vote if an election is called now: in the audience of its place, and long enough here.</summary>
    public static IQueryable<Member> Electors(ForumDb db, ElectionRules rules, long audienceId, DateTime now) =>
        Known(db, rules.VoteDays, rules.VotePosts, audienceId, now);

    /// <summary>What keeps a member from standing; null where nothing does.</summary>
    public static async Task<Denial?> AgainstStanding(ForumDb db, Election election, Place place, long memberId, CancellationToken ct)
    {
        if (election.Kind == ElectionKind.ByElection && await Mandate.Held(db, election.OfficeId).AnyAsync(m => m.MemberId == memberId, ct))
            return Denial.HoldsItAlready;
        var rules = election.Rules;
        // Whoever comes in after the call can't stand in it: the rules count days up to that moment.
        var known = Known(db, rules.StandDays, rules.StandPosts, place.AudienceId, election.CalledAt);
        if (!await known.AnyAsync(m => m.Id == memberId && m.Standing >= rules.StandAs, ct))
            return Denial.MayNotStand;
        var clean = db.Now.AddDays(-rules.StandCleanDays);
        if (
            await db.Sanctions.AnyAsync(
                s => s.MemberId == memberId && (s.LiftedAt == null || s.LiftedAt > clean) && (s.Until == null || s.Until > clean),
                ct
            )
        )
            return Denial.SanctionedLately;
        return await HasServedEnough(db, election, memberId, ct) ? Denial.ServedEnough : null;
    }

    /// <summary>Elected by all of the last elections that the limit asks about; the rest of somebody else's term is none.</summary>
    private static async Task<bool> HasServedEnough(ForumDb db, Election election, long memberId, CancellationToken ct)
    {
        if (election.Rules.MostTerms is not { } most)
            return false;
        var last = await db
            .Elections.Where(e => e.OfficeId == election.OfficeId && e.Kind == ElectionKind.Election && e.Entered == ElectionPhase.Certified)
            .OrderByDescending(e => e.CalledAt)
            .Take(most)
            .Select(e => db.Mandates.Any(m => m.ElectionId == e.Id && m.MemberId == memberId && m.CountbackId == null))
            .ToListAsync(ct);
        return last.Count == most && last.TrueForAll(elected => elected);
    }

    private static IQueryable<Member> Known(ForumDb db, int days, int posts, long audienceId, DateTime at)
    {
        var (since, written) = (at.AddDays(-days), db.Posts.Public());
        return db
            .Members.In(db, audienceId, db.Now)
            .Where(m =>
                m.Origin == MemberOrigin.Registered && m.JoinedAt <= since && (posts == 0 || written.Count(p => p.AuthorId == m.Id) >= posts)
            );
    }
}
