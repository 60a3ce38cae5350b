using System.Diagnostics;
using System.Net;

namespace Forum.Bench.Load;

/// <summary>What the load saw: answered requests, how long they took in milliseconds, and the bytes of one answer with its headers.</summary>
public sealed record Load(int Requests, double Seconds, double P50, double P99, int Bytes);

/// <summary>A closed loop: each connection asks again as soon as it is answered. So latency is that of a server with no time to spare.</summary>
internal static class LoadRun
{
    private const int MostPerConnection = 500_000;

    /// <exception cref="IOException">An answer had another status than the expected one.</exception>
    public static async Task<Load> Run(IPEndPoint server, IReadOnlyList<Asking> asked, int connections, TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        var loops = await Task.WhenAll(Enumerable.Range(0, connections).Select(i => Loop(server, asked[i % asked.Count], clock, time)));
        var elapsed = clock.Elapsed.TotalSeconds;
        var times = loops.SelectMany(loop => loop.Ticks).Order().ToList();
        return new Load(times.Count, elapsed, At(times, 0.50), At(times, 0.99), loops[0].Bytes);
    }

    private static async Task<(List<long> Ticks, int Bytes)> Loop(IPEndPoint server, Asking asking, Stopwatch clock, TimeSpan time)
    {
        using var connection = new KeptConnection(server);
        await connection.Open();
        var (ticks, bytes, copy) = (new List<long>(64 * 1024), 0, asking.Copy());
        do
        {
            var asked = Stopwatch.GetTimestamp();
            var answer = await connection.Ask(asking.Next(copy));
            ticks.Add(Stopwatch.GetTimestamp() - asked);
            if (answer.Status != asking.Status)
                throw new IOException($"The server answered {answer.Status}.");
            bytes = answer.Bytes.Length;
        } while (clock.Elapsed < time && ticks.Count < MostPerConnection);
        return (ticks, bytes);
    }

    private static double At(List<long> sorted, double part) => sorted[(int)((sorted.Count - 1) * part)] * 1000.0 / Stopwatch.Frequency;
}
