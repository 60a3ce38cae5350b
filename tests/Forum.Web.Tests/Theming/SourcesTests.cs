using System.Text;
using System.Text.RegularExpressions;
using Forum.Web.Theming;

namespace Forum.Web.Tests.Theming;

/// <summary>What joining by name takes for granted about the sources.</summary>
public sealed partial class SourcesTests
{
    private static readonly string Folder = Path.Combine(Repository.Web, "wwwroot");

    [Fact]
    public void The_sheet_holds_every_source_in_the_order_of_names()
    {
        var joined = string.Join('\n', Sources("css").Select(file => File.ReadAllText(file).Trim()));
        Assert.Equal(Squeezed(joined), Squeezed(Resource("assets/forum.css")));
    }

    [Fact]
    public void Names_of_sources_are_in_lower_case() =>
        Assert.All(Sources("css").Concat(Sources("js")), file => Assert.Equal(Path.GetFileName(file).ToLowerInvariant(), Path.GetFileName(file)));

    [Fact]
    public void Nothing_of_the_script_is_left_that_only_a_module_of_its_own_may_say()
    {
        var left = Resource("assets/forum.js").Split('\n').Where(line => ModuleLine().IsMatch(line));
        Assert.Empty(left);
    }

    [Fact]
    public void Two_modules_never_define_the_same_name()
    {
        var names = Sources("js").SelectMany(file => Definition().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value);
        Assert.Empty(names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void A_module_imports_only_what_stands_before_it_and_by_its_own_name()
    {
        var order = Sources("js").Select(Path.GetFileName).Where(name => name != "main.js").Append("main.js").ToList();
        foreach (var file in Sources("js"))
        foreach (Match import in Import().Matches(File.ReadAllText(file)))
        {
            var place = order.IndexOf(import.Groups[2].Value);
            Assert.True(place >= 0 && place < order.IndexOf(Path.GetFileName(file)), $"{file}: {import.Value}");
            Assert.DoesNotMatch(@"\bas\b|\*", import.Groups[1].Value);
        }
    }

    private static IEnumerable<string> Sources(string kind) =>
        Directory.Exists(Path.Combine(Folder, kind))
            ? Directory.EnumerateFiles(Path.Combine(Folder, kind), "*." + kind).Order(StringComparer.Ordinal)
            : [];

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(Assets).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string Squeezed(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"^(import\b.*[""']|export\b|import\s*\{)|\bimport\s*\(|\bexport\s+default\b")]
    private static partial Regex ModuleLine();

    [GeneratedRegex(@"^(?:export\s+)?(?:async\s+)?(?:function\*?|const|let|var|class)\s+([\w$]+)", RegexOptions.Multiline)]
    private static partial Regex Definition();

    [GeneratedRegex(@"^import\b([^;]*?)[""']\./([^""']+)[""']", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
