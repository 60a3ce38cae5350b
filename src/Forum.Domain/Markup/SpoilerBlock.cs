using Markdig.Parsers;
using Markdig.Syntax;

namespace Forum.Domain.Markup;

/// <summary>A hidden block: lines that begin with ">!".</summary>
internal sealed class SpoilerBlock(BlockParser parser) : ContainerBlock(parser);

/// <summary>Reads ">! text". Later lines may begin with ">!" or ">"; a blank line without either ends the block.</summary>
internal sealed class SpoilerBlockParser : BlockParser
{
    public SpoilerBlockParser() => OpeningCharacters = ['>'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        // A quote that begins with an image is a quote.
        if (processor.IsCodeIndent || processor.PeekChar(1) != '!' || processor.PeekChar(2) == '[')
        {
            return BlockState.None;
        }

        var column = processor.Column;
        SkipMark(processor);
        processor.NewBlocks.Push(new SpoilerBlock(this) { Column = column });
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        if (processor.CurrentChar != '>')
        {
            return processor.IsBlankLine ? BlockState.BreakDiscard : BlockState.None;
        }

        SkipMark(processor);
        return BlockState.Continue;
    }

    private static void SkipMark(BlockProcessor processor)
    {
        if (processor.NextChar() == '!')
        {
            processor.NextChar();
        }

        if (processor.CurrentChar is ' ' or '\t')
        {
            processor.NextColumn();
        }
    }
}
