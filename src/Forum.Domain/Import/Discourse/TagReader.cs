namespace Forum.Domain.Import.Discourse;

/// <summary>Reads the tag that begins at an offset, if one does. A tag stands in one line and is never long, so this takes bounded time.</summary>
internal static class TagReader
{
    private const int MaxLength = 2_000;

    /// <summary><c>[name]</c>, <c>[/name]</c>, <c>[name=argument]</c>, <c>[name attributes]</c>; phpBB's marks (<c>[b:a1b2c3d4]</c>) are passed over.</summary>
    public static Tag? BbCode(string text, int at)
    {
        var rest = Window(text, at);
        var closes = rest is ['[', '/', ..];
        var start = closes ? 2 : 1;
        var name = Name(rest, start);
        if (name is null || !KnownTags.Knows(name, isHtml: false))
        {
            return null;
        }

        var argumentAt = start + name.Length;
        argumentAt += Mark(rest[argumentAt..]);
        if (argumentAt >= rest.Length || EndOf(rest, argumentAt) is not { } end)
        {
            return null;
        }

        var argument = Unmarked(rest[argumentAt..end].Trim());
        return new(name, closes, false, argument, rest[..(end + 1)].ToString(), Next(text, at + end + 1));
    }

    /// <summary><c>&lt;name attributes&gt;</c>, <c>&lt;/name&gt;</c> or <c>&lt;name/&gt;</c> of the HTML that Discourse lets pass.</summary>
    public static Tag? Html(string text, int at)
    {
        var rest = Window(text, at);
        var closes = rest is ['<', '/', ..];
        var start = closes ? 2 : 1;
        var name = Name(rest, start);
        if (name is null || !KnownTags.Knows(name, isHtml: true))
        {
            return null;
        }

        var end = rest.IndexOf('>');
        var attributesAt = start + name.Length;
        if (end < 0 || (attributesAt < end && !char.IsWhiteSpace(rest[attributesAt]) && rest[attributesAt] != '/'))
        {
            return null;
        }

        var attributes = rest[attributesAt..end];
        return attributes.Contains('<')
            ? null
            : new(name, closes, true, attributes.Trim(" \t\n/").ToString(), rest[..(end + 1)].ToString(), Next(text, at + end + 1));
    }

    private static ReadOnlySpan<char> Window(string text, int at) => text.AsSpan(at, Math.Min(text.Length - at, MaxLength));

    private static char Next(string text, int at) => at < text.Length ? text[at] : ' ';

    private static string? Name(ReadOnlySpan<char> rest, int start)
    {
        var end = start;
        while (end < rest.Length && (char.IsAsciiLetterOrDigit(rest[end]) || (rest[end] == '*' && end == start)))
        {
            end++;
        }

        return end == start || end - start > 12 ? null : rest[start..end].ToString().ToLowerInvariant();
    }

    // ":u" of a list, ":a1b2c3d4" of any tag.
    private static int Mark(ReadOnlySpan<char> rest)
    {
        var end = 0;
        while (end < rest.Length && (rest[end] == ':' || (end > 0 && char.IsAsciiLetterOrDigit(rest[end]))))
        {
            end++;
        }

        return end;
    }

    /// <summary>Where the bracket stands that ends the tag; a bracket inside quotation marks does not.</summary>
    private static int? EndOf(ReadOnlySpan<char> rest, int from)
    {
        if (rest[from] is not (']' or '=' or ' '))
        {
            return null;
        }

        var line = rest[from..].IndexOf('\n') is >= 0 and var length ? rest[..(from + length)] : rest;
        var quoted = line[from..].StartsWith("=\"") ? line[(from + 2)..].IndexOf('"') : -1;
        var search = quoted >= 0 ? from + 2 + quoted : from;
        var end = line[search..].IndexOf(']');
        return end < 0 ? null : search + end;
    }

    /// <summary>Without = and quotation marks, and without phpBB's mark behind them.</summary>
    private static string Unmarked(ReadOnlySpan<char> argument)
    {
        var value = argument is ['=', ..] ? argument[1..].Trim() : argument;
        if (value is ['"', ..] && value[1..].IndexOf('"') is >= 0 and var end)
        {
            return value[1..(end + 1)].ToString();
        }

        return value is ['“', .., '”'] or ['\'', .., '\''] ? value[1..^1].ToString() : value.ToString();
    }
}
