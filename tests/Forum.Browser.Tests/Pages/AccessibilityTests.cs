namespace Forum.Browser.Tests.Pages;

/// <summary>axe-core finds nothing, on any kind of page, in any look, at both widths.</summary>
[Collection(InChromium.Name)]
public sealed class AccessibilityTests(Chromium chromium)
{
    /// <summary>What depends on the look alone; the other rules read the document, which is the same in all.</summary>
    private static readonly string[] OfColours = ["color-contrast", "link-in-text-block"];

    public static TheoryData<string> Kinds => [.. PageKinds.All.Select(kind => kind.Name)];

    [BrowserTheory]
    [MemberData(nameof(Kinds))]
    public async Task Page_is_accessible_in_every_look(string name)
    {
        var kind = PageKinds.All.Single(each => each.Name == name);
        var violations = new List<string>();
        foreach (var theme in new[] { "default", "contrast" })
        {
            await using var visitor = await kind.Open(chromium, new Device { Theme = theme });
            Assert.Equal(kind.Status, visitor.Status);
            string[] contrast = theme == "contrast" ? ["color-contrast-enhanced", .. OfColours] : OfColours;
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            foreach (var width in new[] { Device.Desk, Device.Phone })
            {
                await visitor.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await visitor.Page.SetViewportSizeAsync(width, 900);
                var whole = theme == "default" && scheme == ColorScheme.Light;
                violations.AddRange((await Axe.Violations(visitor.Page, whole ? [] : contrast)).Select(v => $"{theme} {scheme} {width}: {v}"));
            }
        }
        Assert.Empty(violations);
    }

    [BrowserFact]
    public async Task The_checker_finds_what_is_wrong()
    {
        await using var forum = await RunningForum.Start();
        await using var visitor = await chromium.Visit(forum, new Device());
        await visitor.Open("/");
        await visitor.Page.EvaluateAsync(
            "() => { document.querySelector('main').innerHTML += '<img src=\"/favicon.svg\"><p style=\"color:#999;background:#aaa\">pale</p>'; }"
        );
        await visitor.Page.EvaluateAsync("() => { document.querySelector('main p:last-child').style.cssText = 'color:#999;background:#aaa'; }");
        var violations = await Axe.Violations(visitor.Page);
        Assert.Contains(violations, violation => violation.StartsWith("image-alt", StringComparison.Ordinal));
        Assert.Contains(violations, violation => violation.StartsWith("color-contrast", StringComparison.Ordinal));
    }
}
