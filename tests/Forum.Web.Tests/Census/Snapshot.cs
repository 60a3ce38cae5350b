using Microsoft.Data.Sqlite;

namespace Forum.Web.Tests.Census;

/// <summary>A forum's database as it was, to be put back under the running forum.</summary>
internal sealed class Snapshot : IDisposable
{
    private readonly SqliteConnection _kept = new("Data Source=:memory:");
    private readonly string _database;

    public Snapshot(CensusHost host)
    {
        _database = host.Database;
        _kept.Open();
        using var live = Live();
        live.BackupDatabase(_kept);
    }

    public void Restore()
    {
        using var live = Live();
        _kept.BackupDatabase(live);
    }

    public void Dispose() => _kept.Dispose();

    private SqliteConnection Live()
    {
        var live = new SqliteConnection($"Data Source={_database};Pooling=False");
        live.Open();
        return live;
    }
}
