using Forum.Domain.Storage.Sqlite;

namespace Forum.Bench.Data;

/// <summary>A forum to measure, in a folder of its own that goes away afterwards. All hold the same long thread, so that their pages compare.</summary>
/// <param name="Posts">How many posts it has in all.</param>
/// <param name="Writers">Tokens of members who can write; the first one reads too.</param>
public sealed record BenchForum(string Name, string Folder, int Posts, LongThread Thread, IReadOnlyList<string> Writers) : IDisposable
{
    public string Database => Path.Combine(Folder, SqliteStorage.FileName);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
