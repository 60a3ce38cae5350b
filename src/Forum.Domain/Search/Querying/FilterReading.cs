using System.Globalization;

namespace Forum.Domain.Search.Querying;

/// <summary>Filters while a query is read; those with a minus are gathered apart.</summary>
internal sealed class FilterReading(QueryReading reading, bool isExcluded)
{
    private const int VotesLimit = 1_000_000;
    private readonly List<string> authors = [];
    private readonly List<string> boards = [];
    private readonly List<string> tags = [];
    private readonly HashSet<SearchKind> kinds = [];
    private DateTime? from;
    private DateTime? before;
    private int? votes;

    public SearchFilters Done() =>
        new()
        {
            Authors = authors,
            Boards = boards,
            Tags = tags,
            Kinds = kinds,
            From = from,
            Before = before,
            Votes = votes,
        };

    /// <summary>False where the value is none that the operator knows.</summary>
    public bool Take(SearchOperator meant, QueryPiece piece) =>
        meant switch
        {
            SearchOperator.Author => Named(authors, piece.Value, '@'),
            SearchOperator.Board => Named(boards, piece.Value, ' '),
            SearchOperator.Tag => Named(tags, piece.Value, '#'),
            SearchOperator.Is => SearchVocabulary.KindByName.TryGetValue(TypedText.Fold(piece.Value), out var kind) && Add(kind),
            SearchOperator.Has => SearchVocabulary.ContentByName.TryGetValue(TypedText.Fold(piece.Value), out var content) && Add(content),
            SearchOperator.After or SearchOperator.Before => Dated(meant is SearchOperator.After, piece.Value),
            SearchOperator.Votes => !isExcluded && Voted(piece.Value),
            SearchOperator.In => !isExcluded
                && SearchVocabulary.PlaceByName.TryGetValue(TypedText.Fold(piece.Value), out var place)
                && reading.Within(place),
            SearchOperator.Sort => !isExcluded
                && SearchVocabulary.SortByName.TryGetValue(TypedText.Fold(piece.Value), out var sort)
                && reading.SortBy(sort),
            _ => false,
        };

    private bool Named(List<string> names, string typed, char sign)
    {
        var name = TypedText.Unquoted(typed).TrimStart(' ', sign);
        if (name.Length > 0 && !names.Contains(name, StringComparer.OrdinalIgnoreCase) && reading.HasRoom(name))
            names.Add(name);
        return name.Length > 0;
    }

    private bool Add(SearchKind kind)
    {
        kinds.Add(kind);
        return true;
    }

    /// <summary>Not after a day is before it. Several dates narrow together.</summary>
    private bool Dated(bool isAfter, string typed)
    {
        if (reading.DateOf(typed) is not { } date)
            return false;
        if (isExcluded)
            reading.Filters(false).Dated(!isAfter, typed);
        else if (isAfter)
            from = from > date ? from : date;
        else
            before = before < date ? before : date;
        return true;
    }

    private bool Voted(string typed)
    {
        var number = typed.TrimStart('≥').TrimEnd('+');
        var isMore = number.StartsWith('>') && !number.StartsWith(">=", StringComparison.Ordinal);
        if (!int.TryParse(number.TrimStart('>', '='), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var least))
            return false;
        var wanted = Math.Clamp(least, -VotesLimit, VotesLimit) + (isMore ? 1 : 0);
        votes = votes > wanted ? votes : wanted;
        return true;
    }
}
