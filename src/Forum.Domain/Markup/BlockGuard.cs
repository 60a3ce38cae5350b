using Markdig.Parsers;
using Markdig.Syntax;

namespace Forum.Domain.Markup;

/// <summary>Opens nothing: it counts the containers that are open wherever another might open, before that happens.</summary>
internal sealed class BlockGuard : BlockParser
{
    public BlockGuard() => OpeningCharacters = [.. ">-+*[0123456789"];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var depth = 0;
        for (Block? block = processor.CurrentContainer; block is not null; block = block.Parent)
        {
            depth++;
        }

        (processor.Context as Effort)?.Nest(depth);
        return BlockState.None;
    }
}
