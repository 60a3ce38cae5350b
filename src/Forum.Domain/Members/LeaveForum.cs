using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

public static class LeaveForum
{
    /// <summary>How long after a link for a new password, which somebody else made, the account can't be erased.</summary>
    public static readonly TimeSpan AfterLink = TimeSpan.FromDays(3);

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
                // Whoever made the link for somebody isn't to erase them by it.
                if (await db.PasswordLinks.AnyAsync(l => l.MemberId == memberId && l.UsedAt > db.Now - AfterLink, ct))
                    return Denial.LinkUsedLately;
                if (await IsLastOwner(db, memberId, ct))
                    return Denial.LastOwner;
                await Farewell.To(db, memberId, deletePosts, ct);
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
