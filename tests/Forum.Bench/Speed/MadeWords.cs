namespace Forum.Bench.Speed;

/// <summary>
/// A language of made words that are as unevenly frequent as those of a real one: the r-th most frequent stands r + 2.7 times as seldom as the
/// first would (Mandelbrot's form of Zipf's law). The same for every run.
/// </summary>
internal sealed class MadeWords
{
    private const int Count = 60_000;
    private const double Shift = 2.7;
    private static readonly string[] Onsets =
    [
        "b",
        "br",
        "d",
        "dr",
        "f",
        "g",
        "gl",
        "k",
        "kr",
        "l",
        "m",
        "n",
        "p",
        "pl",
        "r",
        "st",
        "t",
        "tr",
        "v",
        "z",
    ];
    private static readonly string[] Vowels = ["a", "o", "u", "i"];

    private readonly string[] words = new string[Count];
    private readonly double[] upTo = new double[Count];

    public MadeWords()
    {
        var sum = 0.0;
        for (var rank = 0; rank < Count; rank++)
        {
            words[rank] = Word(rank);
            upTo[rank] = sum += 1 / (rank + 1 + Shift);
        }
    }

    /// <param name="rank">From 0, the most frequent.</param>
    public string this[int rank] => words[rank];

    public string Draw(Random random)
    {
        var at = Array.BinarySearch(upTo, random.NextDouble() * upTo[^1]);
        return words[Math.Min(Count - 1, at < 0 ? ~at : at)];
    }

    /// <summary>Its number in syllables, so that all differ; a last letter that no stemmer takes away.</summary>
    private static string Word(int rank)
    {
        var (word, rest) = ("", rank + 80);
        for (; rest > 0; rest /= 80)
            word += Onsets[rest % 80 / 4] + Vowels[rest % 4];
        return word + "m";
    }
}
