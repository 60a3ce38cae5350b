namespace Forum.Domain.Members.Passwords;

/// <summary>
/// Which passwords are refused: those that are guessed first, and none for lack of digits or signs (OWASP ASVS 5, 6.2). Nothing is asked of
/// other machines.
/// </summary>
public static class PasswordRules
{
    /// <summary>In UTF-16 code units, the length of the string; so are all lengths here.</summary>
    public const int Shortest = 8;

    /// <inheritdoc cref="Shortest"/>
    public const int Longest = 128;

    /// <summary>What may stand around a guessable word without making it a good password: a year, a sign.</summary>
    private const int Trimmings = 4;

    private static readonly char[] Digits = [.. "0123456789"];
    private static readonly char[] Signs = [.. " !?.,:;#$%&*+-_=@/()"];

    /// <param name="password">As typed; it is hashed as it is, spaces included.</param>
    /// <param name="name">The member's name.</param>
    /// <returns>The first problem, or null if the password will do.</returns>
    public static PasswordProblem? Check(string password, string name)
    {
        if (password.Length is < Shortest or > Longest)
            return password.Length < Shortest ? PasswordProblem.TooShort : PasswordProblem.TooLong;
        var lower = password.ToLowerInvariant();
        return IsRepetition(lower) ? PasswordProblem.Repetition
            : IsCommon(lower) ? PasswordProblem.Common
            : KeyboardWalks.Make(lower) || KeyboardWalks.Make(Core(lower)) ? PasswordProblem.Sequence
            : IsOwnName(lower, name.ToLowerInvariant()) ? PasswordProblem.OwnName
            : null;
    }

    /// <summary>Made of a piece that would be too short by itself; the last one may be cut (abcabcab).</summary>
    private static bool IsRepetition(string password) =>
        Enumerable.Range(1, Shortest - 1).Any(period => period * 2 <= password.Length && RepeatsEvery(period, password));

    private static bool RepeatsEvery(int period, string password) =>
        password.AsSpan(period).SequenceEqual(password.AsSpan(0, password.Length - period));

    private static bool IsCommon(string password) =>
        CommonPasswords.Contain(password) || CommonPasswords.Contain(Core(password)) || CommonPasswords.Contain(Once(password));

    /// <summary>The half of a password that is the same thing twice.</summary>
    private static string Once(string password) =>
        password.Length % 2 == 0 && RepeatsEvery(password.Length / 2, password) ? password[..(password.Length / 2)] : password;

    private static bool IsOwnName(string password, string name)
    {
        var (plain, own) = (LettersOnly(password), LettersOnly(name));
        return own.Length > 2
            && password.Length - own.Length <= Trimmings + 1
            && (plain.Contains(own, StringComparison.Ordinal) || plain.Contains(Reversed(own), StringComparison.Ordinal));
    }

    /// <summary>Without the year and the signs before and behind.</summary>
    private static string Core(string password)
    {
        var core = password.Trim(Signs).Trim(Digits).Trim(Signs);
        return password.Length - core.Length <= Trimmings + 2 ? core : password;
    }

    private static string LettersOnly(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string Reversed(string text) => string.Concat(text.Reverse());
}
