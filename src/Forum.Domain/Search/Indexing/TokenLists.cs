using Forum.Domain.Search.Words;

namespace Forum.Domain.Search.Indexing;

/// <summary>Gathers the tokens of one entry, column by column.</summary>
internal sealed class TokenLists
{
    private const int ShortestSpelling = 3;
    private const int LongestSpelling = 40;

    private readonly Dictionary<IndexField, IReadOnlyList<string>> lists = [];
    private readonly HashSet<string> wholes = [];
    private readonly HashSet<string> inner = [];
    private readonly HashSet<string> spelling = [];
    private readonly List<string> marks = [];

    /// <summary>Adds a column of words; its compounds go to the column of all compounds.</summary>
    /// <param name="spelt">Whether mistyped words are compared with its words.</param>
    public TokenLists Add(IndexField field, string text, bool spelt = false)
    {
        if (text.Length == 0)
            return this;
        var list = TextWords.Of(text);
        var stems = new string[list.Words.Count];
        for (var i = 0; i < stems.Length; i++)
            stems[i] = list.Words[i].Stem;
        lists[field] = stems;
        wholes.UnionWith(list.Compounds.Where(compound => !compound.IsInner).Select(compound => compound.Text));
        inner.UnionWith(list.Compounds.Where(compound => compound.IsInner).Select(compound => compound.Text));
        if (spelt)
            spelling.UnionWith(list.Words.Where(IsSpelt).Select(word => word.Exact));
        return this;
    }

    public TokenLists Mark(string mark)
    {
        if (!marks.Contains(mark))
            marks.Add(mark);
        return this;
    }

    public TokenLists MarkIf(bool holds, string mark) => holds ? Mark(mark) : this;

    public IReadOnlyDictionary<IndexField, IReadOnlyList<string>> Whole()
    {
        lists[IndexField.Whole] = [.. wholes];
        lists[IndexField.Inner] = [.. inner];
        lists[IndexField.Marks] = marks;
        lists[IndexField.Spelling] = [.. spelling];
        return lists;
    }

    private static bool IsSpelt(Word word) =>
        !word.IsStop && word.Exact.Length is >= ShortestSpelling and <= LongestSpelling && word.Exact.All(char.IsLetter);
}
