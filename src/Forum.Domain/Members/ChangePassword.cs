using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

/// <summary>How passwords are hashed and compared; the host supplies both, slow on purpose.</summary>
public sealed record PasswordHashing(Func<string, string> Hash, Func<string?, string, bool> Verify);

public static class ChangePassword
{
    /// <summary>Changes the actor's own password and ends all their other sessions.</summary>
    public static async Task<Outcome<Nothing>> Run(
        ForumDb db,
        Actor actor,
        string? current,
        string? wanted,
        PasswordHashing passwords,
        CancellationToken ct
    )
    {
        if (actor.MemberId is not { } memberId)
            return Denial.SignInFirst;
        var stored = await db.Members.Where(m => m.Id == memberId).Select(m => m.PasswordHash).SingleAsync(ct);
        if (!passwords.Verify(stored, current ?? ""))
            return new Problem("Current", ProblemKind.WrongPassword);
        if (RegisterMember.PasswordProblemOf(wanted, actor.Name) is { } problem)
            return problem;
        var hashed = passwords.Hash(wanted!);
        return await db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                var member = await db.Members.SingleOrDefaultAsync(m => m.Id == actor.MemberId && m.PasswordHash == stored, ct);
                if (member is null)
                    return new Problem("Current", ProblemKind.WrongPassword);
                member.SetPassword(hashed);
                await EndSession.All(db, member.Id, actor.SessionId, ct);
                return default(Nothing);
            },
            ct
        );
    }
}
