namespace Forum.Domain.Import.StackExchange;

/// <summary>
/// Real dumps have a few rows that point to what was deleted since. Many of them mean that files of two sources were put together, and then the
/// first of them is named.
/// </summary>
/// <param name="oneIn">So many rows, and no fewer, there must be for each doubtful one.</param>
internal sealed class Doubts(int oneIn)
{
    private int rows;
    private string? first;

    public int Count { get; private set; }

    public void Seen() => rows++;

    /// <param name="sentence">Where it stands, which field, what was expected.</param>
    public void Doubt(string sentence)
    {
        Count++;
        first ??= sentence;
    }

    /// <exception cref="SourceRefusedException">There were too many.</exception>
    public void Settle()
    {
        if (first is not null && Count * oneIn > rows)
            throw new SourceRefusedException(Count == 1 ? first : $"{first} There are {Count} such rows among {rows}: are these files of one dump?");
    }
}
