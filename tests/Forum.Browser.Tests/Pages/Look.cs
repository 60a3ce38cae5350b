namespace Forum.Browser.Tests.Pages;

/// <summary>A theme in one of its schemes, on a screen of some width.</summary>
internal sealed record Look(string Theme, ColorScheme Scheme, int Width)
{
    /// <summary>Each is one step from the one before it, the usual one first.</summary>
    public static IReadOnlyList<Look> All { get; } =
    [
        new("default", ColorScheme.Light, Device.Desk),
        new("default", ColorScheme.Light, Device.Phone),
        new("default", ColorScheme.Dark, Device.Phone),
        new("default", ColorScheme.Dark, Device.Desk),
        new("classic", ColorScheme.Dark, Device.Desk),
        new("classic", ColorScheme.Dark, Device.Phone),
        new("classic", ColorScheme.Light, Device.Phone),
        new("classic", ColorScheme.Light, Device.Desk),
        new("contrast", ColorScheme.Light, Device.Desk),
        new("contrast", ColorScheme.Light, Device.Phone),
        new("contrast", ColorScheme.Dark, Device.Phone),
        new("contrast", ColorScheme.Dark, Device.Desk),
    ];

    /// <summary>All rules for the usual look; for others those that depend on colours: what else there is in the document is the same.</summary>
    public string[] Rules =>
        (Theme, Scheme) switch
        {
            ("default", ColorScheme.Light) => [],
            ("default", _) => ["color-contrast", "link-in-text-block"],
            // It also lays things out otherwise, and makes them smaller.
            ("classic", _) => ["color-contrast", "link-in-text-block", "target-size"],
            _ => ["color-contrast", "color-contrast-enhanced", "link-in-text-block"],
        };

    /// <summary>Dresses the page that is open: going there again would take a form's answer away.</summary>
    public async Task Show(Visitor visitor)
    {
        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = Scheme });
        await visitor.Page.SetViewportSizeAsync(Width, 900);
        await visitor.Page.EvaluateAsync(
            """
            sheet => new Promise(done => {
                const link = document.querySelectorAll('link[rel=stylesheet]')[1];
                if (link.getAttribute('href') === sheet) return done();
                link.onload = () => done();
                link.href = sheet;
            })
            """,
            visitor.Forum.SheetOf(Theme)
        );
    }
}
