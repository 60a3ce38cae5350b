using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Forum.Web.Commands;
using Forum.Web.Tests.Commands;

namespace Forum.Web.Tests.Processes;

/// <summary>The program as a process of its own, with nothing of this machine's settings.</summary>
internal sealed partial class ForumProcess : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AfterEnd = TimeSpan.FromSeconds(30);

    private readonly Process process;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private long peak;

    private ForumProcess(Process process) => this.process = process;

    public int Id => process.Id;
    public bool HasExited => process.HasExited;
    public StreamReader Output => process.StandardOutput;
    public StreamWriter Input => process.StandardInput;
    public TimeSpan Elapsed => watch.Elapsed;

    public static ForumProcess Start(string data, params string[] args) =>
        Launch("dotnet", [typeof(CommandLine).Assembly.Location, .. args, "--data", data]);

    /// <summary>Whatever starts the program in the end.</summary>
    public static ForumProcess Launch(string file, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C";
        foreach (var setting in start.Environment.Keys.Where(name => name.StartsWith("FORUM_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(setting);
        return new ForumProcess(Process.Start(start)!);
    }

    /// <summary>Waits for a command's end.</summary>
    public async Task<Ran> End()
    {
        var (output, error) = (Output.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        while (!process.WaitForExit(50))
        {
            peak = Math.Max(peak, Resident());
            if (watch.Elapsed > Longest)
                throw new TimeoutException($"It still runs after {Longest}.");
        }
        watch.Stop();
        // Whoever holds a stream open after the program's end keeps nobody waiting.
        return new Ran(process.ExitCode, await output.WaitAsync(AfterEnd), await error.WaitAsync(AfterEnd));
    }

    /// <summary>The most memory that it ever held, pages of the mapped database among it, in MiB; seen every 50 ms.</summary>
    public long PeakMegabytes => peak / 1024;

    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>What the program that serves says first.</summary>
    public async Task<Uri> Served()
    {
        while (await Output.ReadLineAsync() is { } line)
            if (ServedAt().Match(line) is { Success: true } served)
                return new Uri(served.Groups[1].Value);
        throw new InvalidOperationException("It doesn't serve: " + await process.StandardError.ReadToEndAsync());
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    /// <summary>In KiB; 0 where the system doesn't tell.</summary>
    private long Resident()
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(Digits().Match(line).Value, CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    [GeneratedRegex(@"served at (http://[^\s]+)")]
    private static partial Regex ServedAt();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
