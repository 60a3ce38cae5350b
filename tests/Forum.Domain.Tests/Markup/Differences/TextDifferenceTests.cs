using System.Diagnostics;
using Forum.Domain.Markup.Differences;
using Xunit;
using Xunit.Abstractions;

namespace Forum.Domain.Tests.Markup.Differences;

[Collection(nameof(Undisturbed))]
public sealed class TextDifferenceTests(ITestOutputHelper output)
{
    private const int Rounds = 3_000;

    private static readonly string[] Pieces =
    [
        .. "log rule rules the a packet журнал правило κανόνας don't 你好 é́ 👩‍👩‍👧 **bold** `code` [link](/p/abc) | --- $x_1$".Split(' '),
        " ",
        "  ",
        "\n",
        "\n\n",
        ", ",
        ".\n",
        "\t",
        "\ud83d",
    ];

    [Fact]
    public void Texts_that_are_alike_have_no_changes()
    {
        Assert.Empty(TextDifference.Of("", ""));
        Assert.Equal([new Change(ChangeKind.Same, "One\ntwo.")], TextDifference.Of("One\ntwo.", "One\ntwo."));
    }

    [Fact]
    public void Changes_are_told_word_by_word() =>
        Assert.Equal("The [-quick-]{+slow+} fox, and [-its-]{+the+} dog.", Told("The quick fox, and its dog.", "The slow fox, and the dog."));

    [Fact]
    public void Neighbouring_words_change_together() =>
        Assert.Equal("The [-quick brown-]{+slow grey+} fox.", Told("The quick brown fox.", "The slow grey fox."));

    [Fact]
    public void An_accent_or_half_of_an_emoji_never_changes_alone() => Assert.Equal("[-é 👍-]{+e 👎+} a", Told("é 👍 a", "e 👎 a"));

    [Fact]
    public void A_paragraph_that_comes_between_is_added_whole() =>
        Assert.Equal("One.\n\n{+Two.\n\n+}Three.", Told("One.\n\nThree.", "One.\n\nTwo.\n\nThree."));

    [Fact]
    public void Any_two_texts_are_told_apart_by_steps_that_lead_from_one_to_the_other_and_back()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var dice = new Random(seed);
        for (var i = 0; i < Rounds; i++)
        {
            var before = Some(dice, dice.Next(60));
            Check(before, dice.Next(4) == 0 ? Some(dice, dice.Next(60)) : Changed(dice, before), seed);
        }
    }

    [Theory]
    [InlineData(100_000, 5)]
    [InlineData(100_000, 300)]
    [InlineData(100_000, 5_000)]
    [InlineData(100_000, 100_000)]
    public void A_hundred_kilobytes_are_compared_in_time(int length, int edits)
    {
        var dice = new Random(length + edits);
        var before = Some(dice, length / 3)[..length];
        var after = before;
        if (edits == length)
            after = new string([.. before.Select(c => dice.Next(3) == 0 ? (char)('a' + dice.Next(26)) : c)]);
        else
            for (var i = 0; i < edits; i++)
                after = Changed(dice, after);
        TextDifference.Of("warm", "up");

        var best = long.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var clock = Stopwatch.StartNew();
            TextDifference.Of(before, after);
            best = Math.Min(best, clock.ElapsedMilliseconds);
        }
        Check(before, after, 0);
        output.WriteLine($"{edits} edits: {best} ms");
        Assert.True(best <= 100, $"{best} ms");
    }

    private static void Check(string before, string after, int seed)
    {
        var changes = TextDifference.Of(before, after);
        Assert.True(before == Without(changes, ChangeKind.Added), $"seed {seed}: the earlier text is lost: {before} → {after}");
        Assert.True(after == Without(changes, ChangeKind.Removed), $"seed {seed}: the later text is lost: {before} → {after}");
        Assert.True(before == after == changes.All(c => c.Kind == ChangeKind.Same), $"seed {seed}: {before} → {after}");
        Assert.True(changes.Zip(changes.Skip(1)).All(p => p.First.Kind != p.Second.Kind), $"seed {seed}: cut in two: {before} → {after}");
        var back = TextDifference.Of(after, before).Select(c => c with { Kind = Opposite(c.Kind) });
        Assert.True(Sorted(changes).SequenceEqual(Sorted(back)), $"seed {seed}: another way back: {before} → {after}");
    }

    /// <summary>Removed and added in one place have no order of their own.</summary>
    private static IEnumerable<string> Sorted(IEnumerable<Change> changes)
    {
        var (place, told) = (0, new List<string>());
        foreach (var change in changes)
            told.Add($"{(change.Kind == ChangeKind.Same ? ++place : place):D9} {(change.Kind == ChangeKind.Same ? 0 : 1)} {change}");
        return told.Order(StringComparer.Ordinal);
    }

    private static ChangeKind Opposite(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Removed => ChangeKind.Added,
            ChangeKind.Added => ChangeKind.Removed,
            _ => kind,
        };

    private static string Without(IEnumerable<Change> changes, ChangeKind kind) =>
        string.Concat(changes.Where(c => c.Kind != kind).Select(c => c.Text));

    private static string Told(string before, string after) =>
        string.Concat(
            TextDifference
                .Of(before, after)
                .Select(c =>
                    c.Kind switch
                    {
                        ChangeKind.Removed => $"[-{c.Text}-]",
                        ChangeKind.Added => $"{{+{c.Text}+}}",
                        _ => c.Text,
                    }
                )
        );

    private static string Some(Random dice, int pieces) =>
        string.Concat(Enumerable.Range(0, pieces).Select(_ => Pieces[dice.Next(Pieces.Length)] + " "));

    private static string Changed(Random dice, string text)
    {
        var at = dice.Next(text.Length + 1);
        var end = Math.Min(text.Length, at + dice.Next(12));
        return dice.Next(3) switch
        {
            0 => text.Remove(at, end - at),
            1 => text.Insert(at, Some(dice, dice.Next(4))),
            _ => text.Remove(at, end - at).Insert(at, Some(dice, 1)),
        };
    }
}
