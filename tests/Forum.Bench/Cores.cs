using System.Diagnostics;

namespace Forum.Bench;

/// <summary>
/// Gives servers the machine's first core and the load its second, by taskset: .NET's own ProcessorAffinity moves only one thread on Linux,
/// and a runtime that starts with one core sizes its pools and its collector for one.
/// </summary>
public static class Cores
{
    public const int Server = 0;
    public const int Load = 1;

    private const string Taskset = "/usr/bin/taskset";

    /// <summary>Runs this program again as the one that measures, on the load's core.</summary>
    public static async Task<int> Measure(Options options)
    {
        if (!CanHave(Load))
            Console.WriteLine("NOTE: one core, or no taskset: server and load share the machine, so only ratios mean anything.");
        using var child = Process.Start(Start(Load, ["measure", .. options.ToArguments()]))!;
        await child.WaitForExitAsync();
        return child.ExitCode;
    }

    /// <summary>This program with other arguments, on that core where it can be had.</summary>
    public static ProcessStartInfo Start(int core, IEnumerable<string> arguments)
    {
        var self = Environment.ProcessPath!;
        // Under "dotnet run" the path is the program's own; under "dotnet Forum.Bench.dll" it is dotnet's.
        string[] command = Path.GetFileNameWithoutExtension(self) == "dotnet" ? [self, Environment.GetCommandLineArgs()[0]] : [self];
        string[] all = [.. CanHave(core) ? [Taskset, "-c", $"{core}"] : Array.Empty<string>(), .. command, .. arguments];
        return new ProcessStartInfo(all[0], all[1..]);
    }

    /// <summary>The program that measures sees one core, its own, and still can give the first away.</summary>
    private static bool CanHave(int core) => File.Exists(Taskset) && (core == Server || Environment.ProcessorCount > 1);
}
