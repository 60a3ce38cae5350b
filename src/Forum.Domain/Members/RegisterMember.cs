using Forum.Domain.Members.Names;
using Forum.Domain.Members.Passwords;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

/// <summary>What somebody typed to register. <paramref name="Agreed"/> is the version of the rules that the form showed.</summary>
public sealed record RegistrationForm(string? Name, string? Password, string? Email, bool Agrees, int? Agreed);

public static class RegisterMember
{
    public const int EmailLimit = 254;

    /// <param name="hash">Turns a password into what is stored; it's slow on purpose and runs before the transaction.</param>
    /// <returns>The new member's public id.</returns>
    public static async Task<Outcome<string>> Run(ForumDb db, RegistrationForm form, Func<string, string> hash, CancellationToken ct)
    {
        var problems = Problems(form, out var name);
        if (problems.Count > 0)
            return problems;
        var hashed = hash(form.Password!);
        return await db.Write<Outcome<string>>(
            async () =>
            {
                if (!await db.SiteSettings.Select(s => s.RegistrationOpen).SingleAsync(ct))
                    return Denial.RegistrationClosed;
                return await Add(db, name, hashed, form.Email, form.Agreed, ct) is { } member
                    ? member.PublicId
                    : new Problem(nameof(form.Name), ProblemKind.Taken);
            },
            ct
        );
    }

    /// <summary>Adds the account inside a transaction; null where the folded name is taken.</summary>
    internal static async Task<Member?> Add(ForumDb db, NameCheck name, string? passwordHash, string? email, int? agreed, CancellationToken ct)
    {
        if (await db.Members.AnyAsync(m => m.FoldedName == name.Folded, ct))
            return null;
        var member = new Member(db.Entropy.Id(), name.Name, name.Folded, db.Now);
        if (passwordHash is not null)
            member.SetPassword(passwordHash);
        if (agreed is { } version)
            member.Agree(version);
        member.Describe("", "", string.IsNullOrWhiteSpace(email) ? null : email.Trim());
        db.Add(member);
        await db.Save(ct);
        return member;
    }

    internal static List<Problem> Problems(RegistrationForm form, out NameCheck name)
    {
        var problems = new List<Problem>();
        name = MemberName.Check(form.Name);
        if (ProblemOf(name) is { } bad)
            problems.Add(bad);
        if (PasswordProblemOf(form.Password, name.Name ?? "") is { } weak)
            problems.Add(weak);
        if (EmailProblem(form.Email) is { } mail)
            problems.Add(mail);
        if (!form.Agrees)
            problems.Add(new Problem(nameof(form.Agrees), ProblemKind.MustAgree));
        return problems;
    }

    internal static Problem? ProblemOf(NameCheck name) =>
        name.Problem switch
        {
            null => null,
            NameProblem.Empty => new Problem("Name", ProblemKind.Required),
            NameProblem.TooShort => new Problem("Name", ProblemKind.TooShort, MemberName.Shortest),
            NameProblem.TooLong => new Problem("Name", ProblemKind.TooLong, MemberName.Longest),
            NameProblem.Reserved => new Problem("Name", ProblemKind.Reserved),
            NameProblem.BadEnds => new Problem("Name", ProblemKind.BadEnds),
            NameProblem.NoLetter => new Problem("Name", ProblemKind.NoLetter),
            NameProblem.MixedScripts => new Problem("Name", ProblemKind.MixedScripts),
            _ => new Problem("Name", ProblemKind.BadCharacters),
        };

    internal static Problem? PasswordProblemOf(string? password, string name, string field = "Password")
    {
        if (string.IsNullOrEmpty(password))
            return new Problem(field, ProblemKind.Required);
        return PasswordRules.Check(password, name) switch
        {
            null => null,
            PasswordProblem.TooShort => new Problem(field, ProblemKind.TooShort, PasswordRules.Shortest),
            PasswordProblem.TooLong => new Problem(field, ProblemKind.TooLong, PasswordRules.Longest),
            PasswordProblem.OwnName => new Problem(field, ProblemKind.ContainsName),
            _ => new Problem(field, ProblemKind.Common),
        };
    }

    internal static Problem? EmailProblem(string? email)
    {
        if (string.IsNullOrWhiteSpace(email))
            return null;
        if (email.Length > EmailLimit)
            return new Problem("Email", ProblemKind.TooLong, EmailLimit);
        var at = email.Trim().LastIndexOf('@');
        return at < 1 || at == email.Trim().Length - 1 || email.Trim().Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
            ? new Problem("Email", ProblemKind.BadCharacters)
            : null;
    }
}
