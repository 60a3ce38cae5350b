using System.Text.RegularExpressions;
using Forum.Domain.Markup;
using Xunit;
using Xunit.Abstractions;

namespace Forum.Domain.Tests.Markup;

/// <summary>
/// Every example of CommonMark and GFM, twice: as parsed (before our policy) against the specification's HTML, and as stored
/// against the specification's HTML sent through the same policy. What differs stands in <see cref="ConformanceExceptions"/> with its reason.
/// </summary>
public sealed partial class ConformanceTests(ITestOutputHelper output)
{
    [DataFact]
    public void Every_example_is_parsed_as_specified_or_listed_with_its_reason() =>
        Check(
            "parsed",
            example => NormalizedHtml.Of(Ours(Markdown.Parse(example.Source, "x", 0, new Findings()))),
            example => NormalizedHtml.Of(Signs(example.Html)),
            ConformanceExceptions.Parsed
        );

    [DataFact]
    public void Every_example_is_stored_as_the_policy_makes_of_the_specified_html_or_listed() =>
        Check(
            "stored",
            example => NormalizedHtml.Of(Ours(Markdown.Render(example.Source, "x").Html!)),
            example => NormalizedHtml.Of(Policy(example.Html)),
            ConformanceExceptions.Stored
        );

    private void Check(
        string stage,
        Func<SpecExample, string> actual,
        Func<SpecExample, string> expected,
        IReadOnlyDictionary<(string, int), string> exceptions
    )
    {
        var failures = new List<string>();
        foreach (var file in SpecExample.Files)
        {
            var (passed, raw, listed) = (0, 0, 0);
            foreach (var example in SpecExample.In(file))
            {
                var isEqual = example.Html.StartsWith("<IGNORE>", StringComparison.Ordinal) || actual(example) == expected(example);
                var isListed = exceptions.ContainsKey((file, example.Number));
                _ =
                    isEqual ? passed++
                    : example.IsAboutRawHtml ? raw++
                    : listed++;
                if (isEqual ? isListed : !isListed && !example.IsAboutRawHtml)
                {
                    failures.Add(
                        $"{file} {example.Number} ({example.Section}) {(isEqual ? "passes although listed" : "differs")}\n{example.Source}\n--- expected\n{expected(example)}\n--- actual\n{actual(example)}\n"
                    );
                }
            }

            output.WriteLine($"{stage} {file}: {passed} equal, {raw} about raw HTML, {listed} listed");
        }

        Assert.True(failures.Count == 0, $"{failures.Count} examples:\n{string.Join('\n', failures)}");
    }

    /// <summary>A specified checkbox is our sign, see <see cref="TaskItemParser"/>.</summary>
    private static string Signs(string html) =>
        Checkbox().Replace(html, match => match.Value.Contains("checked", StringComparison.Ordinal) ? TaskItemParser.Done : TaskItemParser.Open);

    /// <summary>Headings begin at the third level; all else of the policy is the sanitiser's.</summary>
    private static string Policy(string html) =>
        Sanitizer.Clean(
            Heading().Replace(html, match => match.Groups[1].Value + Math.Min(6, match.Groups[2].Value[0] - '0' + 2)),
            new SanitizerPolicy("x")
        );

    /// <summary>The classes of task lists are ours alone; alignment is an attribute in the specification.</summary>
    private static string Ours(string html) => Style().Replace(TaskClass().Replace(html, ""), " align=\"$1\"");

    [GeneratedRegex("<input [^>]*>")]
    private static partial Regex Checkbox();

    [GeneratedRegex("(</?h)([1-6])(?=>)")]
    private static partial Regex Heading();

    [GeneratedRegex(" class=\"task(-list)?\"")]
    private static partial Regex TaskClass();

    [GeneratedRegex(" style=\"text-align: (\\w+);\"")]
    private static partial Regex Style();
}
