using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

public static class LeaveForum
{
    /// <summary>
    /// The member goes: name, e-mail, profile, sessions, groups and grants are erased, posts stay under "former member". With
    /// <paramref name="deletePosts"/> those go too that nobody answered.
    /// </summary>
    public static async Task<Outcome<Nothing>> Run(
        ForumDb db,
        Actor actor,
        string? password,
        bool deletePosts,
        PasswordHashing passwords,
        CancellationToken ct
    )
    {
        if (actor.MemberId is not { } memberId)
            return Denial.SignInFirst;
        var stored = await db.Members.Where(m => m.Id == memberId).Select(m => m.PasswordHash).SingleAsync(ct);
        if (!passwords.Verify(stored, password ?? ""))
            return new Problem("Password", ProblemKind.WrongPassword);
        return await db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (actor.MemberId != memberId)
                    return Denial.SignInFirst;
                if (await IsLastOwner(db, memberId, ct))
                    return Denial.LastOwner;
                var member = await db.Members.SingleAsync(m => m.Id == memberId, ct);
                member.Anonymise(db.Now);
                await EndSession.All(db, memberId, null, ct);
                await db.GroupMemberships.Where(g => g.MemberId == memberId).ExecuteDeleteAsync(ct);
                await db.GroupApplications.Where(a => a.MemberId == memberId).ExecuteDeleteAsync(ct);
                await db.PasswordLinks.Where(l => l.MemberId == memberId).ExecuteDeleteAsync(ct);
                foreach (var grant in await db.Grants.Where(g => g.HolderMemberId == memberId).ToListAsync(ct))
                    grant.Revoke(db.Now);
                await db.Save(ct);
                await Consequences.Of(db, new MemberLeft(memberId, deletePosts), ct);
                return default(Nothing);
            },
            ct
        );
    }

    private static async Task<bool> IsLastOwner(ForumDb db, long memberId, CancellationToken ct)
    {
        var owners = await db.Grants.Where(g => g.Source == GrantSource.Claim && g.RevokedAt == null).Select(g => g.HolderMemberId).ToListAsync(ct);
        return owners.Contains(memberId) && owners.TrueForAll(id => id == memberId);
    }
}

internal sealed record MemberLeft(long MemberId, bool WithPosts);
