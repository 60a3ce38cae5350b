using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members.Groups;

internal static class Admission
{
    /// <summary>Puts somebody into a group; who is in or was in has the new end from now on. What they had accepted stays accepted.</summary>
    public static async Task Of(
        ForumDb db,
        long groupId,
        long memberId,
        MembershipSource source,
        DateTime? until,
        int agreedVersion,
        CancellationToken ct
    )
    {
        var membership = await db.GroupMemberships.SingleOrDefaultAsync(m => m.GroupId == groupId && m.MemberId == memberId, ct);
        if (membership is null)
            db.Add(membership = new GroupMembership(groupId, memberId, source, db.Now, until));
        else
            membership.Extend(until);
        membership.Agree(agreedVersion);
    }

    /// <summary>An application of somebody who came in by another way waits for nobody.</summary>
    public static async Task Answered(ForumDb db, long groupId, long memberId, long? byId, CancellationToken ct)
    {
        var waiting = await db.GroupApplications.SingleOrDefaultAsync(
            a => a.GroupId == groupId && a.MemberId == memberId && a.Outcome == ApplicationOutcome.Waiting,
            ct
        );
        waiting?.Settle(ApplicationOutcome.Admitted, db.Now, byId, "");
    }
}
