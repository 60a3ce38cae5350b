using Markdig;

namespace Forum.Domain.Markup;

/// <summary>
/// What reading one text may cost. The parser's worst cases are quadratic (open brackets, nested containers); the guards charge
/// their steps here while it reads, so that no text of the allowed length takes longer than a stated time.
/// </summary>
internal sealed class Effort(string source) : MarkdownParserContext
{
    /// <summary>Steps along open delimiters: some 2,000 unclosed ones in one paragraph, or a few milliseconds.</summary>
    private const int MaxSteps = 2_000_000;

    /// <summary>Open containers times lines: every line, even a blank one, is offered to every open container.</summary>
    private const int MaxLineSteps = 400_000;

    /// <summary>Containers in each other; a level of a list counts twice, once for the list and once for the item.</summary>
    private const int MaxDepth = 64;

    private readonly int lines = source.AsSpan().Count('\n') + source.AsSpan().Count('\r') + 1;
    private int steps;
    private int inlines;
    private int nestedBorders;

    /// <summary>Whether the paragraph being read may be a table, where two bars are an empty cell.</summary>
    public bool InTable { get; private set; }

    public void Begin(bool mayBeTable)
    {
        InTable = mayBeTable;
        (inlines, nestedBorders) = (0, 0);
    }

    public void Advance() => inlines++;

    /// <summary>A border of a table inside unclosed emphasis: taking it out moves all that follow.</summary>
    public void SpendOnBorder() => Spend(++nestedBorders);

    /// <summary>A search through all inlines of the paragraph so far.</summary>
    public void SpendOnSearch() => Spend(inlines / 4);

    public void Spend(int amount)
    {
        steps += amount;
        if (steps > MaxSteps)
        {
            throw new MarkupRefusedException(MarkupRefusal.TooComplex);
        }
    }

    public void Nest(int depth)
    {
        if (depth > MaxDepth || depth * lines > MaxLineSteps)
        {
            throw new MarkupRefusedException(MarkupRefusal.TooDeep);
        }
    }
}
