using Microsoft.AspNetCore.Routing.Template;

namespace Forum.Browser.Tests.Pages;

/// <summary>What must hold on every kind of page, in English, Russian and Greek.</summary>
[Collection(PagesInChromium.Name)]
public sealed class EveryPageTests(Chromium chromium)
{
    /// <summary>Pages that only lead on to others: a post's place in its thread, the way out, and errors, which stand at the address asked for.</summary>
    private static readonly string[] NeverShown = ["p/{id}", "sign-out", "error/{status:int}"];

    [BrowserFact]
    public async Task Every_page_answers_with_the_status_that_it_should() =>
        Nothing.In(
            (await Survey.Of(chromium)).Where(finding => finding.Status != finding.Kind.Status).Select(finding => $"{finding}: {finding.Status}")
        );

    [BrowserFact]
    public async Task Every_page_of_the_program_is_among_the_kinds()
    {
        var shown = (await Survey.Of(chromium)).Select(finding => finding.Address).Distinct().ToList();
        var routes = (await chromium.Everything).Forum.Pages;
        Assert.True(routes.Count > 20);
        Assert.Equal(NeverShown.Order(), routes.Where(route => !shown.Exists(path => Matches(route, path))).Order());
    }

    [BrowserFact]
    public async Task No_page_is_wider_than_a_phone() =>
        Nothing.In((await Survey.Of(chromium)).SelectMany(finding => finding.Overflow.Select(what => $"{finding}: {what}")));

    [BrowserFact]
    public async Task No_page_breaks_its_own_security_policy_or_misses_a_file() =>
        Nothing.In((await Survey.Of(chromium)).SelectMany(finding => finding.Complaints.Select(what => $"{finding}: {what}")));

    [BrowserFact]
    public async Task Every_page_is_valid_HTML() =>
        Nothing.In(await NuChecker.Check([.. (await Survey.Of(chromium)).Select(finding => (finding.ToString(), finding.Source))]));

    [BrowserFact]
    public async Task The_checker_knows_invalid_HTML() =>
        Assert.Contains(
            await NuChecker.Check([("bad", "<!DOCTYPE html><html lang=en><title>Bad</title><p><div id=a></div></p><b id=a>b</b>")]),
            line => line.StartsWith("bad: error", StringComparison.Ordinal)
        );

    [BrowserFact]
    public async Task A_violation_of_the_security_policy_would_be_heard()
    {
        await using var visitor = await chromium.Visit((await chromium.Everything).Empty, new Device());
        await visitor.Open("/");
        await visitor.Page.EvaluateAsync(
            "() => { document.body.append(Object.assign(document.createElement('img'), { src: 'https://example.com/x.png' })); }"
        );
        await visitor.Page.WaitForTimeoutAsync(200);
        Assert.Contains(visitor.Complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    private static bool Matches(string route, string path) => new TemplateMatcher(TemplateParser.Parse(route), []).TryMatch(path, []);
}
