using System.Text.Json;

namespace Forum.Browser.Tests.Pages;

/// <summary>Deque's accessibility checker, run in the page that a visitor sees.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Source = new(() => File.ReadAllText(Needs.Axe));

    /// <param name="rules">The rules to run; none for all that axe-core has on by default.</param>
    /// <returns>A line for each violation: the rule, how bad it is, where.</returns>
    public static async Task<IReadOnlyList<string>> Violations(IPage page, params string[] rules)
    {
        // The debugger's door, which a content security policy leaves open; the page itself can't load it.
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(Source.Value);
        var found = await page.EvaluateAsync<JsonElement>(
            """
            async rules => (await axe.run(document, { resultTypes: ['violations'], ...(rules.length ? { runOnly: { type: 'rule', values: rules } } : {}) }))
                .violations.flatMap(v => v.nodes.map(n => `${v.id} (${v.impact}): ${n.target.join(' ')}: ${n.failureSummary.replace(/\s+/g, ' ')}`))
            """,
            rules
        );
        return [.. found.EnumerateArray().Select(line => line.GetString()!)];
    }
}
