using Forum.Web.Languages;

namespace Forum.Web.Pages.Account;

/// <summary>What a browser says of itself, for the member's list of sessions; it proves nothing. Null: not one of the known.</summary>
public sealed record Device(string? Browser, string? System)
{
    // The first that fits wins: most browsers also claim to be an older one.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("YaBrowser/", "Yandex Browser"),
        ("Vivaldi/", "Vivaldi"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows NT", "Windows"),
        ("CrOS", "ChromeOS"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];

    public static Device Of(string? userAgent) => new(First(Browsers, userAgent), First(Systems, userAgent));

    /// <summary>"Firefox on Linux", in the language in which the member signs in.</summary>
    public static string Words(HttpContext context, Texts texts) => Of(context.Request.Headers.UserAgent.ToString()).Words(texts);

    public string Words(Texts texts) =>
        this switch
        {
            (null, null) => texts["account.device.unknown"],
            ({ } browser, { } system) => texts["account.device.both", ("browser", browser), ("system", system)],
            _ => Browser ?? System!,
        };

    private static string? First((string Mark, string Name)[] known, string? userAgent) =>
        userAgent is null ? null : known.FirstOrDefault(k => userAgent.Contains(k.Mark, StringComparison.Ordinal)).Name;
}
