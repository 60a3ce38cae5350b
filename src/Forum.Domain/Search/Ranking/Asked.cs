using Forum.Domain.Search.Indexing;
using Forum.Domain.Search.Querying;
using Forum.Domain.Search.Words;

namespace Forum.Domain.Search.Ranking;

/// <summary>One way to say what is wanted: a word, or several in their order.</summary>
/// <param name="Whole">The name that the words are parts of, folded: "c#", "4.0.1".</param>
/// <param name="IsPrefix">The last word only begins so.</param>
/// <param name="In">Where it must stand.</param>
internal sealed record AskedForm(IReadOnlyList<Word> Words, string? Whole, bool IsPrefix, SearchIn In)
{
    /// <summary>The same for forms that ask the index the same; of several the first typed one counts.</summary>
    public string Key => $"{string.Join(' ', Words.Select(w => IsPrefix ? w.Exact : w.Stem))} {Whole} {IsPrefix} {In}";

    public IndexQuestion Question => InField(Field(In));

    public IndexQuestion InField(IndexField field)
    {
        if (Words.Count == 0)
            return new IndexQuestion.Tokens([Whole!], IndexField.Whole);
        var stems = new IndexQuestion.Tokens([.. Words.Select(w => w.Stem)], field);
        if (IsPrefix)
            // The index holds stems: "running" stands there as "run", which no longer begins with "runni".
            return new IndexQuestion.Any([new IndexQuestion.Tokens([.. Words.SkipLast(1).Select(w => w.Stem), Words[^1].Exact], field, true), stems]);
        return Whole is null || field != IndexField.Text ? stems
            : Words.Count == 1 ? new IndexQuestion.Tokens([Whole], IndexField.Whole)
            : new IndexQuestion.Any([new IndexQuestion.Tokens([Whole], IndexField.Whole), stems]);
    }

    private static IndexField Field(SearchIn where) =>
        where switch
        {
            SearchIn.Title => IndexField.Title,
            SearchIn.Code => IndexField.Code,
            _ => IndexField.Text,
        };
}

/// <summary>One thing that is wanted, in any of its forms.</summary>
/// <param name="Place">Its place among the typed words: how far two wanted things stand from each other.</param>
/// <param name="IsRequired">Nothing without it is a hit.</param>
internal sealed record Asked(IReadOnlyList<AskedForm> Forms, int Place, bool IsRequired)
{
    /// <summary>How rare it is where the reader may look, as a logarithm; set when that is known.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>How many threads and posts have it, as far as they were counted.</summary>
    public int Count { get; init; }

    public IndexQuestion Question => InField(form => form.Question);

    public IndexQuestion InTitle => InField(form => form.InField(IndexField.Title));

    public IndexQuestion InAnswer => InField(form => form.InField(IndexField.Answer));

    /// <summary>Only threads' own rows can answer it.</summary>
    public bool IsOfTitle => Forms.All(f => f.In == SearchIn.Title);

    private IndexQuestion InField(Func<AskedForm, IndexQuestion> question) =>
        Forms.Count == 1 ? question(Forms[0]) : new IndexQuestion.Any([.. Forms.Select(question)]);
}
