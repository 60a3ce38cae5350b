using System.Diagnostics;
using System.Globalization;
using Forum.Domain.Powers;
using Forum.Domain.Search.Querying;
using Forum.Domain.Search.Ranking;

namespace Forum.Bench.Speed;

/// <summary>How long searches take in a large forum, beside SQLite's full text ordering the same words by rank.</summary>
internal static class SpeedBench
{
    private const int Questions = 40;
    private const int Rounds = 3;
    private const double Promised = 50;

    /// <summary>A question as one would ask a person takes longer; it is shown, and nothing is promised of it.</summary>
    private const string Sentence = "eight words";

    /// <param name="posts">How many posts are made, a multiple of ten.</param>
    /// <param name="kept">A folder in which they stay for the next run; null for none.</param>
    /// <param name="only">The kinds of questions that are put, by name; null for all. With some of them only, the bare full text isn't asked.</param>
    /// <returns>0 where every kind of question keeps to 50 ms in 95 of 100 cases, else 1.</returns>
    public static async Task<int> Run(int posts, string? kept, string? only)
    {
        Say($"Making {posts:#,0} posts; load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]}");
        using var forum = await MadeForum.Of(posts, kept);
        if (forum.Indexing is { } indexing)
            Say($"indexed {posts / indexing.TotalSeconds:#,0} posts/s");
        Say($"index {(double)forum.IndexBytes / forum.TextBytes:0.00} × the bytes of text");
        Say($"{"", -22}{"p50 ms", 9}{"p95 ms", 9}{"bare p95", 10}{"ratio", 8}");
        var isKept = true;
        foreach (var (kind, queries) in Kinds(forum).Where(k => only is null || only.Split(',').Contains(k.Kind)))
        {
            var (own, bare) = (await Own(forum, queries), only is null ? Bare(forum, queries) : [double.NaN]);
            isKept &= kind == Sentence || At(own, .95) <= Promised;
            Say($"{kind, -22}{At(own, .5), 9:0.0}{At(own, .95), 9:0.0}{At(bare, .95), 10:0.0}{At(own, .95) / At(bare, .95), 8:0.00}");
        }
        Say($"load average after: {File.ReadAllText("/proc/loadavg").Split(' ')[0]}");
        return isKept ? 0 : 1;
    }

    private static IEnumerable<(string Kind, string[] Queries)> Kinds(MadeForum forum)
    {
        var random = new Random(7);
        string Rare() => forum.Words[random.Next(30_000, 60_000)];
        string Medium() => forum.Words[random.Next(2_000, 6_000)];
        string Common() => forum.Words[random.Next(100, 400)];
        string VeryCommon() => forum.Words[random.Next(0, 12)];
        string[] Of(Func<string> one) => [.. Enumerable.Range(0, Questions).Select(_ => one())];
        yield return ("rare word", Of(Rare));
        yield return ("medium word", Of(Medium));
        yield return ("common word", Of(Common));
        yield return ("very common word", Of(VeryCommon));
        yield return ("two words", Of(() => $"{Common()} {Medium()}"));
        yield return ("two very common", Of(() => $"{VeryCommon()} {VeryCommon()}"));
        yield return (Sentence, Of(() => string.Join(' ', VeryCommon(), VeryCommon(), Common(), Common(), Common(), Medium(), Medium(), Rare())));
        yield return ("phrase", Of(() => $"\"{forum.Pairs[random.Next(forum.Pairs.Count)]}\""));
        yield return ("prefix", Of(() => Medium()[..5] + "*"));
        yield return ("filter", Of(() => $"{Common()} is:solved board:Second after:2019"));
        yield return ("filter, newest", Of(() => $"{VeryCommon()} is:question sort:newest"));
    }

    private static async Task<List<double>> Own(MadeForum forum, string[] queries)
    {
        var times = new List<double>();
        for (var round = 0; round <= Rounds; round++)
            foreach (var typed in queries)
            {
                using var db = forum.Storage.Open();
                var began = Stopwatch.GetTimestamp();
                await SearchReader.Read(db, Actor.Guest, SearchQueryParser.Parse(typed, db.Now), 1, null, default);
                // The first round warms up code and pages.
                if (round > 0)
                    times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        return times;
    }

    private static List<double> Bare(MadeForum forum, string[] queries)
    {
        var times = new List<double>();
        using var command = forum.Bare.CreateCommand();
        command.CommandText = "SELECT rowid FROM Texts WHERE Texts MATCH @p0 ORDER BY rank LIMIT 20";
        command.Parameters.AddWithValue("@p0", "");
        foreach (var typed in queries)
        {
            command.Parameters[0].Value = Match(typed);
            var began = Stopwatch.GetTimestamp();
            using (var reader = command.ExecuteReader())
                while (reader.Read()) { }
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return times;
    }

    /// <summary>The same words for FTS5; filters have no counterpart there.</summary>
    private static string Match(string typed) =>
        typed.StartsWith('"') ? typed : string.Join(" OR ", typed.Split(' ').Where(word => !word.Contains(':', StringComparison.Ordinal)));

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)(share * (times.Count - 1)));

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
