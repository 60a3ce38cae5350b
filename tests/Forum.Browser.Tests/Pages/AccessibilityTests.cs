namespace Forum.Browser.Tests.Pages;

/// <summary>axe-core finds nothing, on any kind of page, in any look, at both widths.</summary>
[Collection(PagesInChromium.Name)]
public sealed class AccessibilityTests(Chromium chromium)
{
    public static TheoryData<string> Kinds => [.. PageKinds.All.Select(kind => kind.Name)];

    [BrowserTheory]
    [MemberData(nameof(Kinds))]
    public async Task Page_is_accessible_in_every_look(string name)
    {
        var kind = PageKinds.All.Single(each => each.Name == name);
        var visitor = await kind.Open(chromium, new Device());
        Assert.Equal(kind.Status, visitor.Status);
        var violations = new List<string>();
        foreach (var look in Look.All)
        {
            await look.Show(visitor);
            await Picture.Take(visitor, kind, look);
            violations.AddRange((await Axe.Violations(visitor.Page, look.Rules)).Select(violation => $"{look}: {violation}"));
        }
        await Look.All[0].Show(visitor);
        Nothing.In(violations);
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
