namespace Forum.Domain.Search.Querying;

/// <summary>Tells a mistyped operator ("athor:anna") from words that have a colon in them ("http://x", "C:\dir", "localhost:80").</summary>
internal static class MaybeOperator
{
    private const int Shortest = 2;
    private const int Longest = 15;
    private static readonly string[] Schemes = ["http", "https", "ftp", "file", "mailto", "tel", "urn", "data", "javascript", "ms"];

    public static bool Looks(QueryPiece piece) =>
        piece.Name is { Length: >= Shortest and <= Longest } name
        && !Schemes.Contains(name, StringComparer.OrdinalIgnoreCase)
        && piece.Value.Length > 0
        && (piece.IsQuoted || (char.IsLetter(piece.Value, 0) && piece.Value.IndexOfAny([':', '/', '\\', '@']) < 0));
}
