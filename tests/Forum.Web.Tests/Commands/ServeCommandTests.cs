using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Forum.Domain.Members;
using Forum.Web.Commands;
using Forum.Web.Http;

namespace Forum.Web.Tests.Commands;

public sealed partial class ServeCommandTests : IDisposable
{
    private const string AnyPort = "http://127.0.0.1:0";
    private readonly Computer _computer = new();

    public void Dispose() => _computer.Dispose();

    [Fact]
    public async Task The_address_is_printed_and_answers_and_the_site_without_owner_shows_its_code()
    {
        var (page, printed) = await Serve(client => client.GetStringAsync(new Uri("/", UriKind.Relative)));

        Assert.Contains("<html", page, StringComparison.Ordinal);
        Assert.Contains($"Its data is in {_computer.Data}", printed, StringComparison.Ordinal);
        Assert.Matches(
            @"Claim it at http://127\.0\.0\.1:\d+/claim with this code, good until the next start: [a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}\n",
            printed
        );
    }

    [Fact]
    public async Task A_site_with_an_owner_shows_no_code()
    {
        var form = new RegistrationForm("Odile", "violet-harbour-42", null, true, null);
        await _computer.Look((db, _) => ClaimSite.Run(db, form, Passwords.Hash, default));

        var (_, printed) = await Serve(_ => Task.FromResult(""));

        Assert.DoesNotContain("code", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demonstration_fills_an_empty_site_and_lets_another_be()
    {
        var (page, first) = await Serve(client => client.GetStringAsync(new Uri("/", UriKind.Relative)), "--demo");
        var (_, second) = await Serve(_ => Task.FromResult(""), "--demo");

        Assert.Contains("Tidewall", page, StringComparison.Ordinal);
        Assert.Contains("beta tester", first, StringComparison.Ordinal);
        Assert.DoesNotContain("/claim", first, StringComparison.Ordinal);
        Assert.StartsWith($"The site in {_computer.Data} isn't empty: it is served as it is", second, StringComparison.Ordinal);
        Assert.DoesNotContain("beta tester", second, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forum.example.org", HttpStatusCode.OK)]
    [InlineData("FORUM.example.org:8443", HttpStatusCode.OK)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("forum.example.org.evil.example", HttpStatusCode.BadRequest)]
    public async Task Other_hosts_than_the_public_one_are_refused_with_the_sites_headers(string host, HttpStatusCode status)
    {
        var (response, _) = await Serve(
            client =>
            {
                var request = new HttpRequestMessage(HttpMethod.Get, "/");
                request.Headers.Host = host;
                return client.SendAsync(request);
            },
            "--public-address",
            "https://forum.example.org",
            "--proxy",
            "127.0.0.1"
        );

        Assert.Equal(status, response.StatusCode);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.0.0.1", false)]
    public async Task What_a_proxy_forwards_is_believed_only_from_one_that_is_named(string named, bool believed)
    {
        var (response, _) = await Serve(
            client =>
            {
                var request = new HttpRequestMessage(HttpMethod.Get, "/");
                request.Headers.Host = "forum.example.org";
                request.Headers.Add("X-Forwarded-Proto", "https");
                request.Headers.Add("X-Forwarded-For", "192.0.2.7");
                return client.SendAsync(request);
            },
            "--public-address",
            "https://forum.example.org",
            "--proxy",
            named
        );

        Assert.Equal(believed, response.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task A_port_in_use_is_said_in_a_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var sentence = (await _computer.Run("serve", "--urls", address)).Refusal(ExitCode.Refused);

        Assert.Equal($"Failed to bind to address {address}: address already in use. Name another address with --urls.", sentence);
    }

    [Fact]
    public async Task Https_without_a_certificate_is_said_in_a_sentence()
    {
        _computer.WriteDataSettings("""{ "Kestrel": { "Certificates": { "Default": { "Path": "missing.pem" } } } }""");

        var sentence = (await _computer.Run("serve", "--urls", "https://127.0.0.1:0")).Refusal(ExitCode.Refused);

        Assert.StartsWith("https needs a certificate, named under Kestrel:Certificates:Default in ", sentence, StringComparison.Ordinal);
    }

    /// <summary>Serves while the visit lasts, then stops as by Ctrl+C.</summary>
    private async Task<(T Answer, string Printed)> Serve<T>(Func<HttpClient, Task<T>> visit, params string[] flags)
    {
        using var stop = new System.Threading.CancellationTokenSource();
        var (output, error) = (new Screen(), new Screen());
        // Without the word serve: it is what happens without a command.
        var serving = CommandLine.Run(["--data", _computer.Data, "--urls", AnyPort, .. flags], _computer.Shell(output, error), stop.Token);
        Uri? address;
        while ((address = Address(output)) is null && !serving.IsCompleted)
            await Task.Delay(20);
        Assert.True(address is not null, error.ToString());
        using var client = new HttpClient { BaseAddress = address };
        var answer = await visit(client);
        await stop.CancelAsync();
        Assert.Equal(ExitCode.Done, await serving);
        return (answer, output.ToString());
    }

    private static Uri? Address(Screen output) =>
        Served().Match(output.ToString()) is { Success: true } match ? new Uri(match.Groups[1].Value) : null;

    [GeneratedRegex(@"The forum is served at (\S+)\n(?=Its data)")]
    private static partial Regex Served();
}
