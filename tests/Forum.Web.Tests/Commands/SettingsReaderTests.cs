using Forum.Web.Commands;

namespace Forum.Web.Tests.Commands;

public sealed class SettingsReaderTests : IDisposable
{
    private readonly Computer _computer = new();

    public void Dispose() => _computer.Dispose();

    [Theory]
    [InlineData("--urls", "forum", "--urls must be addresses such as http://localhost:5080, separated by semicolons; “forum” is none.")]
    [InlineData(
        "--urls",
        "http://localhost:99999",
        "--urls must be addresses such as http://localhost:5080, separated by semicolons; “http://localhost:99999” is none."
    )]
    [InlineData(
        "--urls",
        "ftp://localhost:21",
        "--urls must be addresses such as http://localhost:5080, separated by semicolons; “ftp://localhost:21” is none."
    )]
    [InlineData("--urls", "http://localhost:0", "--urls needs a port for localhost; for any free port name 127.0.0.1:0.")]
    [InlineData(
        "--public-address",
        "forum.example.org",
        "--public-address must be an address without a path, such as https://forum.example.org; “forum.example.org” is none."
    )]
    [InlineData(
        "--public-address",
        "https://example.org/forum",
        "--public-address must be an address without a path, such as https://forum.example.org; “https://example.org/forum” is none."
    )]
    [InlineData(
        "--public-address",
        "http://forum.example.org",
        "--public-address is without TLS, so that passwords could be read on the way. Use https, or accept it with --insecure-http."
    )]
    [InlineData(
        "--public-address",
        "https://forum.example.org",
        "--public-address is https, but this program serves http only. Name the proxy in front that does TLS with --proxy, such as --proxy 127.0.0.1."
    )]
    [InlineData("--proxy", "proxy.local", "--proxy must be IP addresses, such as 127.0.0.1; “proxy.local” is none.")]
    public async Task A_wrong_flag_stops_the_start_and_is_named(string flag, string value, string sentence) =>
        Assert.Equal(sentence, (await _computer.Run("serve", flag, value)).Refusal(ExitCode.Usage));

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://192.168.1.5:5080")]
    [InlineData("http://forum.example.org:5080")]
    [InlineData("http://localhost:5080;http://0.0.0.0:5081")]
    public void Plain_http_that_others_can_reach_must_be_accepted_in_words(string urls)
    {
        var refused = Assert.Throws<SettingsRefusedException>(() => Read(("Urls", urls)));

        Assert.Contains("without TLS", refused.Message, StringComparison.Ordinal);
        Assert.Equal(urls, Read(("Urls", urls), ("InsecureHttp", "true")).Urls);
    }

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://127.0.0.1:0; http://[::1]:5080")]
    [InlineData("https://0.0.0.0:443")]
    public void Loopback_and_tls_need_no_such_word(string urls) =>
        Assert.Equal(urls.Replace(" ", "", StringComparison.Ordinal), Read(("Urls", urls)).Urls);

    [Fact]
    public void Each_source_wins_over_those_before_it()
    {
        Assert.Equal("http://localhost:5080", Read().Urls);
        _computer.WriteProgramSettings("""{ "Forum": { "Urls": "http://localhost:1", "Proxies": ["10.0.0.1", "10.0.0.2"] } }""");
        Assert.Equal("http://localhost:1", Read().Urls);
        _computer.WriteDataSettings(
            """{ "Forum": { "urls": ["http://localhost:2", "http://localhost:3"] }, "Logging": { "LogLevel": { "Default": "Debug" } } }"""
        );
        Assert.Equal("http://localhost:2;http://localhost:3", Read().Urls);
        _computer.Variables["FORUM_URLS"] = "http://localhost:4";
        Assert.Equal("http://localhost:4", Read().Urls);
        Assert.Equal("http://localhost:5", Read(("Urls", "http://localhost:5")).Urls);
        Assert.Equal(["10.0.0.1", "10.0.0.2"], Read().Proxies.Select(ip => ip.ToString()));
    }

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1 ::1")]
    [InlineData("10.0.0.1,::1", "10.0.0.1 ::1 127.0.0.1")]
    [InlineData("10.0.0.1", "10.0.0.1")]
    public void A_proxy_on_this_machine_is_known_by_both_loopback_addresses(string named, string believed) =>
        Assert.Equal(believed, string.Join(' ', Read(("Proxies", named)).Proxies));

