namespace Forum.Web;

/// <summary>How the program serves: read from appsettings, the environment and flags, and checked before anything starts.</summary>
public sealed record ServeSettings
{
    /// <summary>The folder of the database and of what the operator adds (settings, themes).</summary>
    public string Data { get; init; } = "data";

    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    public string Urls { get; init; } = "http://localhost:5080";

    /// <summary>Whether the program itself does TLS on one of its addresses.</summary>
    public bool ServesTls => Urls.Contains("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the site is reached from outside; null: what each request says of itself.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Addresses of proxies whose forwarded headers are believed.</summary>
    public IReadOnlyList<System.Net.IPAddress> Proxies { get; init; } = [];

    /// <summary>Whether the operator accepts that passwords cross a network readable.</summary>
    public bool InsecureHttp { get; init; }
}
