namespace Forum.Browser.Tests.Pages;

/// <summary>What became of one kind of page in one language.</summary>
/// <param name="Source">The document as the server sent it.</param>
/// <param name="Overflow">What stands out of a phone's screen, with the screen's width.</param>
/// <param name="Complaints">What the browser said about it.</param>
public sealed record Finding(
    PageKind Kind,
    string Language,
    string Address,
    int Status,
    string Source,
    IReadOnlyList<string> Overflow,
    IReadOnlyList<string> Complaints
)
{
    public override string ToString() => $"{Kind.Name} ({Language})";
}

/// <summary>One walk through every kind of page in every language, on a phone; what it found is looked at by several tests.</summary>
internal static class Survey
{
    private static readonly int[] Widths = [390, 320];
    private static Task<IReadOnlyList<Finding>>? walk;

    public static Task<IReadOnlyList<Finding>> Of(Chromium chromium) => walk ??= Walk(chromium);

    private static async Task<IReadOnlyList<Finding>> Walk(Chromium chromium)
    {
        var findings = new List<Finding>();
        foreach (var language in new[] { "en", "ru", "el" })
        foreach (var kind in PageKinds.All)
            findings.Add(await Look(chromium, kind, language));
        return findings;
    }

    private static async Task<Finding> Look(Chromium chromium, PageKind kind, string language)
    {
        var visitor = await kind.Open(chromium, new Device(Width: Device.Phone) { Language = language });
        var overflow = new List<string>();
        foreach (var width in Widths)
        {
            await visitor.Page.SetViewportSizeAsync(width, 844);
            overflow.AddRange((await StandsOut(visitor.Page, width)).Select(what => $"{width}: {what}"));
        }
        var path = new Uri(visitor.Page.Url).AbsolutePath;
        return new Finding(kind, language, path, visitor.Status, await visitor.Source(), overflow, [.. visitor.Complaints]);
    }

    private static Task<string[]> StandsOut(IPage page, int width) =>
        page.EvaluateAsync<string[]>(
            """
            width => {
                const root = document.documentElement;
                if (Math.max(root.scrollWidth, document.body.scrollWidth, innerWidth) <= width) return [];
                const out = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > width + 0.5);
                return [`${root.scrollWidth} wide; ` + out.slice(0, 4).map(e => e.localName + '.' + e.className).join(', ')];
            }
            """,
            width
        );
}
