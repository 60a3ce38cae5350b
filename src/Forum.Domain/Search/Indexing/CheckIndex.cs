using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Search.Indexing;

/// <param name="Entries">How many entries were compared.</param>
public sealed record IndexReport(int Entries, IReadOnlyList<IndexDifference> Differences);

/// <param name="Example">The public id of one of them, or a word; null where nothing of it is left.</param>
public sealed record IndexDifference(IndexPart Part, IndexDifferenceKind Kind, int Count, string? Example);

public enum IndexDifferenceKind
{
    /// <summary>It can't be found.</summary>
    Missing,

    /// <summary>It is found by other words, or in another index, than it should be.</summary>
    Different,

    /// <summary>There is an entry of what should have none.</summary>
    Stray,

    /// <summary>A word for spelling is counted wrongly.</summary>
    Miscounted,
}

/// <summary>Compares the index with the threads and posts that it is made from, every token at its place, at one moment.</summary>
public static class CheckIndex
{
    private const int Batch = 1_000;

    /// <param name="progress">Told how many threads and posts were compared, of how many.</param>
    public static async Task<IndexReport> Run(ForumDb db, IProgress<(int Done, int Total)>? progress, CancellationToken ct)
    {
        await using var moment = await db.HoldMoment(ct);
        var report = new Report(db, progress, await db.Threads.CountAsync(ct) + await db.Posts.CountAsync(ct));
        await report.Compare(IndexPart.Threads, ct);
        await report.Compare(IndexPart.Posts, ct);
        await report.CompareWords(ct);
        return new IndexReport(report.Entries, report.Differences);
    }

    private sealed class Report(ForumDb db, IProgress<(int Done, int Total)>? progress, int total)
    {
        private readonly Dictionary<(string Key, string Word), int> words = [];
        private int done;

        public int Entries { get; private set; }
        public List<IndexDifference> Differences { get; } = [];

        public async Task Compare(IndexPart part, CancellationToken ct)
        {
            var stored = await db.Search.Fingerprints(db, part, ct);
            var wrong = new Dictionary<IndexDifferenceKind, List<long>>();
            for (long after = 0; ; )
            {
                var rows = await IndexedRow.After(db, part, after, Batch, ct);
                if (rows.Count == 0)
                    break;
                var expected = rows.AsParallel()
                    .AsOrdered()
                    .Select(row => row.Entry is { } entry ? db.Search.Fingerprint(part, entry) : (ulong?)null);
                foreach (var (row, print) in rows.Zip(expected))
                    if (DifferenceOf(stored.Remove(row.Id, out var found) ? found : null, print) is { } kind)
                        Note(wrong, kind, row.Id);
                Count(rows);
                after = rows[^1].Id;
                progress?.Report((done += rows.Count, total));
            }
            foreach (var id in stored.Keys)
                Note(wrong, IndexDifferenceKind.Stray, id);
            foreach (var (kind, ids) in wrong)
                Differences.Add(new IndexDifference(part, kind, ids.Count, await PublicId(part, ids[0], ct)));
        }

        private static IndexDifferenceKind? DifferenceOf(ulong? found, ulong? expected) =>
            (found, expected) switch
            {
                (null, null) => null,
                (null, _) => IndexDifferenceKind.Missing,
                (_, null) => IndexDifferenceKind.Stray,
                _ => found == expected ? null : IndexDifferenceKind.Different,
            };

        private static void Note(Dictionary<IndexDifferenceKind, List<long>> wrong, IndexDifferenceKind kind, long id)
        {
            if (!wrong.TryGetValue(kind, out var ids))
                wrong.Add(kind, ids = []);
            ids.Add(id);
        }

        private void Count(IReadOnlyList<IndexedRow> rows)
        {
            foreach (var entry in rows.Select(row => row.Entry).OfType<IndexEntry>())
            {
                Entries++;
                foreach (var word in entry.Tokens[IndexField.Spelling])
                    words[(entry.Key, word)] = words.GetValueOrDefault((entry.Key, word)) + 1;
            }
        }

        public async Task CompareWords(CancellationToken ct)
        {
            var wrong = new List<string>();
            await foreach (var word in db.SearchWords.AsAsyncEnumerable().WithCancellation(ct))
                if (!words.Remove((word.Key, word.Word), out var times) || times != word.Count || word.Length != word.Word.Length)
                    wrong.Add(word.Word);
            wrong.AddRange(words.Keys.Select(key => key.Word));
            if (wrong.Count > 0)
                Differences.Add(new IndexDifference(IndexPart.Threads, IndexDifferenceKind.Miscounted, wrong.Count, wrong[0]));
        }

        private Task<string?> PublicId(IndexPart part, long id, CancellationToken ct) =>
            part == IndexPart.Threads
                ? db.Threads.Where(t => t.Id == id).Select(t => t.PublicId).FirstOrDefaultAsync(ct)
                : db.Posts.Where(p => p.Id == id).Select(p => p.PublicId).FirstOrDefaultAsync(ct);
    }
}
