using Forum.Domain.Audiences;
using Forum.Domain.Members.Names;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Members;

public static class CreateMember
{
    /// <summary>Makes an account for somebody, by the command line or by whoever helps members.</summary>
    /// <returns>The new member's public id.</returns>
    public static async Task<Outcome<string>> Run(
        ForumDb db,
        Actor actor,
        string? wanted,
        string password,
        Func<string, string> hash,
        CancellationToken ct
    )
    {
        var name = MemberName.Check(wanted);
        if (RegisterMember.ProblemOf(name) is { } bad)
            return bad;
        if (RegisterMember.PasswordProblemOf(password, name.Name ?? "") is { } weak)
            return weak;
        var hashed = hash(password);
        return await db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var decision = MemberPermits.Help(actor, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                if (await RegisterMember.Add(db, name, hashed, null, null, ct) is not { } member)
                    return new Problem("Name", ProblemKind.Taken);
                db.Record(actor, decision, ActKind.CreateMember, Power.HelpMembers, new ActObject(Audience.EveryoneId) { MemberId = member.Id }, "");
                return member.PublicId;
            },
            ct
        );
    }
}
