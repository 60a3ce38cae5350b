using System.Text;
using Forum.Domain.Search.Words;

namespace Forum.Domain.Search.Ranking;

/// <summary>Cuts the passage out of a text that tells most about what was asked.</summary>
internal static class Passages
{
    /// <summary>In characters, about.</summary>
    public const int Length = 240;

    /// <param name="covered">What is not shown.</param>
    public static IReadOnlyList<PassagePart> Of(
        string text,
        WordList words,
        IReadOnlyList<Match> matches,
        IReadOnlyList<Asked> asked,
        IReadOnlyList<Range> covered
    )
    {
        var shown = matches.Where(m => !IsCovered(words.Words[m.Word].Start, text, covered)).ToList();
        var start = Start(text, words, shown, asked);
        var end = End(text, start);
        var parts = new List<PassagePart>();
        if (start > 0)
            Append(parts, "… ", false);
        Cut(parts, text, words, shown, covered, start, end);
        if (end < text.Length)
            Append(parts, " …", false);
        return parts;
    }

    /// <summary>All of a short text.</summary>
    public static IReadOnlyList<PassagePart> Whole(string text, WordList words, IReadOnlyList<Match> matches)
    {
        var parts = new List<PassagePart>();
        Cut(parts, text, words, matches, [], 0, text.Length);
        return parts;
    }

    /// <summary>Where the passage begins that holds most of what was asked, each thing counted once; the first of equal ones.</summary>
    private static int Start(string text, WordList words, List<Match> matches, IReadOnlyList<Asked> asked)
    {
        var (best, at) = (0.0, -1);
        for (var i = 0; i < matches.Count; i++)
        {
            var from = words.Words[matches[i].Word].Start;
            var worth = matches
                .Skip(i)
                .TakeWhile(m => words.Words[m.Word].Start - from < Length - 40)
                .GroupBy(m => m.Asked)
                .Sum(same => asked[same.Key].Weight * (same.Max(m => m.Worth) + 0.1 * Math.Min(3, same.Count())));
            if (worth > best)
                (best, at) = (worth, i);
        }
        return at < 0 ? 0 : Beginning(text, words.Words[matches[at].Word].Start);
    }

    /// <summary>The beginning of the sentence or line before a place, where that is near; else of a word.</summary>
    private static int Beginning(string text, int place)
    {
        for (var i = place - 1; i > Math.Max(0, place - 100); i--)
            if (text[i] == '\n' || (i + 1 < text.Length && text[i] is '.' or '!' or '?' or ';' && text[i + 1] == ' '))
                return i + 1 < place && text[i + 1] == ' ' ? i + 2 : i + 1;
        if (place < 100)
            return 0;
        for (var i = place - 50; i < place; i++)
            if (char.IsWhiteSpace(text[i]))
                return i + 1;
        return place;
    }

    private static int End(string text, int start)
    {
        if (text.Length - start <= Length + 20)
            return text.Length;
        for (var i = start + Length; i > start + Length - 40; i--)
            if (char.IsWhiteSpace(text[i]))
                return i;
        return char.IsLowSurrogate(text[start + Length]) ? start + Length - 1 : start + Length;
    }

    private static void Cut(
        List<PassagePart> parts,
        string text,
        WordList words,
        IReadOnlyList<Match> matches,
        IReadOnlyList<Range> covered,
        int start,
        int end
    )
    {
        var at = start;
        foreach (var match in matches)
        {
            var last = words.Words[Math.Min(words.Words.Count, match.Word + match.Count) - 1];
            var (from, to) = (words.Words[match.Word].Start, last.Start + last.Length);
            if (from < at || to > end)
                continue;
            Append(parts, Shown(text, at, from, covered), false);
            Append(parts, text[from..to], true);
            at = to;
        }
        Append(parts, Shown(text, at, end, covered), false);
    }

    private static string Shown(string text, int from, int to, IReadOnlyList<Range> covered)
    {
        var shown = new StringBuilder();
        foreach (var range in covered.Where(r => r.Start.Value < to && r.End.Value > from))
        {
            if (range.Start.Value > from)
                shown.Append(text, from, range.Start.Value - from);
            shown.Append('…');
            from = Math.Min(to, range.End.Value);
        }
        return shown.Append(text, from, to - from).Replace('\n', ' ').ToString();
    }

    private static void Append(List<PassagePart> parts, string text, bool isHit)
    {
        if (text.Length > 0)
            parts.Add(new PassagePart(text, isHit));
    }

    private static bool IsCovered(int place, string text, IReadOnlyList<Range> covered) =>
        covered.Any(r => r.Start.GetOffset(text.Length) <= place && place < r.End.GetOffset(text.Length));
}
