using System.Numerics;
using System.Runtime.InteropServices;
using Forum.Domain.Search.Indexing;
using Forum.Domain.Storage;

namespace Forum.Domain.Search.Ranking;

/// <summary>
/// The first stage of finding: sets of ids, no text read. The newest <see cref="Depth"/> that have each wanted word are looked at. Of words that
/// more have than are read, also threads that have them in title or accepted answer, and whatever has several wanted words together: an old thread
/// that is about the question is not lost behind new ones that touch it.
/// </summary>
internal sealed class Finder(ForumDb db, IReadOnlyList<string> keys, OwnIndexes own, IReadOnlyList<Asked> asked, SearchBounds bounds)
{
    public const int Depth = 2000;
    public const int RaisedDepth = 5000;

    /// <summary>So many of the rarest of the words are looked for in titles and answers, and in pairs.</summary>
    private const int Raised = 3;

    private readonly Dictionary<long, Trace> threads = new(Depth);
    private readonly Dictionary<long, Trace> posts = new(Depth);
    private bool isCut;

    private uint Required => Bits(Enumerable.Range(0, asked.Count).Where(i => asked[i].IsRequired));

    public async Task<Traces> Find(SearchClock clock, CancellationToken ct)
    {
        var found = new Looked[asked.Count];
        for (var i = 0; i < asked.Count && !clock.IsOver; i++)
            if (!asked[i].IsRequired)
                found[i] = await Look(Bits([i]) | Required, [asked[i].Question], ct);
        if (Required != 0 || asked.Count == 0)
        {
            var together = await Look(Required, [], ct);
            for (var i = 0; i < asked.Count; i++)
                if (asked[i].IsRequired)
                    found[i] = together;
        }
        var rarest = Enumerable.Range(0, asked.Count).OrderByDescending(i => asked[i].Weight).ThenBy(i => i).ToList();
        foreach (var i in rarest.Where(i => found[i].Count > SearchReader.Ranked).Take(Raised).TakeWhile(_ => !clock.IsOver))
            await LookAbove(i, asked[i].IsRequired && !found[i].IsMore, ct);
        if (found.Count(one => one.IsMore) > 1)
            foreach (var together in Combinations([.. rarest.Where(i => !asked[i].IsRequired)]).Distinct().TakeWhile(_ => !clock.IsOver))
                await Look(together, [.. Members(together).Select(i => asked[i].Question)], ct);
        return new Traces(threads, posts, isCut);
    }

    /// <summary>Titles, the solved ones marked, and accepted answers; those of a phrase are read word by word, so not where all that has it is known.</summary>
    private async Task LookAbove(int i, bool isKnown, CancellationToken ct)
    {
        var bit = Bits([i]);
        await LookIn(IndexPart.Threads, new Trace(bit, bit, false), [asked[i].InTitle], RaisedDepth, ct);
        await LookIn(IndexPart.Threads, new Trace(bit, bit, true), [asked[i].InTitle, Narrowing.Mark(IndexMarks.Solved)], RaisedDepth, ct);
        if (!isKnown)
            await LookIn(IndexPart.Threads, new Trace(bit, 0, true), [asked[i].InAnswer], Depth, ct);
    }

    /// <summary>All wanted words, then all but the most frequent ones, and pairs with the rarest.</summary>
    private static IEnumerable<uint> Combinations(IReadOnlyList<int> rarest)
    {
        for (var count = rarest.Count; count >= 2; count--)
            yield return Bits(rarest.Take(count));
        for (var first = 0; first < Raised; first++)
            foreach (var other in rarest.Skip(first + 1).Take(Raised + 1 - first))
                yield return Bits([rarest[first], other]);
    }

    private async Task<Looked> Look(uint tells, IReadOnlyList<IndexQuestion> questions, CancellationToken ct)
    {
        var found = await LookIn(IndexPart.Threads, new Trace(tells, 0, false), questions, Depth, ct);
        if (!bounds.PostsToo)
            return found;
        var more = await LookIn(IndexPart.Posts, new Trace(tells, 0, false), questions, Depth, ct);
        return new Looked(found.Count + more.Count, found.IsMore || more.IsMore);
    }

    private async Task<Looked> LookIn(IndexPart part, Trace tells, IReadOnlyList<IndexQuestion> questions, int most, CancellationToken ct)
    {
        if (bounds.Question(part, questions) is not { } question)
            return default;
        var found = await db.Search.Find(db, part, keys, question, most, ct);
        if (own.Keys.Count > 0)
            found = [.. found, .. await db.Search.Find(db, part, own.Keys, own.Of(question), most, ct)];
        var known = part == IndexPart.Threads ? threads : posts;
        foreach (var id in found)
        {
            ref var trace = ref CollectionsMarshal.GetValueRefOrAddDefault(known, id, out _);
            trace = trace.And(tells);
        }
        isCut |= found.Count >= most;
        return new Looked(found.Count, found.Count >= most);
    }

    /// <param name="IsMore">There is more than was looked at.</param>
    private readonly record struct Looked(int Count, bool IsMore);

    private static uint Bits(IEnumerable<int> numbers) => numbers.Aggregate(0u, (bits, i) => bits | 1u << i);

    private static IEnumerable<int> Members(uint bits)
    {
        for (; bits != 0; bits &= bits - 1)
            yield return BitOperations.TrailingZeroCount(bits);
    }
}

/// <summary>What the index told of one thread or post: which of the wanted things it has, which of them in its title, and whether it is solved (where that was looked for).</summary>
internal readonly record struct Trace(uint Found, uint InTitle, bool Solved)
{
    public Trace And(Trace other) => new(Found | other.Found, InTitle | other.InTitle, Solved | other.Solved);
}

/// <param name="IsCut">There is more than was looked at.</param>
internal sealed record Traces(IReadOnlyDictionary<long, Trace> Threads, IReadOnlyDictionary<long, Trace> Posts, bool IsCut);
