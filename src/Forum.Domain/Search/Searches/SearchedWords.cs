namespace Forum.Domain.Search.Searches;

/// <summary>
/// What several people searched for in a month, never who. Kept apart by what the searchers see: words of a hidden board may show only to those who
/// see it too.
/// </summary>
public sealed class SearchedWords
{
    public const int LengthLimit = 100;

    /// <summary>So many different people must have searched for words before they are written down: fewer could be recognised by them.</summary>
    public const int LeastPeople = 3;

    private SearchedWords() { }

    internal SearchedWords(DateTime month, string sight, string words) => (Month, Sight, Words) = (month, sight, words);

    public long Id { get; private set; }

    /// <summary>Its first moment (UTC).</summary>
    public DateTime Month { get; private set; }

    /// <summary>The audiences that the searchers are in, see <see cref="SearcherSight"/>.</summary>
    public string Sight { get; private set; } = "";
    public string Words { get; private set; } = "";
    public int People { get; private set; }

    /// <summary>So many of the people found nothing.</summary>
    public int Nothing { get; private set; }

    /// <summary>So many of the people opened something that was found.</summary>
    public int Clicked { get; private set; }

    internal void Count(SearchCount more)
    {
        People += more.People;
        Nothing += more.Nothing;
        Clicked += more.Clicked;
    }
}

/// <summary>What is to be added to the counts of some words.</summary>
public sealed record SearchCount(DateTime Month, string Sight, string Words, int People, int Nothing, int Clicked);
