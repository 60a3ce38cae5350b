using System.Globalization;

namespace Forum.Domain.Import.Discourse;

/// <summary>
/// Marks around words, where Markdown reads them as marks: by the rules of CommonMark for delimiter runs
/// (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run). Elsewhere the words stand without.
/// </summary>
internal static class Emphasis
{
    public static string Around(string mark, string inner, char before, char after)
    {
        var words = inner.Trim();
        if (words.Length == 0)
        {
            return inner;
        }

        var start = inner.IndexOf(words, StringComparison.Ordinal);
        var (lead, tail) = (inner[..start], inner[(start + words.Length)..]);
        before = lead.Length > 0 ? lead[^1] : before;
        after = tail.Length > 0 ? tail[0] : after;
        return lead + (words.Contains("\n\n", StringComparison.Ordinal) ? Each(mark, words) : One(mark, words, before, after)) + tail;
    }

    private static string Each(string mark, string words) =>
        string.Join("\n\n", words.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(p => One(mark, p.Trim(), '\n', '\n')));

    private static string One(string mark, string words, char before, char after) =>
        words.Length > 0 && Opens(before, words[0]) && Opens(after, words[^1]) && !IsBlock(words) ? $"{mark}{words}{mark}" : words;

    // Seen from outside, closing is opening from the other side.
    private static bool Opens(char outside, char inside) =>
        !char.IsWhiteSpace(inside) && (!IsPunctuation(inside) || char.IsWhiteSpace(outside) || IsPunctuation(outside));

    private static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.IsSymbol(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Surrogate;

    private static bool IsBlock(string words) => words[0] is '>' or '#' or '|' or '`' || words.StartsWith("- ", StringComparison.Ordinal);
}
