using Forum.Domain.Search.Words;
using Xunit;

namespace Forum.Domain.Tests.Search.Words;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("install", "install", 0)]
    [InlineData("instal", "install", 1)]
    [InlineData("isntall", "install", 1)]
    [InlineData("ошыбка", "ошибка", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    [InlineData("", "abc", 3)]
    public void Mistakes_are_counted(string one, string other, int distance)
    {
        Assert.Equal(distance, EditDistance.Between(one, other, 4));
        Assert.Equal(distance, EditDistance.Between(other, one, distance));
        Assert.Equal(distance, EditDistance.Between(one, other, Math.Max(0, distance - 1)));
    }

    [Fact]
    public void Bounded_distances_agree_with_the_plain_rule()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++)
        {
            var (one, other, most) = (Word(random), Word(random), random.Next(5));
            var expected = Math.Min(Plain(one, other), most + 1);
            Assert.True(expected == EditDistance.Between(one, other, most), $"seed {seed}: {one} {other} within {most} is {expected}");
        }
    }

    [Fact]
    public void Words_that_are_too_long_are_not_compared() =>
        Assert.Equal(3, EditDistance.Between(new string('a', EditDistance.LongestWord + 1), new string('a', EditDistance.LongestWord + 1), 2));

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => "abc"[random.Next(3)]));

    private static int Plain(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                table[i, j] = Cell(table, one, other, i, j);
            }
        }

        return table[one.Length, other.Length];
    }

    private static int Cell(int[,] table, string one, string other, int i, int j)
    {
        if (i == 0 || j == 0)
        {
            return i + j;
        }

        var same = one[i - 1] == other[j - 1] ? 0 : 1;
        var least = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + same);
        return i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] ? Math.Min(least, table[i - 2, j - 2] + 1) : least;
    }
}
