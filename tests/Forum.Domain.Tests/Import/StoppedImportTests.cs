using System.Data.Common;
using Forum.Domain.Import;
using Forum.Domain.Powers;
using Forum.Domain.Search.Indexing;
using Forum.Domain.Storage.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Xunit;

namespace Forum.Domain.Tests.Import;

/// <summary>An import that is stopped at any statement, and asked for again, comes to the same database as one that never was.</summary>
public sealed class StoppedImportTests : IDisposable
{
    private static readonly ImportTarget Target = new("Elsewhere");
    private static readonly SourceCommunity Crowd = Elsewhere.Crowd();
    private readonly TestForum begun = new();
    private readonly List<string> folders = [];

    [Fact]
    public async Task An_import_stopped_at_random_statements_and_asked_for_again_comes_to_the_same_database()
    {
        var op = await begun.Operator();
        await begun.Done(db => db.Write(op, actor => ImportBeginning.Within(db, actor, Crowd, Target, default), default));
        var (whole, counter) = (Copy(), new Stop(int.MaxValue));
        await Import(whole, counter);
        var expected = Tables.Of(whole, Tables.Stamp);
        Assert.True(counter.Count > 500);

        var dice = new Random(3);
        for (var i = 0; i < (IsLong ? 20 : 3); i++)
        {
            var (folder, statement) = (Copy(), dice.Next(1, counter.Count));
            Assert.IsType<StoppedException>((await Assert.ThrowsAnyAsync<Exception>(() => Import(folder, new Stop(statement)))).GetBaseException());
            Assert.NotEqual(expected, Tables.Of(folder, Tables.Stamp));
            await Import(folder, new Stop(int.MaxValue));
            Assert.Equal(expected, Tables.Of(folder, Tables.Stamp));
            Assert.Empty((await Checked(folder)).Differences);
        }
    }

    [Fact]
    public async Task A_second_import_changes_nothing_and_says_so()
    {
        var folder = Copy();
        Assert.False((await Import(folder, new Stop(int.MaxValue))).NothingNew);
        var before = Tables.Of(folder);

        Assert.True((await Import(folder, new Stop(int.MaxValue))).NothingNew);
        Assert.Equal(before, Tables.Of(folder));
    }

    public void Dispose()
    {
        begun.Dispose();
        folders.ForEach(folder => Directory.Delete(folder, recursive: true));
    }

    private async Task<IndexReport> Checked(string folder)
    {
        using var storage = SqliteStorage.Open(folder, begun.Clock, Entropy.System);
        using var db = storage.Open();
        return await CheckIndex.Run(db, null, default);
    }

    private static bool IsLong => Environment.GetEnvironmentVariable("FORUM_TEST_LONG") == "1";

    private string Copy()
    {
        var folder = Directory.CreateTempSubdirectory("forum-test-").FullName;
        folders.Add(folder);
        foreach (var file in Directory.GetFiles(begun.Folder))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return folder;
    }

    private async Task<ImportReport> Import(string folder, Stop stop)
    {
        using var storage = SqliteStorage.Open(folder, begun.Clock, Entropy.System, stop);
        using var db = storage.Open();
        var outcome = await ImportCommunity.Run(db, await ActorReader.Operator(db, default), Crowd, Target, null, default);
        return Assert.IsType<Outcome<ImportReport>.Done>(outcome).Value;
    }

    private sealed class StoppedException : Exception;

    /// <summary>Lets so many statements through.</summary>
    private sealed class Stop(int after) : DbCommandInterceptor
    {
        public int Count { get; private set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        ) => ++Count > after ? throw new StoppedException() : ValueTask.FromResult(result);
    }
}
