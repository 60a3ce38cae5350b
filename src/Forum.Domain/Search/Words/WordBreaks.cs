using System.Globalization;

namespace Forum.Domain.Search.Words;

/// <summary>What a character is to the bounds of words (UAX #29).</summary>
internal enum WordBreak : byte
{
    /// <summary>No part of a word, or, where it is a letter, a word of its own, as ideographs are.</summary>
    Other,
    Letter,
    Numeric,
    Katakana,

    /// <summary>Belongs to the character before it: accents, joiners, invisible formatting.</summary>
    Extend,
}

/// <summary>The table of word-break.txt, read once.</summary>
internal static class WordBreaks
{
    private const int Planes = 0x20000;

    // Two planes hold all but some invisible characters of the fifteenth.
    private static readonly WordBreak[] Table = Read();

    public static WordBreak Of(int point) =>
        point < Planes ? Table[point]
        : point is >= 0xE0001 and <= 0xE01EF ? WordBreak.Extend
        : WordBreak.Other;

    private static WordBreak[] Read()
    {
        var table = new WordBreak[Planes];
        foreach (var line in Lines().Where(line => !line.StartsWith('#')))
        {
            var parts = line.Split(' ');
            var kind = Enum.Parse<WordBreak>(parts[0]);
            foreach (var range in parts.Skip(1).Select(Range).Where(range => range.To < Planes))
            {
                table.AsSpan(range.From, range.To - range.From + 1).Fill(kind);
            }
        }

        return table;
    }

    private static (int From, int To) Range(string written)
    {
        var ends = written.Split('-');
        return (Point(ends[0]), Point(ends[^1]));
    }

    private static int Point(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string[] Lines()
    {
        var name = $"{typeof(WordBreaks).Namespace}.word-break.txt";
        using var stream =
            typeof(WordBreaks).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
