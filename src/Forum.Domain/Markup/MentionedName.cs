namespace Forum.Domain.Markup;

/// <summary>@Name in running text: letters and digits of any script, _ - and . inside; not part of a word, an address, a path or a package's name.</summary>
internal static class MentionedName
{
    /// <summary>No member's name is longer.</summary>
    private const int MaxLength = 40;

    /// <summary>The name after the @ at an offset, without a full stop or hyphen at its end; empty if there is none.</summary>
    public static string After(ReadOnlySpan<char> text, int at, int start)
    {
        if (at > start && !IsBoundary(text[at - 1]))
        {
            return "";
        }

        var end = at + 1;
        while (end < text.Length && IsNameCharacter(text[end]))
        {
            end++;
        }

        var follows = end < text.Length ? text[end] : ' ';
        while (end > at + 1 && text[end - 1] is '.' or '-')
        {
            end--;
        }

        var name = text[(at + 1)..end];
        var isPath = follows == '/' && text.Length > at + 2 + name.Length && char.IsLetterOrDigit(text[at + 2 + name.Length]);
        return name.Length is 0 or > MaxLength || !char.IsLetterOrDigit(name[0]) || follows == '@' || isPath ? "" : name.ToString();
    }

    private static bool IsBoundary(char c) =>
        !char.IsLetterOrDigit(c) && c is not ('_' or '@' or '/' or '.' or '-' or '+' or '\\' or '=') && !char.IsSurrogate(c);

    private static bool IsNameCharacter(char c) =>
        char.IsLetterOrDigit(c) || c is '_' or '-' or '.' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;
}
