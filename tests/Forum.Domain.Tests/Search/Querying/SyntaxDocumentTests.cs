using System.Text;
using System.Text.RegularExpressions;
using Forum.Domain.Search.Querying;
using Xunit;

namespace Forum.Domain.Tests.Search.Querying;

/// <summary>docs/search-syntax.md says what the code does: its rows are tried, its list of names is written from the code's own.</summary>
public sealed partial class SyntaxDocumentTests
{
    private const string Begin = "<!-- From here on written by the program's own list of names. -->";
    private static readonly string DocumentPath = Path.Combine(Repository(), "docs", "search-syntax.md");
    private static readonly string Document = File.ReadAllText(DocumentPath);

    public static IEnumerable<object[]> Rows => Examples().Select(row => new object[] { row.Typed, row.Told });

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_the_document_says_is_so(string typed, string told)
    {
        Assert.Equal(told, ReadQuery.Told(typed));
        Assert.Empty(ReadQuery.Of(typed).Notes);
    }

    [Fact]
    public void Every_operator_and_value_has_an_example()
    {
        Assert.True(Examples().Count > 30);
        var typed = string.Join(' ', Examples().Select(row => row.Typed));
        Assert.All(SearchVocabulary.Operators.Values, list => Assert.Contains($"{list.Name}:", typed, StringComparison.Ordinal));
        Assert.All(SearchVocabulary.Kinds.Values, list => Assert.Contains($"is:{list.Name}", typed, StringComparison.Ordinal));
        Assert.All(SearchVocabulary.Contents.Values, list => Assert.Contains($"has:{list.Name}", typed, StringComparison.Ordinal));
        Assert.All(SearchVocabulary.Places.Values, list => Assert.Contains($"in:{list.Name}", typed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_document_lists_every_name_in_every_language()
    {
        var head = Document[..(Document.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)];
        var expected = $"{head}\n\n{Names()}";

        if (Environment.GetEnvironmentVariable("FORUM_WRITE_DOCS") == "1")
            await File.WriteAllTextAsync(DocumentPath, expected);
        else
            Assert.True(
                Document == expected,
                "docs/search-syntax.md is out of date. Run this test with FORUM_WRITE_DOCS=1, read what changed, and commit it."
            );
    }

    /// <summary>Every name that is listed is understood, in every language, with and without accents and capitals.</summary>
    [Fact]
    public void Every_name_of_every_language_means_the_same()
    {
        Same(SearchVocabulary.Places, SearchOperator.In, "x ");
        Same(SearchVocabulary.Kinds, SearchOperator.Is, "");
        Same(SearchVocabulary.Contents, SearchOperator.Has, "");
        Same(SearchVocabulary.Sorts, SearchOperator.Sort, "");
        Same(SearchVocabulary.Periods.ToDictionary(pair => pair.Key, pair => pair.Value), SearchOperator.After, "", "3");
    }

    private static void Same<T>(IReadOnlyDictionary<T, AliasList> values, SearchOperator name, string before, string count = "")
    {
        foreach (var list in values.Values)
        foreach (var alias in NamesOf(SearchVocabulary.Operators[name]))
        foreach (var value in NamesOf(list))
        {
            var expected = ReadQuery.Told($"{before}{SearchVocabulary.Operators[name].Name}:{count}{list.Name}");
            Assert.Equal(expected, ReadQuery.Told($"{before}{alias}:{count}{value}"));
            Assert.Equal(expected, ReadQuery.Told($"{before}{alias.ToUpperInvariant()}:{count}{value.ToUpperInvariant()}"));
        }
    }

    private static string Names()
    {
        var output = new StringBuilder("| English | Russian | Greek |\n|---|---|---|\n");
        foreach (var (key, list) in SearchVocabulary.Operators)
        {
            Append(output, list, ":");
            var values = key switch
            {
                SearchOperator.In => SearchVocabulary.Places.Values,
                SearchOperator.Is => SearchVocabulary.Kinds.Values,
                SearchOperator.Has => SearchVocabulary.Contents.Values,
                SearchOperator.After => SearchVocabulary.Periods.Values,
                SearchOperator.Sort => SearchVocabulary.Sorts.Values,
                _ => Enumerable.Empty<AliasList>(),
            };
            foreach (var value in values)
                Append(output, value, "");
        }
        return output.ToString();
    }

    private static void Append(StringBuilder output, AliasList list, string end) =>
        output.Append(null, $"| {Cell(list.English, end)} | {Cell(list.Russian, end)} | {Cell(list.Greek, end)} |\n");

    private static string Cell(string names, string end) => string.Join(" ", names.Split(' ').Select(name => $"`{name}{end}`"));

    private static string[] NamesOf(AliasList list) => $"{list.English} {list.Russian} {list.Greek}".Split(' ');

    private static List<(string Typed, string Told)> Examples() =>
        [.. Row().Matches(Document).Select(row => (row.Groups[1].Value.Replace("\\|", "|", StringComparison.Ordinal), row.Groups[2].Value.Trim()))];

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Forum.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex(@"^\| `([^`]+)` \| ([^|`]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
