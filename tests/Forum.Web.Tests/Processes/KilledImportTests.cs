using Forum.Domain;
using Forum.Domain.Import;
using Forum.Domain.Import.StackExchange;
using Forum.Domain.Powers;
using Forum.Domain.Search.Indexing;
using Forum.Domain.Storage;
using Forum.Domain.Storage.Sqlite;
using Forum.Domain.Tests;
using Forum.Domain.Tests.Import;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Forum.Web.Tests.Processes;

/// <summary>
/// The program that imports a real community is killed, with no chance to tidy up, and asked again: it comes to the same database as one that was
/// left alone. Twice; with FORUM_TEST_LONG=1 at 20 moments.
/// </summary>
[Collection(nameof(Undisturbed))]
public sealed class KilledImportTests(ITestOutputHelper output) : IDisposable
{
    private const string Board = "Quantum computing";

    /// <summary>When an import was done is of its own.</summary>
    private const string WhenDone = "ImportRuns.FinishedAt";

    private static readonly string Source = TestData.PathOf("stackexchange-quantumcomputing");
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [DataFact]
    public async Task An_import_killed_at_random_moments_and_asked_for_again_comes_to_the_same_database()
    {
        var begun = await Begin();
        var (whole, alone) = (Copy(begun, "whole"), TimeSpan.Zero);
        using (var process = Import(whole))
        {
            (await process.End()).Done();
            alone = process.Elapsed;
        }
        var expected = Tables.Of(whole, WhenDone, Tables.Stamp);
        var posts = await Look(whole, db => db.Posts.CountAsync());
        Assert.True(posts > 5000);

        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}; left alone it takes {alone.TotalSeconds:F1} s for {posts} posts");
        var dice = new Random(seed);
        for (var (time, times) = (0, TestRun.IsLong ? 20 : 2); time < times; time++)
        {
            var stopped = Copy(begun, $"stopped-{time}");
            var after = alone * dice.NextDouble();
            using (var process = Import(stopped))
            {
                await Task.Delay(after);
                if (process.HasExited)
                {
                    // It was faster than the one that was left alone: another moment.
                    times++;
                    continue;
                }
                await process.Kill();
            }
            var found = await Look(stopped, db => db.Posts.CountAsync());
            output.WriteLine($"{time}: killed after {after.TotalSeconds:F2} s with {found} posts");
            Assert.NotEqual(expected, Tables.Of(stopped, WhenDone, Tables.Stamp));

            using (var process = Import(stopped))
                (await process.End()).Done();

            Assert.Equal(expected, Tables.Of(stopped, WhenDone, Tables.Stamp));
            Assert.Empty((await Look(stopped, db => CheckIndex.Run(db, null, default))).Differences);
            Directory.Delete(stopped, recursive: true);
        }
    }

    /// <summary>A database in which the import has begun and nothing more: what is drawn by chance is drawn here.</summary>
    private async Task<string> Begin()
    {
        var begun = Path.Combine(folder.Path, "begun");
        var source = StackExchangeDump.Read(Source);
        await Look(
            begun,
            async db =>
            {
                var op = await ActorReader.Operator(db, default);
                return await db.Write(op, actor => ImportBeginning.Within(db, actor, source, new ImportTarget(Board), default), default);
            }
        );
        return begun;
    }

    private static ForumProcess Import(string data) => ForumProcess.Start(data, "import", "stackexchange", Source, "--board", Board);

    private string Copy(string from, string name)
    {
        var to = Directory.CreateDirectory(Path.Combine(folder.Path, name)).FullName;
        foreach (var file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        return to;
    }

    private static async Task<T> Look<T>(string data, Func<ForumDb, Task<T>> look)
    {
        using var storage = SqliteStorage.Open(data, TimeProvider.System, Entropy.System);
        using var db = storage.Open();
        return await look(db);
    }
}
