using System.Collections.Concurrent;
using Forum.Domain.Storage.Sqlite;

namespace Forum.Bench.Servers;

/// <summary>Connections with their prepared statements, one for each request under way.</summary>
internal sealed class HandReaders(string folder, string threadId) : IDisposable
{
    private readonly ConcurrentBag<HandReader> free = [];

    public HandReader Take() => free.TryTake(out var reader) ? reader : new HandReader(Path.Combine(folder, SqliteStorage.FileName), threadId);

    public void Give(HandReader reader) => free.Add(reader);

    public void Dispose()
    {
        foreach (var reader in free)
            reader.Dispose();
    }
}