    [Fact]
    public void The_environment_can_say_everything()
    {
        _computer.Variables["FORUM_DATA"] = _computer.Data;
        _computer.Variables["FORUM_PUBLIC_ADDRESS"] = "https://forum.example.org";
        _computer.Variables["FORUM_PROXIES"] = "10.0.0.2;10.0.0.1";
        _computer.Variables["FORUM_INSECURE_HTTP"] = "true";
        _computer.Variables["FORUM_TEST_DATA"] = "nothing to the program";

        var settings = SettingsReader.Read(_computer.Shell(TextWriter.Null, TextWriter.Null), new Dictionary<string, IReadOnlyList<string>>());

        Assert.Equal(
            (_computer.Data, new Uri("https://forum.example.org"), "10.0.0.2 10.0.0.1", true),
            (settings.Data, settings.PublicAddress, string.Join(' ', settings.Proxies), settings.InsecureHttp)
        );
    }

    [Theory]
    [InlineData("FORUM_COLOUR", "red", "FORUM_COLOUR is no setting. There are: Data, Urls, PublicAddress, Proxies, InsecureHttp.")]
    [InlineData("FORUM_INSECURE_HTTP", "maybe", "FORUM_INSECURE_HTTP is true or false, not “maybe”.")]
    [InlineData("FORUM_PUBLIC_ADDRESS", "", "FORUM_PUBLIC_ADDRESS must have one value.")]
    public async Task A_wrong_variable_stops_the_start_and_is_named(string name, string value, string sentence)
    {
        _computer.Variables[name] = value;

        Assert.Equal(sentence, (await _computer.Run("serve")).Refusal(ExitCode.Usage));
    }

    [Theory]
    [InlineData("""{ "Forum": { "Colour": 1 } }""", "Colour in {0} is no setting. There are: Data, Urls, PublicAddress, Proxies, InsecureHttp.")]
    [InlineData(
        """{ "Urls": "http://localhost:1" }""",
        "Urls in {0} is no setting. Settings stand in the section Forum: Data, Urls, PublicAddress, Proxies, InsecureHttp."
    )]
    [InlineData(
        """{ "Kestrel": { "Endpoints": { "Open": { "Url": "http://*:80" } } } }""",
        "Kestrel:Endpoints:Open:Url in {0} is no setting. Settings stand in the section Forum: Data, Urls, PublicAddress, Proxies, InsecureHttp."
    )]
    [InlineData("""{ "Forum": { "Data": "elsewhere" } }""", "Data in {0} can't be set: that file is found by it.")]
    [InlineData("""{ "Forum": { "Proxies": ["me"] } }""", "Proxies in {0} must be IP addresses, such as 127.0.0.1; “me” is none.")]
    public async Task A_wrong_file_stops_the_start_and_is_named(string json, string sentence)
    {
        _computer.WriteDataSettings(json);

        var expected = string.Format(null, System.Text.CompositeFormat.Parse(sentence), Path.Combine(_computer.Data, "appsettings.json"));
        Assert.Equal(expected, (await _computer.Run("serve")).Refusal(ExitCode.Usage));
    }

    [Fact]
    public async Task A_file_that_is_no_json_stops_the_start_and_is_named()
    {
        _computer.WriteDataSettings("""{ "Forum": """);

        Assert.StartsWith(
            $"{Path.Combine(_computer.Data, "appsettings.json")} can't be read: ",
            (await _computer.Run("serve")).Refusal(ExitCode.Usage),
            StringComparison.Ordinal
        );
    }

    private ServeSettings Read(params (string Name, string Value)[] flags)
    {
        var given = flags.ToDictionary(flag => flag.Name, flag => (IReadOnlyList<string>)[flag.Value]);
        given["Data"] = [_computer.Data];
        return SettingsReader.Read(_computer.Shell(TextWriter.Null, TextWriter.Null), given);
    }
}
