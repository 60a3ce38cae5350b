using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

public static class UsePasswordLink
{
    /// <summary>Whether a link with this token still works.</summary>
    public static Task<bool> IsLive(ForumDb db, string token, CancellationToken ct) => LiveLinks.Of(db, token, LinkPurpose.Password).AnyAsync(ct);

    /// <summary>Sets a new password by a one-use link, ends all sessions of the member, and signs them in.</summary>
    /// <returns>The new session's token.</returns>
    public static async Task<Outcome<string>> Run(
        ForumDb db,
        string token,
        string? wanted,
        string device,
        PasswordHashing passwords,
        CancellationToken ct
    )
    {
        var name = await LiveLinks
            .Of(db, token, LinkPurpose.Password)
            .Join(db.Members, l => l.MemberId, m => m.Id, (l, m) => m.Name)
            .SingleOrDefaultAsync(ct);
        if (name is null)
            return Denial.LinkUsed;
        if (RegisterMember.PasswordProblemOf(wanted, name) is { } problem)
            return problem;
        var hashed = passwords.Hash(wanted!);
        return await db.Write<Outcome<string>>(
            async () =>
            {
                var link = await LiveLinks.Of(db, token, LinkPurpose.Password).SingleOrDefaultAsync(ct);
                if (link is null)
                    return Denial.LinkUsed;
                link.Use(db.Now);
                (await db.Members.SingleAsync(m => m.Id == link.MemberId, ct)).SetPassword(hashed);
                await EndSession.All(db, link.MemberId, null, ct);
                return SignIn.Begin(db, link.MemberId, device);
            },
            ct
        );
    }
}
