using System.Diagnostics;
using System.Text;
using Forum.Domain.Search.Words;
using Xunit;

namespace Forum.Domain.Tests.Search.Words;

/// <summary>What holds for every text, tried on random ones; the seed is told where it fails.</summary>
public sealed class AnyTextTests
{
    private const int Rounds = 3_000;

    private static readonly string[] Pieces =
    [
        "the",
        "Error",
        "C#",
        "C++",
        ".NET",
        "4.0.1",
        "ann@example.com",
        "foo_bar",
        "getUserName",
        "ёлка",
        "и\u0306",
        "Γιώργος",
        "ΣΑΣ",
        "İı",
        "ß",
        "日本",
        "カナ",
        "ไทย",
        "אב",
        "\u0301",
        "\u200D",
        "\u200F",
        "\u00AD",
        "\uFDFA",
        "\U0001D400",
        "\U0001F600",
        "'",
        "\u2019",
        "\u02BC",
        "\"",
        ".",
        "-",
        "/",
        ":",
        "::",
        "\\",
        "#",
        "++",
        "@",
        "&",
        ",",
        "_",
        " ",
        "  ",
        "\n",
        "\t",
        "\0",
        "\uFFFF",
        "½",
        "x²",
    ];

    [Fact]
    public void Words_and_compounds_lie_within_the_text_in_their_order() =>
        ForTexts(text =>
        {
            var list = TextWords.Of(text);
            var end = 0;
            foreach (var word in list.Words)
            {
                Assert.InRange(word.Start, end, text.Length);
                end = word.Start + word.Length;
                Assert.InRange(end, word.Start + 1, text.Length);
                Assert.InRange(word.Exact.Length, 1, TextWords.LongestWord);
                Assert.DoesNotContain(word.Stem, c => char.IsWhiteSpace(c) || c == '\'');
            }

            Assert.All(list.Compounds, compound => Check(text, list, compound));
        });

    [Fact]
    public void Equal_words_have_equal_stems_and_folding_again_changes_nothing() =>
        ForTexts(text =>
        {
            foreach (var word in TextWords.Of(text).Words)
            {
                Assert.Equal(word.Exact, Folding.Of(word.Exact));
                var again = TextWords.Of(text.Substring(word.Start, word.Length).ToUpperInvariant()).Words;
                Assert.True(again.Count != 1 || again[0].Exact != word.Exact || again[0].Stem == word.Stem);
            }
        });

    [Fact]
    public void Texts_with_a_space_between_have_the_words_of_both() =>
        ForTexts(text =>
        {
            const string Other = "getUserName 4.0.1 д'Артаньян";
            var both = TextWords.Of(text + " " + Other).Words.Select(word => (word.Exact, word.Stem));
            Assert.Equal(TextWords.Of(text).Words.Concat(TextWords.Of(Other).Words).Select(word => (word.Exact, word.Stem)), both);
        });

    [Theory]
    [InlineData("a\u0301\u0323", 100_000)]
    [InlineData("\u0301", 200_000)]
    [InlineData("a", 200_000)]
    [InlineData("aB", 100_000)]
    [InlineData("a.b-c@d/", 30_000)]
    [InlineData("\ud800", 200_000)]
    [InlineData("\u200F\u200B", 100_000)]
    [InlineData("'a", 100_000)]
    [InlineData("\uFDFA", 100_000)]
    [InlineData("C++ ", 50_000)]
    public void Hostile_texts_take_time_in_proportion_to_their_length(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        var clock = Stopwatch.StartNew();
        _ = TextWords.Of(text);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    private static void Check(string text, WordList list, Compound compound)
    {
        Assert.InRange(compound.Start, 0, text.Length);
        Assert.InRange(compound.Start + compound.Length, compound.Start + 1, text.Length);
        Assert.InRange(compound.FirstWord, 0, list.Words.Count - compound.WordCount);
        Assert.NotEmpty(compound.Text);
        Assert.DoesNotContain(compound.Text, char.IsWhiteSpace);
    }

    private static void ForTexts(Action<string> check)
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var i = 0; i < Rounds; i++)
        {
            var text = Text(random);
            try
            {
                check(text);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"seed {seed}, text {string.Join(' ', text.Select(c => $"{(int)c:X4}"))}", e);
            }
        }
    }

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(30); i > 0; i--)
        {
            text.Append(random.Next(8) == 0 ? ((char)random.Next(0x10000)).ToString() : Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }
}
