namespace Forum.Domain.Search.Indexing;

/// <summary>A word of titles, tags and opening posts as it is written (folded, not stemmed): what a mistyped one is compared with.</summary>
public sealed class SearchWord
{
    private SearchWord() { }

    public long Id { get; private set; }

    /// <summary>The index whose threads it stands in, see <see cref="IndexEntry.Key"/>; who may not read that index may not learn the word.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Of the word, in UTF-16 units.</summary>
    public int Length { get; private set; }
    public string Word { get; private set; } = "";

    /// <summary>How many threads have it, at least 1.</summary>
    public int Count { get; private set; }
}

/// <summary>Which words a thread is counted in, so that they can be counted out again when its text is no longer known.</summary>
public sealed class SearchThreadWords
{
    private SearchThreadWords() { }

    public long ThreadId { get; private set; }

    /// <summary>Ids of <see cref="SearchWord"/> in rising order, each as the distance from the one before, in LEB128.</summary>
    public byte[] Words { get; private set; } = [];
}
