using System.Buffers;

namespace Forum.Domain.Import.Discourse;

/// <summary>Addresses in running text and in tags.</summary>
internal static class Addresses
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\n<>[]\"`");
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>\n\t[]");
    private const int MaxLength = 2_000;

    /// <summary>The length of <c>&lt;scheme:address&gt;</c> at an offset; 0 where there is none.</summary>
    public static int Autolink(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(text.Length - at, MaxLength));
        var end = rest.IndexOfAny(" \t\n>");
        return end > 0 && rest[end] == '>' && rest[1..end].IndexOfAny(':', '@') > 0 && !rest[1..end].Contains('<') && char.IsAsciiLetter(rest[1])
            ? end + 1
            : 0;
    }

    /// <summary>The length of the address that begins at an offset; 0 where none does. It may be longer than what a reader would take for it.</summary>
    public static int Bare(string text, int at)
    {
        var rest = text.AsSpan(at);
        if ((at > 0 && char.IsLetterOrDigit(text[at - 1])) || !StartsAddress(rest))
        {
            return 0;
        }

        var end = rest.IndexOfAny(Ends);
        return end < 0 ? rest.Length : end;
    }

    /// <summary>The address as a link may have it, with the scheme that people leave out; null where it is none.</summary>
    public static string? Allowed(string address)
    {
        var trimmed = address.Trim().Trim('"');
        if (trimmed.Length is 0 or > MaxLength || trimmed.AsSpan().ContainsAny(Forbidden))
        {
            return null;
        }

        trimmed = trimmed.Replace(" ", "%20", StringComparison.Ordinal);
        if (StartsAddress(trimmed) && !trimmed.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || trimmed.StartsWith('/'))
        {
            return trimmed.StartsWith("//", StringComparison.Ordinal) ? "https:" + trimmed : trimmed;
        }

        return trimmed.Contains(':') || !trimmed.AsSpan().TrimEnd('/').Contains('.') ? null : "http://" + trimmed;
    }

    /// <summary>As the destination of a Markdown link.</summary>
    public static string Destination(string address) => address.AsSpan().IndexOfAny("()\\") >= 0 ? $"<{address}>" : address;

    /// <summary>A link that shows its address.</summary>
    public static string Link(string address) => address.StartsWith('/') ? $"[{Plain.Escaped(address)}]({Destination(address)})" : $"<{address}>";

    private static bool StartsAddress(ReadOnlySpan<char> text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase);
}
