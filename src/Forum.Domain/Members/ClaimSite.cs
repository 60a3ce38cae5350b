using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

public static class ClaimSite
{
    /// <summary>Whether somebody holds the claim: a grant of all powers on the site that came with it and lives.</summary>
    public static Task<bool> HasOwner(ForumDb db, CancellationToken ct) =>
        db.Grants.AnyAsync(g => g.Source == GrantSource.Claim && g.RevokedAt == null, ct);

    /// <summary>Makes the first owner: an account with a grant of all powers. The host has compared the code from the console before.</summary>
    /// <returns>The new member's public id.</returns>
    public static async Task<Outcome<string>> Run(ForumDb db, RegistrationForm form, Func<string, string> hash, CancellationToken ct)
    {
        var problems = RegisterMember.Problems(form with { Agrees = true }, out var name);
        if (problems.Count > 0)
            return problems;
        var hashed = hash(form.Password!);
        return await db.Write<Outcome<string>>(
            async () =>
            {
                if (await HasOwner(db, ct))
                    return Denial.SiteHasOwner;
                if (await RegisterMember.Add(db, name, hashed, form.Email, null, ct) is not { } member)
                    return new Problem(nameof(form.Name), ProblemKind.Taken);
                await Own(db, member, ct);
                return member.PublicId;
            },
            ct
        );
    }

    internal static async Task Own(ForumDb db, Member member, CancellationToken ct)
    {
        var grant = new Grant(db.Entropy.Id(), PowerSet.All, [new Scope(ScopeKind.Site)], GrantSource.Claim, db.Now) { HolderMemberId = member.Id };
        db.Add(grant);
        await db.Save(ct);
        var owner = await ActorReader.OfMember(db, member.Id, ct);
        var ground = new Decision.Allowed(owner.Grants[0]);
        db.Record(owner, ground, ActKind.ClaimSite, Power.ChangeSite, new ActObject(Audience.EveryoneId) { MemberId = member.Id }, "");
    }
}
