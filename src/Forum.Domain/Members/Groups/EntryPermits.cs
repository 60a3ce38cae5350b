using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members.Groups;

/// <summary>Why somebody can't come into a group by a way of their own now; null where they can.</summary>
internal static class EntryPermits
{
    public static async Task<Denial?> Apply(ForumDb db, Actor actor, Group group, CancellationToken ct)
    {
        if (actor.MemberId is not { } me)
            return Denial.SignInFirst;
        if (actor.IsSuspended)
            return Denial.Suspended;
        if (actor.Silence is not null)
            return Denial.Silenced;
        if (group.Entry != GroupEntry.Application)
            return Denial.GroupTakesNone;
        if (await IsIn(db, group, me, ct))
            return Denial.InGroupAlready;
        var mine = await db.GroupApplications.Where(a => a.GroupId == group.Id && a.MemberId == me).ToListAsync(ct);
        if (mine.Exists(a => a.Outcome == ApplicationOutcome.Waiting))
            return Denial.AppliedAlready;
        return MayApplyAt(group.WaitDays, mine) > db.Now ? Denial.RefusedLately : null;
    }

    public static Task<bool> IsIn(ForumDb db, Group group, long memberId, CancellationToken ct) =>
        db.GroupMemberships.Lasting(db.Now).AnyAsync(m => m.GroupId == group.Id && m.MemberId == memberId, ct);

    /// <summary>Whether somebody waits to be let in, or was refused and has to wait: nobody decides that about themselves, by whatever way.</summary>
    public static async Task<bool> HasCase(ForumDb db, Group group, long memberId, CancellationToken ct)
    {
        var theirs = await db.GroupApplications.Where(a => a.GroupId == group.Id && a.MemberId == memberId).ToListAsync(ct);
        return theirs.Exists(a => a.Outcome == ApplicationOutcome.Waiting) || MayApplyAt(group.WaitDays, theirs) > db.Now;
    }

    /// <summary>When the wait after the latest refusal is over; null where there was none.</summary>
    public static DateTime? MayApplyAt(int waitDays, IEnumerable<GroupApplication> theirs) =>
        theirs.Where(a => a.Outcome == ApplicationOutcome.Refused).Max(a => a.SettledAt)?.AddDays(waitDays);
}
