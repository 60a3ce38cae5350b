using System.Diagnostics;
using System.IO.Compression;
using Forum.Domain.Markup;
using Xunit;
using Xunit.Abstractions;

namespace Forum.Domain.Tests.Markup;

/// <summary>Inputs made to exhaust a parser. The figure: each, as long as a post may be, is rendered or refused within 100 ms, and the process survives.</summary>
[Collection(nameof(Undisturbed))]
public sealed class PathologicalTests(ITestOutputHelper output)
{
    private const int MaxMilliseconds = 100;

    /// <summary>Other work on the machine only makes a run longer: the shortest of several, by the clock or by the processor, is what the input costs.</summary>
    private const int Runs = 12;

    /// <summary>What seems too slow is tried for so long: a busy time of the machine passes.</summary>
    private const int MostRuns = 100;

    [Fact]
    public void Every_pattern_is_rendered_or_refused_in_time() => Measure(PathologicalPatterns.All());

    [DataFact]
    public void Every_known_file_cut_to_the_length_of_a_post_is_rendered_or_refused_in_time() =>
        Measure(Files().Select(file => (file.Name, file.Text.Length > Markdown.MaxLength ? file.Text[..Markdown.MaxLength] : file.Text)));

    [DataFact]
    public void Every_known_file_is_refused_for_its_length_or_rendered() =>
        Assert.All(
            Files(),
            file =>
            {
                var rendering = Markdown.Render(file.Text);
                Assert.True(
                    file.Text.Length > Markdown.MaxLength ? rendering.Refusal == MarkupRefusal.TooLong : rendering.Html is not null,
                    file.Name
                );
            }
        );

    private void Measure(IEnumerable<(string Name, string Text)> patterns)
    {
        Markdown.Render(string.Concat(Enumerable.Repeat("*a* `b` [c](http://d.example) @e\n\n- f\n\n|g|h|\n|-|-|\n|i|j|\n\n> k\n\n", 200)));
        var slow = new List<string>();
        var (count, refused, worst) = (0, 0, 0.0);
        foreach (var (name, text) in patterns)
        {
            var (rendering, milliseconds) = Fastest(text);
            Assert.True(rendering.Html is null != rendering.Refusal is null, name);
            Assert.True(rendering.Html?.Length is null or <= Markdown.MaxOutput, name);
            count++;
            refused += rendering.Refusal is null ? 0 : 1;
            worst = Math.Max(worst, milliseconds);
            if (milliseconds > MaxMilliseconds)
            {
                slow.Add($"{name}: {milliseconds:F0} ms");
            }
        }

        output.WriteLine($"{count} patterns, {refused} refused, slowest {worst:F0} ms");
        Assert.Empty(slow);
    }

    private static (Rendering Rendering, double Milliseconds) Fastest(string text)
    {
        var best = double.MaxValue;
        var rendering = Markdown.Render(text);
        for (var run = 0; run < (best > MaxMilliseconds ? MostRuns : Runs) && best > MaxMilliseconds / 2; run++)
        {
            var (clock, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            rendering = Markdown.Render(text);
            best = Math.Min(best, Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
        }

        return (rendering, best);
    }

    private static List<(string Name, string Text)> Files() =>
        [
            .. Directory
                .GetFiles(TestData.PathOf("markdown-pathological"), "*.md.gz")
                .Order(StringComparer.Ordinal)
                .Select(path => (Path.GetFileName(path), Read(path))),
        ];

    private static string Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }
}
