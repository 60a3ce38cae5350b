using System.Net.Sockets;
using System.Text;
using Forum.Web.Commands;
using Forum.Web.Tests.Processes;

namespace Forum.Web.Tests.Commands;

/// <summary>What only a process of its own shows: its streams, its exit code, its signals.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Text_goes_through_the_program_as_utf8_and_the_exit_code_comes_out()
    {
        using var process = Start("render");
        await process.Input.WriteAsync("**Ωραία** ёж");
        process.Input.Close();

        Assert.Equal("<p><strong>Ωραία</strong> ёж</p>", (await process.End()).Done().Trim());
    }

    [Fact]
    public async Task A_refusal_is_one_line_on_standard_error_alone()
    {
        using var process = Start("serve", "--urls", "http://0.0.0.0:1");
        process.Input.Close();

        var ran = await process.End();
        ran.Refusal(ExitCode.Usage);
        Assert.Equal("", ran.Out);
    }

    [Fact]
    public async Task A_request_in_flight_is_answered_after_sigterm()
    {
        using var process = Start("--urls", "http://127.0.0.1:0");
        var served = await process.Served();
        using var client = new TcpClient(served.Host, served.Port);
        await using var stream = client.GetStream();
        await Send(
            stream,
            "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\nExpect: 100-continue\r\n\r\n"
        );
        using var reader = new StreamReader(stream);
        // Said when the body is wanted: from here on the request is in flight.
        Assert.StartsWith("HTTP/1.1 100", await reader.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Equal("", await reader.ReadLineAsync());

        using (var kill = ForumProcess.Launch("kill", ["-TERM", $"{process.Id}"]))
            await kill.End();
        await Task.Delay(500);
        Assert.False(process.HasExited);
        await Send(stream, "a=1234567&");

        Assert.StartsWith("HTTP/1.1 4", await reader.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await process.End()).Code);
    }

    private ForumProcess Start(params string[] args) => ForumProcess.Start(_folder.Path, args);

    private static async Task Send(NetworkStream stream, string text) => await stream.WriteAsync(Encoding.ASCII.GetBytes(text));
}
