using System.Diagnostics;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Search.Indexing;

public sealed record RebuiltRows(int Threads, int Posts);

/// <summary>
/// Makes the index again while the site goes on: entries are replaced in place, in short transactions, so that searching goes on too. Whoever
/// writes meanwhile keeps their own entries right, so a row that changed since it was read is left alone.
/// </summary>
public static class RebuildIndex
{
    private const int FirstBatch = 200;
    private const int SmallestBatch = 50;
    private const int LargestBatch = 2_000;
    private static readonly TimeSpan Aim = TimeSpan.FromMilliseconds(40);

    /// <summary>Makes what isn't made yet, where the last time stopped; nothing where the index is whole.</summary>
    /// <param name="share">How much of the time may be spent writing, above 0, up to 1: others write in the rest.</param>
    /// <returns>Whether there was anything to do.</returns>
    /// <exception cref="StorageUnavailableException">Nothing can be written now; the same call goes on where this one stopped.</exception>
    public static async Task<bool> Finish(ForumStorage storage, double share, CancellationToken ct) =>
        await Run(storage, false, share, null, ct) is { Threads: > 0 } or { Posts: > 0 };

    /// <summary>Makes all of it anew.</summary>
    /// <param name="share">How much of the time may be spent writing, above 0, up to 1: others write in the rest.</param>
    /// <param name="progress">Told how many threads and posts are done, of how many.</param>
    /// <exception cref="StorageUnavailableException">Nothing can be written now; <see cref="Finish"/> goes on where this call stopped.</exception>
    /// <returns>How many threads and posts there were.</returns>
    public static Task<RebuiltRows> All(ForumStorage storage, double share, IProgress<(int Done, int Total)>? progress, CancellationToken ct) =>
        Run(storage, true, share, progress, ct);

    private static async Task<RebuiltRows> Run(
        ForumStorage storage,
        bool anew,
        double share,
        IProgress<(int Done, int Total)>? progress,
        CancellationToken ct
    )
    {
        using var db = storage.Open();
        var states = await db.Write(() => Begin(db, anew, ct), ct);
        var open = states.Where(state => !state.IsWhole).ToList();
        var work = new Work(storage, db, share, progress, (int)open.Sum(state => state.Last));
        foreach (var state in open)
        {
            await work.Expect(state.Part, true, ct);
            await work.Make(state.Part, state.DoneTo, state.Last, ct);
            await work.Expect(state.Part, false, ct);
        }
        foreach (var state in open)
            await work.Tidy(state.Part, ct);
        return new RebuiltRows(work.Rows[IndexPart.Threads], work.Rows[IndexPart.Posts]);
    }

    private static async Task<List<SearchState>> Begin(ForumDb db, bool anew, CancellationToken ct)
    {
        var states = await db.SearchStates.OrderBy(s => s.Part).ToListAsync(ct);
        foreach (var state in states.Where(state => anew || state.Version != IndexVersion.Current))
            state.Begin(await IndexedRow.Last(db, state.Part, ct));
        return states;
    }

    private sealed class Work(ForumStorage storage, ForumDb db, double share, IProgress<(int Done, int Total)>? progress, int total)
    {
        private int batch = FirstBatch;
        private int done;

        public Dictionary<IndexPart, int> Rows { get; } = new() { [IndexPart.Threads] = 0, [IndexPart.Posts] = 0 };

        public async Task Make(IndexPart part, long after, long last, CancellationToken ct)
        {
            var reading = Read(part, after, ct);
            try
            {
                while (after < last)
                {
                    var (rows, asked) = await reading;
                    var upTo = rows.Count < asked ? Math.Max(last, rows is [.., var end] ? end.Id : 0) : rows[^1].Id;
                    // The next rows are read and analysed while these are written.
                    reading = upTo < last ? Read(part, upTo, ct) : reading;
                    await Write(() => Put(part, rows, after, upTo, ct), rows.Count, ct);
                    progress?.Report((Math.Min(done += (int)(upTo - after), total), total));
                    (after, Rows[part]) = (upTo, Rows[part] + rows.Count);
                }
            }
            finally
            {
                // Whoever is told of trouble may close the storage.
                await reading.ContinueWith(_ => { }, TaskScheduler.Default);
            }
            await Write(() => RemoveBeyond(part, after, ct), 0, ct);
        }

        /// <summary>One that is stopped leaves it so until it is finished, and only the order is worse meanwhile.</summary>
        public Task<Nothing> Expect(IndexPart part, bool many, CancellationToken ct) =>
            Write(
                async () =>
                {
                    await db.Search.Expect(db, part, many, ct);
                    return default(Nothing);
                },
                0,
                ct
            );

        public async Task Tidy(IndexPart part, CancellationToken ct)
        {
            for (bool first = true, more = true; more; first = false)
                more = await Write(() => db.Search.Tidy(db, part, first, ct), 0, ct);
        }

        private Task<(IReadOnlyList<IndexedRow> Rows, int Asked)> Read(IndexPart part, long after, CancellationToken ct)
        {
            var asked = batch;
            return Task.Run(
                async () =>
                {
                    using var reader = storage.Open();
                    return (await IndexedRow.After(reader, part, after, asked, ct), asked);
                },
                ct
            );
        }

        private async Task<T> Write<T>(Func<Task<T>> body, int rows, CancellationToken ct)
        {
            var began = Stopwatch.GetTimestamp();
            var result = await db.Write(body, ct);
            var took = Stopwatch.GetElapsedTime(began);
            if (rows == batch)
                batch = Math.Clamp((int)(batch * Math.Min(2, Aim / took)), SmallestBatch, LargestBatch);
            await Task.Delay(took * (1 / share - 1), ct);
            return result;
        }

        private async Task<Nothing> Put(IndexPart part, IReadOnlyList<IndexedRow> rows, long after, long upTo, CancellationToken ct)
        {
            var now = await IndexedRow.Stamps(db, part, after, upTo, ct);
            var same = rows.Where(row => now.TryGetValue(row.Id, out var stamp) && stamp.Equals(row.Stamp)).ToList();
            var entries = same.Select(row => row.Entry).OfType<IndexEntry>().ToList();
            await db.Search.Put(db, part, entries, ct);
            var wrong = (await db.Search.Ids(db, part, after, upTo, ct)).ToHashSet();
            wrong.ExceptWith(entries.Select(entry => entry.Id));
            wrong.ExceptWith(now.Keys.Except(same.Select(row => row.Id)));
            await db.Search.Remove(db, part, [.. wrong], ct);
            (await db.SearchStates.SingleAsync(s => s.Part == part, ct)).Reach(upTo);
            return default;
        }

        /// <summary>Entries above the last row that there is.</summary>
        private async Task<Nothing> RemoveBeyond(IndexPart part, long after, CancellationToken ct)
        {
            var last = Math.Max(after, await IndexedRow.Last(db, part, ct));
            await db.Search.Remove(db, part, await db.Search.Ids(db, part, last, long.MaxValue, ct), ct);
            return default;
        }
    }
}
