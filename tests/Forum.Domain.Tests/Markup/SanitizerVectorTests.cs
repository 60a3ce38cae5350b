using System.Text.Json;
using Forum.Domain.Markup;
using Xunit;
using Xunit.Abstractions;

namespace Forum.Domain.Tests.Markup;

/// <summary>The collected attacks on HTML sanitisers, sent through the sanitiser as HTML and through the whole pipeline as a post.</summary>
public sealed class SanitizerVectorTests(ITestOutputHelper output)
{
    [DataFact]
    public void Known_attacks_leave_nothing_active_in_html()
    {
        foreach (var vector in Vectors())
        {
            var clean = Sanitizer.Clean(vector.Input, SanitizerPolicy.Imported);
            Assert.False(Harmless.IsActive(clean), $"{vector.Name}: {clean}");
            Harmless.Check(clean);
        }
    }

    [DataFact]
    public void Known_attacks_leave_nothing_active_in_a_post()
    {
        foreach (var vector in Vectors())
        {
            var html = Markdown.Render(vector.Input).Html!;
            Assert.False(Harmless.IsActive(html), $"{vector.Name}: {html}");
            Harmless.Check(html);
        }
    }

    [DataFact]
    public void The_detector_fires_on_attacks_that_a_browser_executes()
    {
        var executing = Vectors().Where(vector => vector.Executes).ToList();
        output.WriteLine($"{Vectors().Count} vectors, {executing.Count} of them executed by a browser when not sanitised");
        Assert.NotEmpty(executing);
        Assert.All(executing, vector => Assert.True(Harmless.IsActive(vector.Input), vector.Name));
    }

    private static List<Vector> Vectors()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(TestData.PathOf("security-sanitizer", "htmlsanitizer-mganss.json")));
        return
        [
            .. json
                .RootElement.EnumerateArray()
                .Select(vector => new Vector(
                    vector.GetProperty("name").GetString()!,
                    vector.GetProperty("input").GetString()!,
                    vector.GetProperty("executes_unsanitised_in_chromium").GetBoolean()
                )),
        ];
    }

    private sealed record Vector(string Name, string Input, bool Executes);
}
