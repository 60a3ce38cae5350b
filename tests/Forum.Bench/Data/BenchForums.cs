using System.Globalization;
using Forum.Domain;
using Forum.Domain.Import.Demo;
using Forum.Domain.Storage.Sqlite;
using Forum.Web.Commands;
using Forum.Web.Http;
using Microsoft.Data.Sqlite;

namespace Forum.Bench.Data;

/// <summary>Fills the forums that are measured: the demonstration, and two real communities where their data is at hand.</summary>
internal static class BenchForums
{
    public const string Demo = "demo";
    public const string Small = "2k";
    public const string Large = "37k";

    /// <param name="only">Where it names one of them, just that one is filled.</param>
    public static async Task<IReadOnlyList<BenchForum>> Make(string? only, CancellationToken ct)
    {
        string[] all = [Demo, Small, Large];
        bool Wanted(string name) => only is null || only.Contains(name, StringComparison.Ordinal) || !all.Any(only.Contains);
        var forums = new List<BenchForum>();
        if (Wanted(Demo))
            forums.Add(await Filled(Demo, FillDemo, ct));
        if (Sources.Folder is null)
            Console.WriteLine("NOTE: there are no communities to import (FORUM_TEST_DATA), so only the demonstration is measured.");
        if (Sources.Folder is { } small && Wanted(Small))
            forums.Add(await Filled(Small, folder => Import(folder, "stackexchange", Path.Combine(small, "stackexchange-quantumcomputing")), ct));
        if (Sources.Folder is { } large && Wanted(Large))
            forums.Add(await Filled(Large, folder => Import(folder, "discourse", Path.Combine(large, "forum-urho3d")), ct));
        return forums;
    }

    private static async Task<BenchForum> Filled(string name, Func<string, Task> fill, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("forum-bench-").FullName;
        await fill(folder);
        using var storage = SqliteStorage.Open(folder, TimeProvider.System, Entropy.System);
        var (thread, writers) = await LongThread.Write(storage, ct);
        return new BenchForum(name, folder, Count(Path.Combine(folder, SqliteStorage.FileName)), thread, writers);
    }

    private static async Task FillDemo(string folder)
    {
        using var storage = SqliteStorage.Open(folder, TimeProvider.System, Entropy.System);
        using var db = storage.Open();
        await DemoCommunity.Fill(db, Passwords.Hash, null, default);
    }

    /// <summary>By the command that an operator uses.</summary>
    private static async Task Import(string folder, string kind, string source)
    {
        if (await CommandLine.Run(["import", kind, source, "--board", "Community", "--data", folder]) != 0)
            throw new InvalidOperationException($"{source} was not imported.");
    }

    private static int Count(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM Posts";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
