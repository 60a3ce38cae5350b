using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Forum.Bench.Servers;

namespace Forum.Bench;

/// <summary>A server as a child process on the servers' core; it ends when this is disposed, or when this process does.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, IPEndPoint address) => (this.process, Address) = (process, address);

    public IPEndPoint Address { get; }

    /// <exception cref="InvalidOperationException">It ended before it listened; its own message is on standard error.</exception>
    public static async Task<ServerProcess> Start(params string[] arguments)
    {
        var start = Cores.Start(Cores.Server, arguments);
        (start.RedirectStandardInput, start.RedirectStandardOutput) = (true, true);
        var process = Process.Start(start)!;
        // What is logged before the address goes to the same stream; nothing is afterwards unless something fails.
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith("http://", StringComparison.Ordinal))
                return new ServerProcess(process, new IPEndPoint(IPAddress.Loopback, new Uri(line).Port));
        throw new InvalidOperationException($"{string.Join(' ', arguments)} did not start.");
    }

    public async Task<Usage> Used()
    {
        await process.StandardInput.WriteLineAsync();
        await process.StandardInput.FlushAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith('{'))
                return JsonSerializer.Deserialize<Usage>(line)!;
            else
                await Console.Error.WriteLineAsync(line);
        throw new InvalidOperationException("The server ended while it was measured.");
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(20)))
            process.Kill();
        process.Dispose();
    }
}
