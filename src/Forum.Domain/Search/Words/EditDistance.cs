namespace Forum.Domain.Search.Words;

/// <summary>How many mistakes in typing lie between two words: a letter left out, put in, exchanged, or two neighbours swapped.</summary>
public static class EditDistance
{
    /// <summary>Longer words are not compared.</summary>
    public const int LongestWord = 64;

    /// <summary>
    /// The distance of Damerau and Levenshtein in its form without overlapping swaps (optimal string alignment), looked for up to a bound.
    /// </summary>
    /// <param name="most">From 0. Time grows with it, not with the product of the lengths.</param>
    /// <returns>The distance, or <paramref name="most"/> + 1 where it is more or a word is longer than <see cref="LongestWord"/>.</returns>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most || Math.Max(one.Length, other.Length) > LongestWord)
        {
            return most + 1;
        }

        Span<int> room = stackalloc int[3 * (LongestWord + 1)];
        var before = room[..(LongestWord + 1)];
        var above = room.Slice(LongestWord + 1, LongestWord + 1);
        var row = room[(2 * (LongestWord + 1))..];
        for (var j = 0; j <= other.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            if (Fill(row, above, before, one, other, i, most) > most)
            {
                return most + 1;
            }

            var spare = before;
            before = above;
            above = row;
            row = spare;
        }

        return Math.Min(above[other.Length], most + 1);
    }

    /// <summary>Works out one row, only the cells near its diagonal: those further off are beyond the bound.</summary>
    /// <returns>The least of the row.</returns>
    private static int Fill(Span<int> row, Span<int> above, Span<int> before, ReadOnlySpan<char> one, ReadOnlySpan<char> other, int i, int most)
    {
        var from = Math.Max(1, i - most);
        var to = Math.Min(other.Length, i + most);
        row[from - 1] = from == 1 ? i : most + 1;
        var least = row[from - 1];
        for (var j = from; j <= to; j++)
        {
            var up = j == i + most ? most : above[j];
            var cell = Math.Min(Math.Min(up, row[j - 1]) + 1, above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
            {
                cell = Math.Min(cell, before[j - 2] + 1);
            }

            row[j] = cell;
            least = Math.Min(least, cell);
        }

        return least;
    }
}
