namespace Forum.Domain.Search.Indexing;

/// <summary>How far a part of the index is made. Whatever is written keeps its own entry right; this is about what was there before.</summary>
public sealed class SearchState
{
    private SearchState() { }

    public IndexPart Part { get; private set; }

    /// <summary>The version of the index that is being made, or is made; 0 for none.</summary>
    public int Version { get; private set; }

    /// <summary>Up to which row of threads or posts it is made.</summary>
    public long DoneTo { get; private set; }

    /// <summary>The last row that was there when making began.</summary>
    public long Last { get; private set; }

    public bool IsWhole => Version == IndexVersion.Current && DoneTo >= Last;

    internal void Begin(long last) => (Version, DoneTo, Last) = (IndexVersion.Current, 0, last);

    internal void Reach(long id) => DoneTo = id;
}
