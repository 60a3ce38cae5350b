namespace Forum.Domain.Search.Querying;

/// <summary>What stands between two spaces of a query, or in quotes.</summary>
/// <param name="Name">What stands before the colon, where this may be an operator.</param>
/// <param name="Value">What stands behind the colon, or all of it; without quotes.</param>
/// <param name="Raw">As typed, for telling.</param>
internal readonly record struct QueryPiece(bool IsNegative, string? Name, string Value, bool IsQuoted, string Raw);

/// <summary>Cuts a query into its pieces.</summary>
internal static class QueryPieces
{
    private const string Dashes = "-−–";

    /// <summary>What an index could hold behind a minus that excludes; a minus before a digit belongs to the number, as in exit codes.</summary>
    private const string Openings = ".#@_";

    public static IEnumerable<QueryPiece> Of(string text)
    {
        for (var at = 0; at < text.Length; at++)
            if (text[at] != ' ')
            {
                var (piece, end) = Next(text, at);
                yield return piece;
                at = end - 1;
            }
    }

    private static (QueryPiece Piece, int End) Next(string text, int start)
    {
        var isNegative = Excludes(text, start);
        var begin = isNegative ? start + 1 : start;
        var (name, valueAt) = NameAt(text, begin);
        var isQuoted = valueAt < text.Length && TypedText.IsQuote(text[valueAt]) && text[valueAt] != '»';
        var end = isQuoted ? Closing(text, valueAt) : Space(text, begin);
        var value = isQuoted ? TypedText.Unquoted(text[valueAt..end]) : text[valueAt..end];
        return (new QueryPiece(isNegative, name, value, isQuoted, text[start..end]), end);
    }

    private static bool Excludes(string text, int at) =>
        Dashes.Contains(text[at], StringComparison.Ordinal)
        && at + 1 < text.Length
        && (char.IsLetter(text, at + 1) || TypedText.IsQuote(text[at + 1]) || Openings.Contains(text[at + 1], StringComparison.Ordinal));

    /// <summary>Letters up to a colon. "http://", "C:\", "std::string", "12:30", "a:b:c" and "localhost:80" are no operators.</summary>
    private static (string? Name, int ValueAt) NameAt(string text, int begin)
    {
        var colon = begin;
        while (colon < text.Length && char.IsLetter(text, colon))
            colon++;
        return colon > begin && colon < text.Length && text[colon] == ':' ? (text[begin..colon], colon + 1) : (null, begin);
    }

    private static int Space(string text, int from) => text.IndexOf(' ', from) is var at and >= 0 ? at : text.Length;

    /// <summary>Behind the quote that closes; a quote that nothing closes goes on to the end.</summary>
    private static int Closing(string text, int open)
    {
        char[] closing = text[open] switch
        {
            '"' => ['"'],
            '«' => ['»'],
            _ => ['“', '”', '"'],
        };
        return text.IndexOfAny(closing, open + 1) is var at and >= 0 ? at + 1 : text.Length;
    }
}
