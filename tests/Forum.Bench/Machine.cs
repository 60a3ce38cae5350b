using System.Globalization;

namespace Forum.Bench;

/// <summary>How busy the machine is with anything at all, from Linux's own counters; zeros elsewhere.</summary>
internal static class Machine
{
    private const double TicksPerSecond = 100;

    /// <summary>Seconds that all cores together have worked since the start (user, nice, system, interrupts, stolen).</summary>
    public static double Busy()
    {
        if (!File.Exists("/proc/stat"))
            return 0;
        var fields = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
        int[] working = [0, 1, 2, 5, 6, 7];
        return working.Sum(at => double.Parse(fields[at], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    /// <summary>The average number of runnable tasks over the last minute.</summary>
    public static double LoadAverage() =>
        File.Exists("/proc/loadavg") ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) : 0;
}
