namespace Forum.Domain.Search.Querying;

/// <summary>Reads what somebody typed. Never fails: what is no operator is words, and a note says so where an operator was meant. See docs/search-syntax.md.</summary>
public static class SearchQueryParser
{
    /// <param name="now">UTC; "7d" is counted back from its day.</param>
    public static SearchQuery Parse(string? text, DateTime now)
    {
        var clean = TypedText.Clean(text);
        var typed = TypedText.Cut(clean);
        var reading = new QueryReading(now);
        if (typed.Length < clean.Length)
            reading.Note(SearchNoteKind.TooLong, clean[typed.Length..].Trim());
        foreach (var piece in QueryPieces.Of(typed))
            Read(reading, piece);
        return reading.Done(typed);
    }

    private static void Read(QueryReading reading, QueryPiece piece)
    {
        if (piece.Name is null)
            ReadTerm(reading, piece);
        else if (!SearchVocabulary.OperatorByName.TryGetValue(TypedText.Fold(piece.Name), out var meant))
            ReadUnknown(reading, piece, SearchNoteKind.UnknownOperator, MaybeOperator.Looks(piece));
        else if (piece.Value.Length == 0 || !reading.Filters(piece.IsNegative).Take(meant, piece))
            ReadUnknown(reading, piece, SearchNoteKind.UnknownValue, true);
    }

    private static void ReadTerm(QueryReading reading, QueryPiece piece)
    {
        if (!piece.IsNegative && !piece.IsQuoted && (piece.Value == "|" || SearchVocabulary.Or.Contains(piece.Value)))
            reading.Or(piece.Value);
        else
            reading.Add(piece.Value, piece.IsQuoted ? SearchTermKind.Phrase : SearchTermKind.Word, piece.IsNegative);
    }

    private static void ReadUnknown(QueryReading reading, QueryPiece piece, SearchNoteKind kind, bool tells)
    {
        if (tells)
            reading.Note(kind, piece.Raw);
        if (!piece.IsQuoted)
            reading.Add($"{piece.Name}:{piece.Value}", SearchTermKind.Word, piece.IsNegative);
        else
        {
            reading.Add(piece.Name!, SearchTermKind.Word, piece.IsNegative);
            reading.Add(piece.Value, SearchTermKind.Phrase, piece.IsNegative);
        }
    }
}
