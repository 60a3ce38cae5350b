using Forum.Domain.Storage;

namespace Forum.Domain.Search.Indexing;

/// <summary>
/// Where entries stand and are found. It holds ready tokens and knows nothing of words, so that another database's full text, or a library, can
/// stand in its place. All runs on the connection and in the transaction of the <see cref="ForumDb"/> that is handed to it.
/// </summary>
internal abstract class SearchEngine
{
    /// <summary>Writes entries; one that is there already is replaced, whichever index it stood in.</summary>
    public abstract Task Put(ForumDb db, IndexPart part, IReadOnlyList<IndexEntry> entries, CancellationToken ct);

    public abstract Task Remove(ForumDb db, IndexPart part, IReadOnlyList<long> ids, CancellationToken ct);

    /// <summary>The ids of entries in the named indexes that answer, the newest first.</summary>
    /// <param name="most">How many are looked for, from 1.</param>
    public abstract Task<IReadOnlyList<long>> Find(
        ForumDb db,
        IndexPart part,
        IReadOnlyList<string> keys,
        IndexQuestion question,
        int most,
        CancellationToken ct
    );

    /// <summary>How many entries answer, counted up to <paramref name="most"/>.</summary>
    public abstract Task<int> Count(ForumDb db, IndexPart part, IReadOnlyList<string> keys, IndexQuestion question, int most, CancellationToken ct);
}
