namespace Forum.Domain.Search.Words;

/// <summary>A text cut into words, in the forms that indexes and questions hold them.</summary>
/// <param name="Words">In their order; the parts of a compound are words of their own.</param>
public sealed record WordList(IReadOnlyList<Word> Words, IReadOnlyList<Compound> Compounds);

/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Exact">Folded (case, accents, ё, final sigma), not stemmed.</param>
/// <param name="Stem">What the index holds.</param>
/// <param name="IsStop">One of the words that nearly every text has: counts only inside phrases, or where a question has no other.</param>
public readonly record struct Word(int Start, int Length, string Exact, string Stem, bool IsStop);

/// <summary>A name of several parts that people search as one: "4.0.1", "C#", "setup.exe", "mail.example.com".</summary>
/// <param name="Text">Folded as a whole; holds no white space.</param>
/// <param name="FirstWord">Its first part among the words.</param>
public readonly record struct Compound(int Start, int Length, string Text, int FirstWord, int WordCount)
{
    /// <summary>
    /// Whether it is only a piece of its word, as "user" in "getUserName": then <see cref="Text"/> is the piece's stem, so that the index finds the
    /// name by it. Questions leave these out: what they ask for is the whole word.
    /// </summary>
    public bool IsInner { get; init; }
}
