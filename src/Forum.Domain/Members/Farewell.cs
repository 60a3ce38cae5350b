using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

/// <summary>What is erased when a member goes, by themselves or not.</summary>
internal static class Farewell
{
    public static async Task To(ForumDb db, long memberId, bool withPosts, CancellationToken ct)
    {
        var member = await db.Members.SingleAsync(m => m.Id == memberId, ct);
        member.Anonymise(db.Now);
        await EndSession.All(db, memberId, null, ct);
        await db.GroupMemberships.Where(g => g.MemberId == memberId).ExecuteDeleteAsync(ct);
        await db.GroupApplications.Where(a => a.MemberId == memberId).ExecuteDeleteAsync(ct);
        await db.PasswordLinks.Where(l => l.MemberId == memberId).ExecuteDeleteAsync(ct);
        // What waited is over; that it was proposed and settled stays.
        await db
            .Proposals.Where(p => p.SettledAt == null && (p.ProposerId == memberId || p.SubjectId == memberId))
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.SettledAt, db.Now).SetProperty(p => p.Wish, "").SetProperty(p => p.Reason, ""), ct);
        foreach (var grant in await db.Grants.Where(g => g.HolderMemberId == memberId).ToListAsync(ct))
            grant.Revoke(db.Now);
        await db.Save(ct);
        await Consequences.Of(db, new MemberLeft(memberId, withPosts), ct);
    }
}

internal sealed record MemberLeft(long MemberId, bool WithPosts);
