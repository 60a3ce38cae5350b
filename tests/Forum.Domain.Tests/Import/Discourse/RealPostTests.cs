using System.Diagnostics;
using System.Text.Json;
using Forum.Domain.Import.Discourse;
using Forum.Domain.Markup;
using Xunit;
using Xunit.Abstractions;

namespace Forum.Domain.Tests.Import.Discourse;

/// <summary>The converter against a real forum of 36,990 posts, where Discourse's own HTML tells what readers saw.</summary>
public sealed class RealPostTests(ITestOutputHelper output)
{
    private const int Seed = 20170102;
    private const int Sample = 1_000;

    [DataFact]
    public void Every_post_becomes_Markdown_that_is_rendered_within_its_limits()
    {
        var posts = RealPosts.Lines("posts").Where(p => RealPosts.TextOf(p, "raw") is not null).ToList();
        var results = posts.AsParallel().Select(Render).ToList();
        var slowest = results.MaxBy(r => r.Time);
        output.WriteLine($"{results.Count} posts, slowest {slowest.Time.TotalMilliseconds:F1} ms (post {slowest.Id}).");
        var refused = results.Where(r => r.Html is null).Select(r => r.Id).ToList();
        Assert.True(results.Count > 36_000 && refused.Count == 0, $"Of {results.Count} posts these were refused: {string.Join(", ", refused)}");
    }

    [DataFact]
    public void Converted_posts_show_the_words_that_Discourse_showed_but_for_stated_differences()
    {
        var candidates = RealPosts.Lines("posts").Where(IsComparable).ToList();
        var sample = Take(
            candidates,
            int.TryParse(Environment.GetEnvironmentVariable("FORUM_TEST_DISCOURSE_SAMPLE"), out var asked) ? asked : Sample
        );
        var compared = sample.AsParallel().AsOrdered().Select(Compare).ToList();
        var (bare, stated) = (compared.Count(c => c.Bare), compared.Count(c => c.Stated));
        output.WriteLine(
            $"Seed {Seed}, {compared.Count} posts: {100.0 * bare / compared.Count:F1} % equal without a rule, {100.0 * stated / compared.Count:F1} % with the stated ones."
        );
        foreach (var rule in StatedDifferences.All)
        {
            output.WriteLine($"  {rule.Name}: {rule.Reason}");
        }

        foreach (var other in compared.Where(c => !c.Stated))
        {
            output.WriteLine($"{other.Id}: {other.Where}");
        }

        Assert.True(stated >= compared.Count * 0.97, $"Only {stated} of {compared.Count} show the same words.");
    }

    private static (long Id, string? Html, TimeSpan Time) Render(JsonElement post)
    {
        var began = Stopwatch.GetTimestamp();
        return (post.GetProperty("id").GetInt64(), Html(post), Stopwatch.GetElapsedTime(began));
    }

    private static string? Html(JsonElement post) =>
        Markdown
            .Render(
                DiscourseText.Convert(RealPosts.TextOf(post, "raw")!, upload => Uploads.In(RealPosts.TextOf(post, "cooked"), upload), (_, _) => null)
            )
            .Html;

    private static bool IsComparable(JsonElement post) =>
        post.GetProperty("post_type").GetInt32() == 1
        && !post.GetProperty("hidden").GetBoolean()
        && RealPosts.TextOf(post, "raw") is not null
        && RealPosts.TextOf(post, "cooked") is not (null or "");

    private static List<JsonElement> Take(List<JsonElement> posts, int count)
    {
        var random = new Random(Seed);
        return count >= posts.Count ? posts : [.. Enumerable.Range(0, posts.Count).OrderBy(_ => random.Next()).Take(count).Select(i => posts[i])];
    }

    private static (long Id, bool Bare, bool Stated, string Where) Compare(JsonElement post)
    {
        var (ours, theirs) = (VisibleText.Parse(Html(post) ?? ""), VisibleText.Parse(RealPosts.TextOf(post, "cooked")!));
        var bare = VisibleText.Of(ours) == VisibleText.Of(theirs);
        foreach (var rule in StatedDifferences.All)
        {
            rule.InHtml(ours, theirs);
        }

        var (left, right) = (Words(VisibleText.Of(ours)), Words(VisibleText.Of(theirs)));
        return (post.GetProperty("id").GetInt64(), bare, left == right, Difference(left, right));
    }

    private static string Words(string words) => StatedDifferences.All.Aggregate(words, (text, rule) => rule.InWords(text));

    private static string Difference(string left, string right)
    {
        var at = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        var from = Math.Max(0, at - 30);
        return $"ours «{left.Substring(from, Math.Min(90, left.Length - from))}» theirs «{right.Substring(from, Math.Min(90, right.Length - from))}»";
    }
}
