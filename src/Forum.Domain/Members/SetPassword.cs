using Forum.Domain.Audiences;
using Forum.Domain.Members.Names;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

public static class SetPassword
{
    /// <summary>The operator gives a member another password; all their sessions end. Nobody else can: members are helped with a link.</summary>
    public static async Task<Outcome<Nothing>> Run(
        ForumDb db,
        Actor actor,
        string name,
        string password,
        Func<string, string> hash,
        CancellationToken ct
    )
    {
        if (RegisterMember.PasswordProblemOf(password, name) is { } weak)
            return weak;
        var hashed = hash(password);
        return await db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (!actor.IsOperator)
                    return Denial.NoPower;
                var folded = MemberName.Fold(name);
                var member = await db.Members.SingleOrDefaultAsync(m => m.FoldedName == folded && m.LeftAt == null, ct);
                if (member is null)
                    return new Outcome<Nothing>.NotFound();
                if (member.Origin == MemberOrigin.Imported)
                    return Denial.NotClaimed;
                member.SetPassword(hashed);
                await EndSession.All(db, member.Id, null, ct);
                db.Record(
                    actor,
                    Decision.Free,
                    ActKind.SetPassword,
                    Power.HelpMembers,
                    new ActObject(Audience.EveryoneId) { MemberId = member.Id },
                    ""
                );
                return default(Nothing);
            },
            ct
        );
    }
}
