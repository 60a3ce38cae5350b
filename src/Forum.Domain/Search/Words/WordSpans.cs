using System.Globalization;

namespace Forum.Domain.Search.Words;

/// <summary>Walks through the words of a text.</summary>
internal ref struct WordSpans(string text)
{
    private int at;

    public (int Start, int Length) Current { get; private set; }

    public readonly WordSpans GetEnumerator() => this;

    public bool MoveNext()
    {
        while (at < text.Length && !IsLetter(at))
        {
            at++;
        }

        var start = at;
        while (at < text.Length && (IsLetter(at) || IsMark(at) || IsInnerApostrophe(at)))
        {
            at++;
        }

        Current = (start, at - start);
        return at > start;
    }

    private readonly bool IsLetter(int index) =>
        char.IsLetterOrDigit(text[index])
        || (char.IsHighSurrogate(text[index]) && char.IsLetterOrDigit(text, index))
        || (
            char.IsLowSurrogate(text[index])
            && index > 0
            && char.IsSurrogatePair(text[index - 1], text[index])
            && char.IsLetterOrDigit(text, index - 1)
        );

    private readonly bool IsMark(int index) =>
        char.GetUnicodeCategory(text[index]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;

    private readonly bool IsInnerApostrophe(int index) =>
        text[index] is '\'' or '\u2019' && index > 0 && index + 1 < text.Length && char.IsLetter(text[index - 1]) && char.IsLetter(text[index + 1]);
}
