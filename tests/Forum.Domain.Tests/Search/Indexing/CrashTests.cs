using System.Diagnostics;
using Forum.Domain.Audiences;
using Forum.Domain.Search.Indexing;
using Forum.Domain.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Xunit.Abstractions;

namespace Forum.Domain.Tests.Search.Indexing;

/// <summary>A program that writes is killed at any moment: index and posts agree afterwards. FORUM_TEST_LONG=1 kills it 100 times.</summary>
[Collection(nameof(Undisturbed))]
public sealed class CrashTests(ITestOutputHelper output) : IDisposable
{
    private readonly TestForum forum = new();

    private static int Times => Environment.GetEnvironmentVariable("FORUM_TEST_LONG") == "1" ? 100 : 3;

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task Killed_during_writes_the_index_agrees_with_the_posts()
    {
        await forum.Owner();
        await forum.Board();
        await forum.Board("Talk", AudienceKind.Members);
        forum.Storage.Dispose();
        var dice = new Random(7);
        for (var time = 0; time < Times; time++)
        {
            var done = await WriteAndKill(time, TimeSpan.FromMilliseconds(dice.Next(500, 3_000)));
            using var storage = SqliteStorage.Open(forum.Folder, TimeProvider.System, Entropy.System);
            using var db = storage.Open();
            var report = await CheckIndex.Run(db, null, default);
            output.WriteLine($"{time}: {done.Count} deeds, {report.Entries} entries, {await db.Posts.CountAsync()} posts");

            Assert.Empty(report.Differences);
            var last = done[^1];
            Assert.True(
                await db.Posts.AnyAsync(p => p.PublicId == last)
                    || await db.Threads.AnyAsync(t => t.PublicId == last)
                    || await db.Acts.AnyAsync(a => a.PublicId == last)
            );
        }
    }

    /// <returns>What the program said that it had done.</returns>
    private async Task<List<string>> WriteAndKill(int seed, TimeSpan after)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(RestlessWriter).Assembly.Location, RestlessWriter.Command, forum.Folder, $"{seed}"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var done = new List<string>();
        while (done.Count == 0)
            done.Add(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The writer ended by itself."));
        var reading = Task.Run(async () =>
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line)
                done.Add(line);
        });
        await Task.Delay(after);
        Assert.False(process.HasExited);
        process.Kill();
        await process.WaitForExitAsync();
        await reading;
        return done;
    }
}
