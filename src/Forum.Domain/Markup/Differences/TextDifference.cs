namespace Forum.Domain.Markup.Differences;

/// <summary>
/// What was changed from one text to another, word by word. Texts that differ too much for that are compared line by line, their changed
/// lines by words again; and if that is too much as well, the one takes the place of the other. Bounded: 100 KB take less than 100 ms.
/// </summary>
public static class TextDifference
{
    /// <summary>Steps of all comparisons together; a million takes some milliseconds.</summary>
    private const int MostEffort = 4_000_000;

    /// <summary>What was removed comes before what was added in its place; the way back is the same with both exchanged.</summary>
    public static IReadOnlyList<Change> Of(string before, string after)
    {
        // Of several shortest ways one is taken by the order of the texts, so that the way back is not another one.
        if (string.CompareOrdinal(before, after) <= 0)
            return Normalised.Of(Between(before, after));
        return Normalised.Of(Between(after, before).Select(c => c with { Kind = Opposite(c.Kind) }));
    }

    private static List<Change> Between(string a, string b)
    {
        var (head, tail) = CommonEnds(a, b);
        var changes = new List<Change> { new(ChangeKind.Same, a[..head]) };
        var effort = MostEffort;
        var (middleA, middleB) = (a[head..^tail], b[head..^tail]);
        if (middleA.Length == 0 || middleB.Length == 0)
            changes.AddRange(Whole(middleA, middleB));
        else
            changes.AddRange(ByWords(middleA, middleB, ref effort) ?? ByLines(middleA, middleB));
        changes.Add(new Change(ChangeKind.Same, a[^tail..]));
        return changes;
    }

    private static List<Change>? ByWords(string a, string b, ref int effort) => By(Tokens.Words, a, b, ref effort);

    private static List<Change> ByLines(string a, string b)
    {
        var effort = MostEffort;
        if (By(Tokens.Lines, a, b, ref effort) is not { } lines)
            return Whole(a, b);
        var changes = new List<Change>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind == ChangeKind.Removed && i + 1 < lines.Count && lines[i + 1].Kind == ChangeKind.Added)
            {
                var (removed, added) = (lines[i].Text, lines[++i].Text);
                changes.AddRange(effort > 0 ? ByWords(removed, added, ref effort) ?? Whole(removed, added) : Whole(removed, added));
            }
            else
                changes.Add(lines[i]);
        }
        return changes;
    }

    private static List<Change> Whole(string a, string b) => [new(ChangeKind.Removed, a), new(ChangeKind.Added, b)];

    private static List<Change>? By(Func<string, List<Range>> cut, string a, string b, ref int effort)
    {
        var (tokensA, tokensB) = (cut(a), cut(b));
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var (keptA, keptB) = (new bool[tokensA.Count], new bool[tokensB.Count]);
        return Myers.TryMatch(Numbered(a, tokensA, numbers), Numbered(b, tokensB, numbers), keptA, keptB, ref effort)
            ? Merged(a, tokensA, keptA, b, tokensB, keptB)
            : null;
    }

    private static int[] Numbered(string text, List<Range> tokens, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> numbers)
    {
        var numbered = new int[tokens.Count];
        for (var i = 0; i < numbered.Length; i++)
        {
            var token = text.AsSpan(tokens[i]);
            if (!numbers.TryGetValue(token, out numbered[i]))
                numbers[token] = numbered[i] = numbers.Dictionary.Count;
        }
        return numbered;
    }

    /// <summary>Removed, added, same, and again from the start: neighbouring pieces of a kind are one.</summary>
    private static List<Change> Merged(string a, List<Range> tokensA, bool[] keptA, string b, List<Range> tokensB, bool[] keptB)
    {
        var changes = new List<Change>();
        for (int i = 0, j = 0; i < keptA.Length || j < keptB.Length; )
        {
            var (fromA, fromB) = (i, j);
            while (i < keptA.Length && !keptA[i])
                i++;
            while (j < keptB.Length && !keptB[j])
                j++;
            changes.Add(new Change(ChangeKind.Removed, Piece(a, tokensA, fromA, i)));
            changes.Add(new Change(ChangeKind.Added, Piece(b, tokensB, fromB, j)));
            var same = i;
            for (; i < keptA.Length && keptA[i] && keptB[j]; j++)
                i++;
            changes.Add(new Change(ChangeKind.Same, Piece(a, tokensA, same, i)));
        }
        return changes.FindAll(c => c.Text.Length > 0);
    }

    private static string Piece(string text, List<Range> tokens, int from, int to) => from == to ? "" : text[tokens[from].Start..tokens[to - 1].End];

    private static ChangeKind Opposite(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Removed => ChangeKind.Added,
            ChangeKind.Added => ChangeKind.Removed,
            _ => kind,
        };

    /// <summary>How many characters both begin and end with, in whole lines.</summary>
    private static (int Head, int Tail) CommonEnds(string a, string b)
    {
        var most = Math.Min(a.Length, b.Length);
        var head = a.AsSpan().CommonPrefixLength(b);
        if (head < a.Length || head < b.Length)
            head = a.AsSpan(0, head).LastIndexOf('\n') + 1;
        var tail = 0;
        while (tail < most - head && a[^(tail + 1)] == b[^(tail + 1)])
            tail++;
        var cut = tail == 0 ? -1 : a.AsSpan(a.Length - tail).IndexOf('\n');
        return (head, cut < 0 ? 0 : tail - cut - 1);
    }
}
