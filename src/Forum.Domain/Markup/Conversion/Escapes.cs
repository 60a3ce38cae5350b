using System.Buffers;
using System.Text.RegularExpressions;

namespace Forum.Domain.Markup.Conversion;

/// <summary>Which characters of a text Markdown would take for its own, by what stands beside them.</summary>
internal static partial class Escapes
{
    private static readonly SearchValues<char> EndsOfAddresses = SearchValues.Create(" \t\r\n\f<>[]\"|`\\");
    private const string Marks = "\\`*_[]<>~|#+-.!&(){}$^\"'=:@";

    public static bool IsNeeded(char c, char before, char after, Care care, bool inTable) =>
        care == Care.Sparing
            ? c switch
            {
                '`' or '[' or ']' => true,
                '|' => inTable || before == '|' || after == '|',
                '~' => CanOpen(before, after) || before == '~' || after == '~',
                '*' => CanOpen(before, after) || before == '*' || after == '*',
                '_' => (CanOpen(before, after) && !(IsWord(before) && IsWord(after))) || before == '_' || after == '_',
                '\\' => IsPunctuation(after) || after == '\n',
                '<' => !char.IsWhiteSpace(after),
                '&' => char.IsAsciiLetter(after) || after == '#',
                _ => false,
            }
            : Marks.Contains(c, StringComparison.Ordinal) && (c is not ('.' or ':' or '@' or '\'' or '"' or '(' or ')' or '-' or '=' or '$' or '+'));

    /// <summary>A heading, a quote, an item, a rule, a line under a heading, a table's second line.</summary>
    public static bool IsNeededAtLineStart(ReadOnlySpan<char> text, Care care)
    {
        if (text[0] is '>' or '=')
            return true;
        if (text[0] is '+' or '-' or '#')
            return care > Care.Sparing || text.Length == 1 || text[1] is ' ' or '\t' or '\n' or '-' or '#';
        return text[0] == ':' && text.Length > 1 && text[1] is ':' or '-';
    }

    /// <summary>How many digits stand before the sign that would make an item of a list of them; 0 where none does.</summary>
    public static int DigitsBeforeSign(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && digits < 10 && char.IsAsciiDigit(text[digits]))
            digits++;
        var isItem = digits is > 0 and < 10 && digits < text.Length && text[digits] is '.' or ')';
        return isItem && (digits + 1 == text.Length || char.IsWhiteSpace(text[digits + 1])) ? digits : 0;
    }

    /// <summary>How long the web address is that a text begins with; 0 where it doesn't. It would become a link, with the backslashes of escapes in it.</summary>
    public static int AddressAt(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("http://", StringComparison.Ordinal) && !text.StartsWith("https://", StringComparison.Ordinal))
            return 0;
        var end = text.IndexOfAny(EndsOfAddresses);
        var address = (end < 0 ? text : text[..end]).TrimEnd(".,;:!?)'*_~");
        return LinkTarget.Allow(address.ToString()) is not null && !address.Contains('\u00A0') ? address.Length : 0;
    }

    /// <summary>Whether emphasis could begin here (CommonMark 0.31, 6.2: a left-flanking run).</summary>
    public static bool CanOpen(char before, char after) =>
        !char.IsWhiteSpace(after) && (!IsPunctuation(after) || char.IsWhiteSpace(before) || IsPunctuation(before));

    public static bool CanClose(char before, char after) => CanOpen(after, before);

    /// <summary>A link's address as it may stand in round brackets.</summary>
    public static string Destination(string address)
    {
        var escaped = Entity().Replace(address, "\\&");
        return escaped.AsSpan().ContainsAny("()<>")
            ? $"<{escaped.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>"
            : escaped;
    }

    public static string Title(string? title) =>
        string.IsNullOrWhiteSpace(title) ? "" : $" \"{InTitle().Replace(title.ReplaceLineEndings(" "), "\\$0")}\"";

    private static bool IsWord(char c) => char.IsLetterOrDigit(c);

    private static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.IsSymbol(c);

    [GeneratedRegex("&(?=#?[A-Za-z0-9]+;)", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    [GeneratedRegex("[\"\\\\]|&(?=#?[A-Za-z0-9]+;)", RegexOptions.CultureInvariant)]
    private static partial Regex InTitle();
}
