using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Forum.Bench.Servers;

/// <summary>What a server has used since it started. The CPU is the whole process's, in user and kernel mode; compiled are methods, by the JIT.</summary>
public sealed record Usage(TimeSpan Cpu, long Allocated, long Statements, int Compiled, double PrivateMegabytes, double MappedMegabytes);

/// <summary>Answers the parent's questions on standard input, so that asking is no request; ends with it.</summary>
public static class Meter
{
    private static long statements;

    public static void CountStatement() => System.Threading.Interlocked.Increment(ref statements);

    /// <summary>Says where the server listens, then answers every line with its usage until the parent closes the pipe.</summary>
    public static async Task Serve(string address)
    {
        Console.WriteLine(address);
        while (await Console.In.ReadLineAsync() is not null)
            Console.WriteLine(JsonSerializer.Serialize(Now()));
        SqliteConnection.ClearAllPools();
    }

    private static Usage Now() =>
        new(
            Environment.CpuUsage.TotalTime,
            GC.GetTotalAllocatedBytes(),
            System.Threading.Interlocked.Read(ref statements),
            (int)System.Runtime.JitInfo.GetCompiledMethodCount(),
            Resident("RssAnon:"),
            Resident("RssFile:")
        );

    /// <summary>Memory of its own, or pages of files (the database, the program) that the kernel can drop at any time; 0 outside Linux.</summary>
    private static double Resident(string field)
    {
        const string Status = "/proc/self/status";
        var line = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(l => l.StartsWith(field, StringComparison.Ordinal)) : null;
        return line is null ? 0 : double.Parse(line[field.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
    }
}
