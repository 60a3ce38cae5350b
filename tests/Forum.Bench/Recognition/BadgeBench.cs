using System.Diagnostics;
using Forum.Bench.Data;
using Forum.Bench.Indexing;
using Forum.Domain;
using Forum.Domain.Badges.Rules;
using Forum.Domain.Badges.Usual;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Storage.Sqlite;
using Forum.Domain.Threads;
using Microsoft.Data.Sqlite;

namespace Forum.Bench.Recognition;

/// <summary>What badges cost: a reply beside one in a database that notes nobody to be looked at, and looking at everybody in a large forum.</summary>
internal static class BadgeBench
{
    private const int Warmup = 100;
    private const int Replies = 500;
    private const double MostTimes = 1.10;
    private const double MostSeconds = 30;

    /// <returns>0 where the promises are kept.</returns>
    /// <param name="posts">In the large forum, at least.</param>
    public static async Task<int> Run(int posts)
    {
        Report.Line(Console.Out, $"load average before: {Machine.LoadAverage():0.00}");
        using var forum = (await BenchForums.Make(BenchForums.Demo, default)).Single();
        using (var storage = SqliteStorage.Open(forum.Folder, TimeProvider.System, Entropy.System))
        {
            using var db = storage.Open();
            await BringBadges.Run(db, await ActorReader.Operator(db, default), null, default);
            await JudgeMembers.All(db, default);
        }
        var kept = await Writing(forum);
        kept &= await Looking(forum, posts);
        Report.Line(Console.Out, $"load average after: {Machine.LoadAverage():0.00}");
        return kept ? 0 : 1;
    }

    /// <summary>By turns in the same moments, so that whatever else the machine does falls on both.</summary>
    private static async Task<bool> Writing(BenchForum forum)
    {
        var bare = Directory.CreateTempSubdirectory("forum-bench-").FullName;
        try
        {
            File.Copy(forum.Database, Path.Combine(bare, SqliteStorage.FileName));
            foreach (var trigger in Copies.Names(bare, "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'Judge\\_%' ESCAPE '\\'"))
                Copies.Execute(bare, $"DROP TRIGGER \"{trigger}\"");
            using var with = SqliteStorage.Open(forum.Folder, TimeProvider.System, Entropy.System);
            using var without = SqliteStorage.Open(bare, TimeProvider.System, Entropy.System);
            var (times, bareTimes) = (new List<double>(), new List<double>());
            for (var i = 0; i < Warmup + Replies; i++)
            {
                var turns = new[] { (with, times), (without, bareTimes) };
                foreach (var (storage, taken) in i % 2 == 0 ? turns : Enumerable.Reverse(turns))
                    if (await Reply(storage, forum, i) is var milliseconds && i >= Warmup)
                        taken.Add(milliseconds);
            }
            var (own, beside) = (Middle(times), Middle(bareTimes));
            return IndexBench.Checked(
                own <= MostTimes * beside,
                $"a reply in {own:0.000} ms (p50 of {times.Count}), {own / beside:0.000} times {beside:0.000} ms without badges, at most {MostTimes}"
            );
        }
        finally
        {
            Directory.Delete(bare, recursive: true);
        }
    }

    /// <summary>After a worker has looked at whom the reply before was of, as in a forum that runs.</summary>
    private static async Task<double> Reply(ForumStorage storage, BenchForum forum, int number)
    {
        using var db = storage.Open();
        await db.Write(
            async () =>
            {
                await using var looked = db.Command("""DELETE FROM "MembersToJudge" """);
                return await looked.ExecuteNonQueryAsync();
            },
            default
        );
        var actor = await ActorReader.OfSession(db, forum.Writers[number % forum.Writers.Count], default);
        var form = new ReplyForm(PostTexts.Of(number), null, Official: false, null);
        var began = Stopwatch.GetTimestamp();
        var outcome = await WriteReply.Run(db, actor, forum.Thread.Id, form, default);
        var taken = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return outcome is Outcome<string>.Done ? taken : throw new InvalidOperationException($"A reply was refused: {outcome}");
    }

    private static async Task<bool> Looking(BenchForum forum, int posts)
    {
        using var connection = new SqliteConnection($"Data Source={forum.Database};Pooling=False");
        connection.Open();
        var all = Copies.Multiply(connection, posts);
        using var storage = SqliteStorage.Open(forum.Folder, TimeProvider.System, Entropy.System);
        using var db = storage.Open();
        var began = Stopwatch.GetTimestamp();
        var (given, _, _) = await JudgeMembers.All(db, default);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        began = Stopwatch.GetTimestamp();
        var again = await JudgeMembers.All(db, default);
        var second = Stopwatch.GetElapsedTime(began).TotalSeconds;
        Report.Line(Console.Out, $"{all.Posts} posts of {all.Members} members; {given} awards given");
        var same = IndexBench.Checked(again == (0, 0, 0), $"looking again changes nothing, in {second:0.0} s");
        return IndexBench.Checked(seconds <= MostSeconds, $"everybody was looked at in {seconds:0.0} s, at most {MostSeconds}") && same;
    }

    private static double Middle(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
