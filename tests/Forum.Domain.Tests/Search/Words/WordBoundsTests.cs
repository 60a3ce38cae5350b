using System.Globalization;
using Forum.Domain.Search.Words;
using Xunit;

namespace Forum.Domain.Tests.Search.Words;

public sealed class WordBoundsTests
{
    /// <summary>
    /// As the standard writes its cases (UAX #29, WordBreakTest.txt): code points with a bound (÷) or none (×) between them. Here only words are
    /// between bounds.
    /// </summary>
    [Theory]
    [InlineData("÷ 0061 × 0308 × 0062 ÷")]
    [InlineData("÷ 0061 × 2060 × 0062 ÷ 0020 ÷ 0063 ÷")]
    [InlineData("÷ 0061 × 0027 × 0062 ÷")]
    [InlineData("÷ 0061 × 0301 × 0027 × 0062 ÷")]
    [InlineData("÷ 0061 ÷ 0027 ÷ 0027 ÷ 0062 ÷")]
    [InlineData("÷ 0027 ÷ 0061 ÷ 0027 ÷")]
    [InlineData("÷ 0061 × 0031 × 0062 ÷")]
    [InlineData("÷ 0031 ÷ 0027 ÷ 0061 ÷")]
    [InlineData("÷ 0061 ÷ 0027 ÷ 0031 ÷")]
    [InlineData("÷ 30AB × 30BF × 30AB × 30CA ÷ 304B ÷ 306A ÷")]
    [InlineData("÷ 65E5 ÷ 672C × 0308 ÷ 0061 ÷")]
    [InlineData("÷ D55C × AD6D × C5B4 ÷")]
    [InlineData("÷ 05D0 × 05B0 × 05D1 ÷")]
    [InlineData("÷ 1F600 ÷ 0061 ÷")]
    [InlineData("÷ 10400 × 10428 ÷ 002D ÷ 1D7D8 × 1D7D9 ÷")]
    [InlineData("÷ 0E01 × 0E31 ÷ 0E1A ÷")]
    [InlineData("÷ 200B ÷ 0061 ÷ 200B ÷ 0062 ÷")]
    [InlineData("÷ 0061 × 00AD × 0062 ÷")]
    public void Words_end_where_the_standard_says(string written)
    {
        var text = string.Concat(written.Split(' ').Where(part => part.Length > 1).Select(Character));
        var expected = written
            .Split('÷', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => string.Concat(word.Split(" × ").Select(Character)))
            .Where(word => word.EnumerateRunes().Any(System.Text.Rune.IsLetterOrDigit));
        var found = TextWords.Of(text).Words.Select(word => text.Substring(word.Start, word.Length));
        Assert.Equal(expected, found);
    }

    private static string Character(string hex) => char.ConvertFromUtf32(int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
