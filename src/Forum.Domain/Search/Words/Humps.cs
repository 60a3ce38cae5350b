namespace Forum.Domain.Search.Words;

/// <summary>Walks through the words inside a name written in one, by its capitals: "getUserName", "XMLFile". A word without any has none.</summary>
internal ref struct Humps(ReadOnlySpan<char> word)
{
    private readonly ReadOnlySpan<char> word = word;
    private readonly bool any = Any(word);
    private int at;

    public (int Start, int Length) Current { get; private set; }

    public readonly Humps GetEnumerator() => this;

    public bool MoveNext()
    {
        while (any && at < word.Length)
        {
            var start = at++;
            while (at < word.Length && !IsBegin(word, at))
            {
                at++;
            }

            Current = (start, at - start);
            if (at - start > 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Only names that are short enough to have been thought of.</summary>
    private static bool Any(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length && word.Length <= TextWords.LongestWord; i++)
        {
            if (IsBegin(word, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBegin(ReadOnlySpan<char> word, int at) =>
        char.IsUpper(word[at]) && (char.IsLower(word[at - 1]) || (char.IsUpper(word[at - 1]) && at + 1 < word.Length && char.IsLower(word[at + 1])));
}
