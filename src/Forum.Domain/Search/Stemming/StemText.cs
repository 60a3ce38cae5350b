namespace Forum.Domain.Search.Stemming;

/// <summary>A word while endings are taken off it.</summary>
/// <param name="room">Holds the word and what endings are replaced by.</param>
internal ref struct StemText(Span<char> room, int length)
{
    private readonly Span<char> room = room;

    public int Length { get; private set; } = length;

    public readonly ReadOnlySpan<char> Letters => room[..Length];

    public readonly char this[int index] => room[index];

    public readonly bool EndsWith(string ending) => Letters.EndsWith(ending);

    /// <summary>What is left of the word before so many of its last letters.</summary>
    public readonly ReadOnlySpan<char> Before(int last) => room[..(Length - last)];

    public void Set(int index, char letter) => room[index] = letter;

    public void Cut(int last) => Length -= last;

    /// <summary>Puts letters in the place of so many last ones.</summary>
    public void Replace(int last, string letters)
    {
        Length -= last;
        letters.CopyTo(room[Length..]);
        Length += letters.Length;
    }

    public override readonly string ToString() => Letters.ToString();
}
