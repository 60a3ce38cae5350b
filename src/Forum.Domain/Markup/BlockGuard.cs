using Markdig.Parsers;
using Markdig.Syntax;

namespace Forum.Domain.Markup;

/// <summary>Opens nothing: it counts the containers that are open wherever another might open, before that happens.</summary>
internal sealed class BlockGuard : BlockParser
{
    public BlockGuard() => OpeningCharacters = [.. ">-+*[=0123456789"];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var depth = 0;
        for (Block? block = processor.CurrentContainer; block is not null; block = block.Parent)
        {
            depth++;
        }

        var effort = processor.Context as Effort;
        effort?.Nest(depth);
        effort?.Spend(ParagraphCost(processor));
        return BlockState.None;
    }

    /// <summary>
    /// What Markdig does in steps of the paragraph's or the container's length: each definition of a link at the beginning of a paragraph
    /// copies the remaining lines, each underlined heading is sought among all its siblings.
    /// </summary>
    private static int ParagraphCost(BlockProcessor processor) =>
        (processor.CurrentChar, processor.CurrentBlock) switch
        {
            ('[', ParagraphBlock paragraph) => paragraph.Lines.Count / 4,
            ('=' or '-', ParagraphBlock { Parent: { } container }) => container.Count / 16,
            _ => 0,
        };
}
