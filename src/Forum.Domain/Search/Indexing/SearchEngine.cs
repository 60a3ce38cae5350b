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

    /// <summary>Does beforehand, outside of any transaction and on any thread, what putting an entry has to do otherwise.</summary>
    public abstract void Prepare(IndexPart part, IndexEntry entry);

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

    /// <summary>The ids of the entries above one number and up to another, rising.</summary>
    public abstract Task<IReadOnlyList<long>> Ids(ForumDb db, IndexPart part, long above, long upTo, CancellationToken ct);

    /// <summary>What stands in each entry, as one number: the same for the same tokens at the same places, by all that is known different otherwise.</summary>
    public abstract Task<Dictionary<long, ulong>> Fingerprints(ForumDb db, IndexPart part, CancellationToken ct);

    /// <summary>The number that an entry would have if it were put now.</summary>
    public abstract ulong Fingerprint(IndexPart part, IndexEntry entry);

    /// <summary>Tells that very many entries follow, or that they are over: until then good order is put off. Inside a writing transaction.</summary>
    public abstract Task Expect(ForumDb db, IndexPart part, bool many, CancellationToken ct);

    /// <summary>One short step of putting what was written piece by piece into good order. Inside a writing transaction.</summary>
    /// <param name="first">Whether to begin anew.</param>
    /// <returns>Whether there is more to do.</returns>
    public abstract Task<bool> Tidy(ForumDb db, IndexPart part, bool first, CancellationToken ct);

    /// <summary>How many entries answer, counted up to <paramref name="most"/>.</summary>
    public abstract Task<int> Count(ForumDb db, IndexPart part, IReadOnlyList<string> keys, IndexQuestion question, int most, CancellationToken ct);
}
