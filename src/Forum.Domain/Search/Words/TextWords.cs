namespace Forum.Domain.Search.Words;

/// <summary>Cuts a text into words and folds and stems them. Indexes and questions are made by this one way, so they always meet.</summary>
public static class TextWords
{
    /// <summary>A folded word is cut to so many characters: what is longer is no word of people, and is found by its beginning.</summary>
    public const int LongestWord = 64;

    /// <summary>How much of a word is looked at, since accents take room of their own.</summary>
    private const int LongestRaw = 4 * LongestWord;

    /// <summary>Takes time in proportion to the text's length, whatever it holds, and never throws.</summary>
    public static WordList Of(string text)
    {
        var words = new List<Word>(Math.Min(4096, text.Length / 6 + 1));
        Span<char> room = stackalloc char[LongestWord];
        foreach (var (start, length) in new WordSpans(text))
        {
            var folded = Folding.Into(Beginning(text.AsSpan(start, length)), room);
            // U+02BC is a letter, and alone no word.
            if (room[..folded].ContainsAnyExcept('\''))
            {
                var forms = WordForms.Of(room[..folded]);
                words.Add(new Word(start, length, forms.Exact, forms.Stem, forms.IsStop));
            }
        }

        return new WordList(words, Compounds.In(text, words));
    }

    private static ReadOnlySpan<char> Beginning(ReadOnlySpan<char> word)
    {
        if (word.Length <= LongestRaw)
        {
            return word;
        }

        return word[..(char.IsHighSurrogate(word[LongestRaw - 1]) ? LongestRaw - 1 : LongestRaw)];
    }
}
