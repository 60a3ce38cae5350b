using Forum.Bench.Data;
using Forum.Bench.Load;
using Microsoft.Data.Sqlite;

namespace Forum.Bench;

/// <summary>Measures targets one after the other, and sees whether the database changed meanwhile.</summary>
internal sealed class Measuring : IDisposable
{
    /// <summary>What members have read is written at most so much later.</summary>
    private static readonly TimeSpan ReadMarksPause = TimeSpan.FromSeconds(6);

    private static readonly TimeSpan WarmupStep = TimeSpan.FromSeconds(2);

    /// <summary>So few methods compiled in a step are stragglers, not the page's own path.</summary>
    private const int QuietCompiler = 30;

    /// <summary>What is called often is compiled a second time, a while after the first: one quiet step may lie between the two.</summary>
    private const int QuietSteps = 3;

    private readonly Dictionary<BenchForum, SqliteConnection> databases;
    private readonly Options options;

    public Measuring(IEnumerable<BenchForum> forums, Options options)
    {
        this.options = options;
        databases = forums.ToDictionary(
            forum => forum,
            forum => new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = forum.Database, Pooling = false }.ToString())
        );
        foreach (var connection in databases.Values)
            connection.Open();
    }

    /// <summary>Loads a target until the runtime has stopped compiling for it, or the time allowed is over.</summary>
    public async Task WarmUp(Target target)
    {
        var (compiled, quiet) = (0, 0);
        for (var left = options.Warmup; left > 0; left -= (int)WarmupStep.TotalSeconds)
        {
            await LoadRun.Run(target.Server.Address, target.Asked, target.Connections(options), WarmupStep);
            var before = compiled;
            compiled = (await target.Server.Used()).Compiled;
            quiet = compiled - before < QuietCompiler ? quiet + 1 : 0;
            if (quiet == QuietSteps)
                return;
        }
    }

    public async Task<Measurement> Run(Target target)
    {
        var (version, machine, before) = (DataVersion(target), Machine.Busy(), await target.Server.Used());
        var own = Environment.CpuUsage.TotalTime;
        var load = await LoadRun.Run(target.Server.Address, target.Asked, target.Connections(options), TimeSpan.FromSeconds(options.Seconds));
        var after = await target.Server.Used();
        var cpu = (after.Cpu - before.Cpu).TotalSeconds;
        var others = Machine.Busy() - machine - cpu - (Environment.CpuUsage.TotalTime - own).TotalSeconds;
        var wrote = DataVersion(target) != version;
        if (target.IsMembers)
            await Task.Delay(ReadMarksPause);
        return new Measurement(
            load.Requests / load.Seconds,
            load.P50,
            load.P99,
            cpu * 1e6 / load.Requests,
            (double)(after.Statements - before.Statements) / load.Requests,
            (double)(after.Allocated - before.Allocated) / load.Requests,
            load.Bytes,
            cpu / load.Seconds,
            Math.Max(0, others) / load.Seconds,
            wrote
        );
    }

    /// <summary>Changes with every commit of any other connection (https://www.sqlite.org/pragma.html#pragma_data_version).</summary>
    private long DataVersion(Target target)
    {
        using var command = databases[target.Forum].CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose()
    {
        foreach (var connection in databases.Values)
            connection.Dispose();
    }
}
