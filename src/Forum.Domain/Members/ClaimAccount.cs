using Forum.Domain.Members.Names;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

public static class ClaimAccount
{
    /// <summary>The name of the account that a link is for; null where the link doesn't work, or no longer.</summary>
    public static Task<string?> Begin(ForumDb db, string token, CancellationToken ct) =>
        LiveLinks.Of(db, token, LinkPurpose.Claim).Join(db.Members, l => l.MemberId, m => m.Id, (l, m) => m.Name).SingleOrDefaultAsync(ct);

    /// <summary>
    /// Somebody takes over an imported account by a one-use link: chooses a name, as those who register do, and a password, and is signed in.
    /// Whoever is known only where not everybody looks begins anew in public: nothing there may tell of an earlier life.
    /// </summary>
    /// <returns>The new session's token.</returns>
    public static async Task<Outcome<string>> Run(
        ForumDb db,
        string token,
        RegistrationForm form,
        string device,
        PasswordHashing passwords,
        CancellationToken ct
    )
    {
        if (await Begin(db, token, ct) is null)
            return Denial.LinkUsed;
        var problems = RegisterMember.Problems(form, out var name);
        if (problems.Count > 0)
            return problems;
        var hashed = passwords.Hash(form.Password!);
        return await db.Write<Outcome<string>>(
            async () =>
            {
                var link = await LiveLinks.Of(db, token, LinkPurpose.Claim).SingleOrDefaultAsync(ct);
                if (link is null)
                    return Denial.LinkUsed;
                if (await db.Members.AnyAsync(m => m.FoldedName == name.Folded && m.Id != link.MemberId, ct))
                    return new Problem(nameof(form.Name), ProblemKind.Taken);
                link.Use(db.Now);
                var member = await db.Members.SingleAsync(m => m.Id == link.MemberId, ct);
                await Take(db, member, name, form, hashed, ct);
                return SignIn.Begin(db, member.Id, device);
            },
            ct
        );
    }

    private static async Task Take(ForumDb db, Member member, NameCheck name, RegistrationForm form, string passwordHash, CancellationToken ct)
    {
        var wasPublic = await KnownWhere.IsPublic(db, member.Id, ct);
        member.Claim(name.Name, name.Folded, db.Now);
        if (!wasPublic)
            member.BeginAnew(db.Now);
        member.SetPassword(passwordHash);
        if (form.Agreed is { } version)
            member.Agree(version);
        member.Describe(member.About, member.AboutHtml, string.IsNullOrWhiteSpace(form.Email) ? null : form.Email.Trim());
        await db.Save(ct);
        await Consequences.Of(db, new AccountClaimed(member.Id, wasPublic), ct);
    }
}

/// <summary>An imported account has its person now.</summary>
internal sealed record AccountClaimed(long MemberId, bool WasPublic);
