using Forum.Domain.Members.Names;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

public static class SignIn
{
    /// <summary>
    /// Starts a session for whoever knows the name and its password. An unknown name takes as long and is answered as a wrong password.
    /// </summary>
    /// <param name="verify">Compares a password with a stored hash, or with a hash of nothing where that is null.</param>
    /// <returns>The session's token, for the cookie.</returns>
    public static async Task<Outcome<string>> Run(
        ForumDb db,
        string? name,
        string? password,
        string device,
        Func<string?, string, bool> verify,
        CancellationToken ct
    )
    {
        if (string.IsNullOrWhiteSpace(name))
            return new Problem("Name", ProblemKind.Required);
        if (string.IsNullOrEmpty(password))
            return new Problem("Password", ProblemKind.Required);
        var folded = MemberName.Fold(name);
        var member = await db
            .Members.Where(m => m.FoldedName == folded && m.LeftAt == null)
            .Select(m => new { m.Id, m.PasswordHash })
            .SingleOrDefaultAsync(ct);
        if (!verify(member?.PasswordHash, password) || member?.PasswordHash is null)
            return new Problem("Password", ProblemKind.WrongPassword);
        return await db.Write<Outcome<string>>(
            async () =>
            {
                // The password may have been changed, or the account left, while this one was being compared.
                if (!await db.Members.AnyAsync(m => m.Id == member.Id && m.PasswordHash == member.PasswordHash && m.LeftAt == null, ct))
                    return new Problem("Password", ProblemKind.WrongPassword);
                return Begin(db, member.Id, device);
            },
            ct
        );
    }

    internal static string Begin(ForumDb db, long memberId, string device)
    {
        var token = db.Entropy.Secret();
        db.Add(new Session(db.Entropy.Id(), token, memberId, device, db.Now));
        return token;
    }
}
