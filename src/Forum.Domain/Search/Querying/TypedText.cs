using System.Globalization;
using System.Text;

namespace Forum.Domain.Search.Querying;

/// <summary>What somebody typed or pasted, made fit to be read: no control or invisible characters, no half characters, no more than the limit.</summary>
internal static class TypedText
{
    /// <summary>What hides in a longer text isn't even looked at.</summary>
    private const int MostRead = SearchQuery.LengthLimit * 10;

    private const string Quotes = "\"“”„‟«»";

    public static string Clean(string? raw)
    {
        var text =
            raw is null ? ""
            : raw.Length > MostRead ? raw[..MostRead]
            : raw;
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; )
        {
            var isWhole = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) == System.Buffers.OperationStatus.Done;
            at += length;
            if (isWhole && Rune.IsWhiteSpace(rune))
                clean.Append(' ');
            else if (isWhole && IsVisible(rune))
                clean.Append(rune.ToString());
        }
        return clean.ToString().Trim();
    }

    /// <summary>Cut to the limit, at the last space where there is one near.</summary>
    public static string Cut(string clean)
    {
        if (clean.Length <= SearchQuery.LengthLimit)
            return clean;
        var space = clean.LastIndexOf(' ', SearchQuery.LengthLimit);
        var end = space > SearchQuery.LengthLimit / 2 ? space : SearchQuery.LengthLimit;
        return clean[..(char.IsHighSurrogate(clean[end - 1]) ? end - 1 : end)].TrimEnd();
    }

    public static bool IsQuote(char c) => Quotes.Contains(c, StringComparison.Ordinal);

    /// <summary>Without any quote inside, single spaces: what a phrase or a name is.</summary>
    public static string Unquoted(string text) =>
        string.Join(' ', text.Split([' ', .. Quotes], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>Whether there is anything in it that an index could hold.</summary>
    public static bool HasWord(string text) => text.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    /// <summary>As names of operators and values are compared: without case, accents, ё, final sigma, spaces and hyphens.</summary>
    public static string Fold(string text)
    {
        var fold = new StringBuilder(text.Length);
        foreach (var c in text.Replace('\uFFFE', ' ').Normalize(NormalizationForm.FormD).ToLowerInvariant())
            if (char.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && c is not (' ' or '-' or '_'))
                fold.Append(c is 'ς' ? 'σ' : c);
        return fold.ToString();
    }

    private static bool IsVisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned);
}
