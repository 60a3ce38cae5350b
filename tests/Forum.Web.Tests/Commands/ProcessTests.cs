using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Forum.Web.Commands;

namespace Forum.Web.Tests.Commands;

/// <summary>What only a process of its own shows: its streams, its exit code, its signals.</summary>
public sealed partial class ProcessTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Text_goes_through_the_program_as_utf8_and_the_exit_code_comes_out()
    {
        using var process = Start("render");
        await process.StandardInput.WriteAsync("**Ωραία** ёж");
        process.StandardInput.Close();

        Assert.Equal("<p><strong>Ωραία</strong> ёж</p>", (await process.StandardOutput.ReadToEndAsync()).Trim());
        await process.WaitForExitAsync();
        Assert.Equal(ExitCode.Done, process.ExitCode);
    }

    [Fact]
    public async Task A_refusal_is_one_line_on_standard_error_alone()
    {
        using var process = Start("serve", "--urls", "http://0.0.0.0:1");
        process.StandardInput.Close();

        Assert.Single((await process.StandardError.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.Equal(ExitCode.Usage, process.ExitCode);
    }

    [Fact]
    public async Task A_request_in_flight_is_answered_after_sigterm()
    {
        using var process = Start("--urls", "http://127.0.0.1:0");
        var served = Served().Match(await process.StandardOutput.ReadLineAsync() ?? "");
        using var client = new TcpClient("127.0.0.1", int.Parse(served.Groups[1].Value, null));
        await using var stream = client.GetStream();
        await Send(
            stream,
            "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n\r\n"
        );
        await Task.Delay(500);

        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
            await kill.WaitForExitAsync();
        await Task.Delay(500);
        Assert.False(process.HasExited);
        await Send(stream, "a=1234567&");

        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 4", await reader.ReadLineAsync(), StringComparison.Ordinal);
        await process.WaitForExitAsync();
        Assert.Equal(ExitCode.Done, process.ExitCode);
    }

    private Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. args, "--data", _folder.Path])
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
        return Process.Start(start)!;
    }

    private static async Task Send(NetworkStream stream, string text) => await stream.WriteAsync(Encoding.ASCII.GetBytes(text));

    [GeneratedRegex(@"served at http://127\.0\.0\.1:(\d+)")]
    private static partial Regex Served();
}
