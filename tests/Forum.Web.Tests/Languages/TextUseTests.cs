using System.Text.RegularExpressions;
using Forum.Web.Languages;

namespace Forum.Web.Tests.Languages;

/// <summary>Holds the sources and the language files against each other.</summary>
public sealed partial class TextUseTests
{
    private static readonly Texts English = new Catalogue().Find("en")!;
    private static readonly HashSet<string> Keys = [.. English.Phrases.Keys, .. English.Plurals.Keys];
    private static readonly IReadOnlyList<(string File, string Text)> Sources = [.. ReadSources()];

    [Fact]
    public void Every_text_that_a_source_asks_for_exists()
    {
        var features = Keys.Select(key => key.Split('.')[0]).ToHashSet();
        var families = TextFamilies.OfEnums.Select(family => family.Family).ToHashSet();
        var missing =
            from source in Sources
            from key in Asked(source.Text).Concat(Literals(source.Text).Where(literal => features.Contains(literal.Split('.')[0])))
            where !Keys.Contains(key) && !families.Contains(key)
            select $"{source.File}: {key}";
        Assert.Empty(missing.Distinct());
    }

    [Fact]
    public void Every_text_of_the_files_is_used()
    {
        var used = Sources.SelectMany(source => Literals(source.Text)).Concat(TextFamilies.Keys).ToHashSet();
        var unused = Keys.Except(used).Where(key => !TextFamilies.Open.Any(family => key.StartsWith(family, StringComparison.Ordinal))).ToList();
        Assert.Empty(unused);
    }

    [Fact]
    public void Every_value_of_a_family_has_its_texts() => Assert.Empty(TextFamilies.Keys.Except(Keys));

    [Fact]
    public void Every_family_is_in_the_tests_list_and_every_listed_one_is_used()
    {
        var used = Sources.SelectMany(source => FamilyUse().Matches(source.Text)).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.Equal(TextFamilies.OfEnums.Select(family => family.Family).Order(), used.Order());
    }

    [Fact]
    public void No_key_is_glued_together_where_the_tests_cannot_see_it()
    {
        var glued = Sources.SelectMany(source => Glued().Matches(source.Text).Select(match => $"{source.File}: {match.Value}"));
        Assert.Empty(glued);
    }

    [Theory]
    [InlineData("<p>@T[\"a.b\"]</p>", "a.b")]
    [InlineData("<p title=\"@T[\"a.b.cD\", (\"n\", 1)]\">", "a.b.cD")]
    [InlineData("texts.Count(\"a.b\", n)", "a.b")]
    [InlineData("T.Html(\n  \"a.b\"", "a.b")]
    public void Uses_are_seen_wherever_they_stand(string source, string key) => Assert.Equal([key], Asked(source));

    private static IEnumerable<string> Asked(string source) => Use().Matches(source).Select(match => match.Groups[1].Value);

    private static IEnumerable<string> Literals(string source) => Literal().Matches(source).Select(match => match.Groups[1].Value);

    private static IEnumerable<(string, string)> ReadSources() =>
        Directory
            .EnumerateFiles(Repository.Web, "*.cs*", SearchOption.AllDirectories)
            .Where(file =>
                Path.GetExtension(file) is ".cs" or ".cshtml"
                && !Path.GetRelativePath(Repository.Web, file).StartsWith("obj", StringComparison.Ordinal)
            )
            .Select(file => (Path.GetRelativePath(Repository.Web, file), WithoutDocs(File.ReadAllText(file))));

    private static string WithoutDocs(string source) => DocLine().Replace(source, "");

    [GeneratedRegex(@"\b(?:T|[tT]exts)(?:\[|\.(?:Count|Html|CountHtml)\()\s*""([^""]*)""")]
    private static partial Regex Use();

    [GeneratedRegex(@"""([a-z][a-zA-Z0-9]*(?:\.[a-z][a-zA-Z0-9]*)+)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"Texts\.Key\(\s*""([^""]+)""")]
    private static partial Regex FamilyUse();

    [GeneratedRegex(@"\b(?:T|[tT]exts)(?:\[|\.(?:Count|Html|CountHtml)\()\s*(?:\$""|""[^""]*""\s*\+)")]
    private static partial Regex Glued();

    [GeneratedRegex(@"^\s*///.*$", RegexOptions.Multiline)]
    private static partial Regex DocLine();
}
