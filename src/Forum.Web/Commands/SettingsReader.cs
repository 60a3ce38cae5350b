using System.Net;

namespace Forum.Web.Commands;

/// <summary>Makes out of what operators wrote the settings that the program serves by, or says what is wrong with them.</summary>
public static class SettingsReader
{
    /// <exception cref="SettingsRefusedException">Something is unknown or wrong, or would send passwords readable over a network.</exception>
    public static ServeSettings Read(Shell shell, IReadOnlyDictionary<string, IReadOnlyList<string>> flags)
    {
        var given = SettingSources.Read(shell, flags);
        var settings = new ServeSettings { Data = Path.GetFullPath(given[nameof(ServeSettings.Data)].One()) };
        if (given.TryGetValue(nameof(ServeSettings.InsecureHttp), out var insecure))
            settings = settings with { InsecureHttp = YesOrNo(insecure) };
        if (given.TryGetValue(nameof(ServeSettings.Proxies), out var proxies))
            settings = settings with { Proxies = Believed(proxies) };
        if (given.TryGetValue(nameof(ServeSettings.Urls), out var urls))
            settings = settings with { Urls = Addresses(urls, settings.InsecureHttp) };
        if (given.TryGetValue(nameof(ServeSettings.PublicAddress), out var reached))
            settings = settings with { PublicAddress = Reached(reached, settings) };
        return settings;
    }

    private static bool YesOrNo(Setting setting) =>
        bool.TryParse(setting.One(), out var value) ? value : throw setting.Wrong($"is true or false, not “{setting.One()}”.");

    /// <summary>A proxy on this machine comes from either loopback address, as the name localhost happens to be resolved.</summary>
    private static List<IPAddress> Believed(Setting setting)
    {
        List<IPAddress> named = [.. setting.Values.SelectMany(v => v.Split(';', ',')).Select(value => Ip(setting, value.Trim()))];
        return named.Exists(IPAddress.IsLoopback) ? [.. named.Union([IPAddress.Loopback, IPAddress.IPv6Loopback])] : named;
    }

    private static IPAddress Ip(Setting setting, string value) =>
        IPAddress.TryParse(value, out var ip) ? ip : throw setting.Wrong($"must be IP addresses, such as 127.0.0.1; “{value}” is none.");

    private static string Addresses(Setting setting, bool insecure)
    {
        string[] urls = [.. setting.Values.SelectMany(v => v.Split(';')).Select(url => url.Trim())];
        foreach (var url in urls)
            if (Listening(setting, url) is { Scheme: "http" } address && !insecure && !IsLoopback(address.Host) && !address.IsUnixPipe)
                throw setting.Wrong(
                    $"would serve {url} without TLS to other machines, so that passwords could be read on the way. "
                        + "Listen on localhost behind a proxy with TLS, or accept it with --insecure-http."
                );
        return string.Join(';', urls);
    }

    private static BindingAddress Listening(Setting setting, string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            if (address.Scheme is "http" or "https" && address.PathBase.Length == 0 && address.Port is >= 0 and <= IPEndPoint.MaxPort)
                return address.Host == "localhost" && address.Port == 0
                    ? throw setting.Wrong("needs a port for localhost; for any free port name 127.0.0.1:0.")
                    : address;
        }
        catch (FormatException)
        {
            // Said below, together with what parses and can't be served all the same.
        }
        throw setting.Wrong($"must be addresses such as http://localhost:5080, separated by semicolons; “{url}” is none.");
    }

    private static Uri Reached(Setting setting, ServeSettings settings)
    {
        if (
            !Uri.TryCreate(setting.One(), UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https")
            || address.PathAndQuery != "/"
            || address.Fragment.Length + address.UserInfo.Length > 0
        )
            throw setting.Wrong($"must be an address without a path, such as https://forum.example.org; “{setting.One()}” is none.");
        if (address.Scheme == "http" && !settings.InsecureHttp && !address.IsLoopback)
            throw setting.Wrong("is without TLS, so that passwords could be read on the way. Use https, or accept it with --insecure-http.");
        if (address.Scheme == "https" && settings.Proxies.Count == 0 && !settings.ServesTls)
            throw setting.Wrong(
                "is https, but this program serves http only. Name the proxy in front that does TLS with --proxy, such as --proxy 127.0.0.1."
            );
        return address;
    }

    private static bool IsLoopback(string host) => host == "localhost" || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
}
