using System.Text.Json;
using Forum.Domain.Search.Querying;
using Xunit;

namespace Forum.Domain.Tests.Search.Querying;

/// <summary>Ten thousand queries that nobody thought of.</summary>
public sealed class QueryGrammarTests
{
    private const int Queries = 10_000;

    private static readonly string[] Words =
    [
        "error",
        "firewall",
        "ошибка",
        "ёлка",
        "σφάλμα",
        "ή",
        "4.0.1",
        "C#",
        "c++",
        "0x80070005",
        "setup.exe",
        "ann@example.com",
        "http://x/y",
        "C:\\dir",
        "12:30",
        "foo:bar",
        "is:",
        "author:",
        "-",
        "--",
        "*",
        "a*",
        "wild*",
        "🙂",
        "…",
        "'",
        "NEAR(",
        "\u0301",
        "\u200d",
        "»x",
        "x«y",
    ];

    private static readonly string[] Values =
    [
        "",
        "anna",
        "\"Anna K\"",
        "«Анна К»",
        "\"",
        "@x",
        "#y",
        "2024",
        "2024-03",
        "2024-3-5",
        "5.3.2024",
        "7d",
        "2н",
        "3μ",
        "99999y",
        "solved",
        "решено",
        "λυμένο",
        "title",
        "code",
        "link",
        "newest",
        "5",
        ">5",
        "-2",
        "votes",
        "x\"y z",
        "a:b",
        "//",
        "OR",
    ];

    private static readonly string[] Joints = [" ", " ", " ", "  ", " OR ", " ИЛИ ", " Ή ", " | ", "\t", "", " OR -", "\0"];

    [Fact]
    public void Random_queries_are_read_within_bounds_and_written_back()
    {
        var random = new Random(20261122);
        for (var i = 0; i < Queries; i++)
            Check(Query(random));
    }

    [DataFact]
    public void Naughty_strings_are_read_within_bounds_and_written_back()
    {
        var strings = JsonSerializer.Deserialize<List<string>>(File.ReadAllText(TestData.PathOf("abuse-names", "blns.json")))!;
        var random = new Random(42);
        foreach (var text in strings)
        {
            Check(text);
            Check($"{Query(random)}{text}\"{Query(random)}");
            Check($"author:{text} -{text} tag:\"{text}\" OR {text}*");
        }
    }

    private static string Query(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, random.Next(2, 40))).Select(_ => Piece(random) + Pick(random, Joints)));

    private static string Piece(Random random) =>
        random.Next(8) switch
        {
            0 => $"\"{Pick(random, Words)} {Pick(random, Words)}\"",
            1 => $"-{Pick(random, Words)}",
            2 => $"{(random.Next(4) == 0 ? "-" : "")}{Pick(random, OperatorNames)}:{Pick(random, Values)}",
            3 => $"«{Pick(random, Words)}{(random.Next(2) == 0 ? "»" : "")}",
            4 => $"{(char)random.Next(0, 0x10000)}{Pick(random, Words)}",
            _ => Pick(random, Words),
        };

    private static readonly string[] OperatorNames =
    [
        .. SearchVocabulary.Operators.Values.SelectMany(list => $"{list.English} {list.Russian} {list.Greek}".Split(' ')),
    ];

    private static string Pick(Random random, string[] of) => of[random.Next(of.Length)];

    private static void Check(string typed)
    {
        var query = ReadQuery.Of(typed);
        Assert.True(query.Typed.Length <= SearchQuery.LengthLimit, typed);
        Assert.True(query.Wanted.Sum(group => group.Terms.Count) + query.Unwanted.Count <= SearchQuery.TermLimit, typed);
        Assert.True(query.Notes.Count <= SearchQuery.LengthLimit / 2, typed);
        Assert.DoesNotContain(query.Typed, char.IsControl);
        var written = SearchQueryWriter.Write(query);
        if (written.Length <= SearchQuery.LengthLimit)
            Assert.Equal((typed, ReadQuery.Told(query)), (typed, ReadQuery.Told(written)));
    }
}
