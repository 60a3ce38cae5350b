using System.Text;

namespace Forum.Domain.Import.Discourse;

/// <summary>Markdown as it is put together: what is a block stands apart from what surrounds it.</summary>
internal sealed class MarkdownOutput
{
    private readonly StringBuilder text = new();
    private bool afterBlock;

    /// <summary>Whether a block stands in it, or lines apart.</summary>
    public bool HasBlocks { get; private set; }

    public char Last => text.Length > 0 ? text[^1] : '\n';

    public void Inline(string markdown)
    {
        if (afterBlock)
        {
            markdown = markdown.TrimStart();
            if (markdown.Length == 0)
            {
                return;
            }

            text.Append("\n\n");
            afterBlock = false;
        }

        text.Append(markdown);
    }

    /// <summary>Whole lines as they were typed.</summary>
    public void Lines(string lines)
    {
        if (afterBlock)
        {
            text.Append("\n\n");
        }

        text.Append(lines);
        (afterBlock, HasBlocks) = (false, true);
    }

    public void Block(string markdown)
    {
        if (markdown.Length == 0)
        {
            return;
        }

        while (text.Length > 0 && char.IsWhiteSpace(text[^1]))
        {
            text.Length--;
        }

        text.Append(text.Length > 0 ? "\n\n" : "").Append(markdown);
        (afterBlock, HasBlocks) = (true, true);
    }

    public override string ToString() => text.ToString();
}
