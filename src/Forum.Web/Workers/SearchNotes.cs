using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Forum.Domain.Search.Querying;
using Forum.Domain.Search.Searches;
using Forum.Web.Http;

namespace Forum.Web.Workers;

/// <summary>
/// What was searched for in this month: who searched is known only as a hash under a key that lives as long as the process, and words that fewer
/// than <see cref="SearchedWords.LeastPeople"/> searched for are never written down. Showing a page writes nothing by itself. Thread-safe.
/// </summary>
public sealed class SearchNotes(TimeProvider time, HttpSettings settings)
{
    /// <summary>In each sight, so that the searches of some don't push out those of others.</summary>
    private const int MostWords = 5_000;
    private const int MostPeople = 1_000;
    private const int MostSights = 200;
    private readonly byte[] hashKey = settings.Random(32);
    private readonly System.Threading.Lock door = new();
    private readonly Dictionary<string, Dictionary<string, Searchers>> bySight = [];
    private DateTime month;

    /// <summary>A first page was shown. What was narrowed by filters says nothing of the words, and is not counted.</summary>
    public void Searched(HttpContext context, SearchQuery query, bool nothing)
    {
        if (WordsOf(query) is not { } words)
            return;
        lock (door)
            if (Of(SearcherSight.Of(context.Actor()), words, adds: true) is { People.Count: < MostPeople } searchers && Person(context) is var person)
                if (searchers.People.Add(person) && nothing)
                    searchers.Nothing++;
    }

    /// <summary>Something was opened from the page of a search.</summary>
    public void Clicked(HttpContext context, SearchQuery query)
    {
        if (WordsOf(query) is not { } words)
            return;
        lock (door)
            if (Of(SearcherSight.Of(context.Actor()), words, adds: false) is { } searchers && searchers.People.Contains(Person(context)))
                searchers.Clicked.Add(Person(context));
    }

    /// <summary>What enough people have searched for, as far as it wasn't taken before.</summary>
    public IReadOnlyList<SearchCount> Take()
    {
        lock (door)
            return
            [
                .. from sight in bySight.OrderBy(sight => sight.Key, StringComparer.Ordinal)
                from words in sight.Value.OrderBy(words => words.Key, StringComparer.Ordinal)
                where words.Value.People.Count >= SearchedWords.LeastPeople
                let count = words.Value.Take(month, sight.Key, words.Key)
                where count.People + count.Nothing + count.Clicked > 0
                select count,
            ];
    }

    /// <summary>Null where there are no words, or such as only one person has.</summary>
    private static string? WordsOf(SearchQuery query)
    {
        if (!query.Filters.IsEmpty || !query.Excluded.IsEmpty || query.Wanted.Count == 0)
            return null;
        var words = string.Join(' ', query.Wanted.SelectMany(group => group.Terms).Select(term => term.Text)).ToLowerInvariant();
        return words.Length <= SearchedWords.LengthLimit && !words.Contains('@', StringComparison.Ordinal) ? words : null;
    }

    private Searchers? Of(string sight, string words, bool adds)
    {
        var now = time.GetUtcNow();
        if (month != (month = new DateTime(now.Year, now.Month, 1, 0, 0, 0, DateTimeKind.Utc)))
            bySight.Clear();
        if (!bySight.TryGetValue(sight, out var all))
            if (!adds || bySight.Count >= MostSights)
                return null;
            else
                bySight[sight] = all = new(StringComparer.Ordinal);
        if (!all.TryGetValue(words, out var searchers) && adds)
            all[words] = searchers = Room(all);
        return searchers;
    }

    /// <summary>Where there is none, words that few searched for are forgotten first.</summary>
    private static Searchers Room(Dictionary<string, Searchers> all)
    {
        if (all.Count >= MostWords)
            foreach (var (words, _) in all.Where(known => known.Value.People.Count < SearchedWords.LeastPeople).ToList())
                all.Remove(words);
        if (all.Count >= MostWords)
            all.Clear();
        return new Searchers();
    }

    private UInt128 Person(HttpContext context)
    {
        var person = settings.MemberId(context) ?? "guest " + AddressPrefix.Of(context.Connection.RemoteIpAddress).Narrow;
        return BinaryPrimitives.ReadUInt128LittleEndian(HMACSHA256.HashData(hashKey, Encoding.UTF8.GetBytes(person)));
    }

    private sealed class Searchers
    {
        private (int People, int Nothing, int Clicked) taken;

        public HashSet<UInt128> People { get; } = [];
        public HashSet<UInt128> Clicked { get; } = [];
        public int Nothing { get; set; }

        public SearchCount Take(DateTime month, string sight, string words)
        {
            var before = taken;
            taken = (People.Count, Nothing, Clicked.Count);
            return new SearchCount(month, sight, words, taken.People - before.People, taken.Nothing - before.Nothing, taken.Clicked - before.Clicked);
        }
    }
}
