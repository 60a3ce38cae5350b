using System.CommandLine;

namespace Forum.Web.Commands;

/// <summary>The flags that are settings too. Their values are read as text: one reader judges them, wherever they come from.</summary>
public static class SettingOptions
{
    public static Option<string> Data { get; } =
        new("--data")
        {
            Description = "The folder of the database, the settings and your themes (else FORUM_DATA, else ./data).",
            HelpName = "folder",
            Recursive = true,
        };

    public static Option<string> Urls { get; } =
        new("--urls") { Description = "Where to listen, several separated by semicolons (else http://localhost:5080).", HelpName = "addresses" };

    public static Option<string> PublicAddress { get; } =
        new("--public-address") { Description = "Where visitors reach the site; requests for other hosts are refused.", HelpName = "address" };

    public static Option<string[]> Proxy { get; } =
        new("--proxy")
        {
            Description = "The IP address of a proxy in front, whose forwarded headers are believed. May be repeated.",
            HelpName = "ip",
        };

    public static Option<bool> InsecureHttp { get; } =
        new("--insecure-http") { Description = "Serve without TLS on addresses that others can reach. Passwords then cross the network readable." };

    /// <summary>What was given on the command line.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Given(ParseResult parsed)
    {
        var given = new Dictionary<string, IReadOnlyList<string>>();
        Add(nameof(ServeSettings.Data), parsed.GetValue(Data));
        Add(nameof(ServeSettings.Urls), parsed.GetValue(Urls));
        Add(nameof(ServeSettings.PublicAddress), parsed.GetValue(PublicAddress));
        if (parsed.GetValue(Proxy) is { Length: > 0 } proxies)
            given[nameof(ServeSettings.Proxies)] = proxies;
        if (parsed.GetValue(InsecureHttp))
            Add(nameof(ServeSettings.InsecureHttp), "true");
        return given;

        void Add(string setting, string? value)
        {
            if (value is not null)
                given[setting] = [value];
        }
    }
}
