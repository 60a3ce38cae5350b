using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Forum.Domain.Markup;

/// <summary>
/// "- [x] done": the box becomes a sign in the text and a class on the item. A disabled checkbox would be a form control without a label, in a
/// language that the stored text cannot know; the sign is read aloud by its name, prints, and stays in excerpts.
/// </summary>
internal sealed class TaskItemParser : InlineParser
{
    public const string Open = "☐";
    public const string Done = "☑";

    public TaskItemParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Inline is not null || processor.Block is not ParagraphBlock { Parent: ListItemBlock item } paragraph || item[0] != paragraph)
        {
            return false;
        }

        var mark = slice.PeekChar();
        if (mark is not (' ' or 'x' or 'X') || slice.PeekChar(2) != ']' || !slice.PeekChar(3).IsWhitespace())
        {
            return false;
        }

        slice.Start += 3;
        processor.Inline = new LiteralInline(mark == ' ' ? Open : Done);
        item.GetAttributes().AddClass("task");
        item.Parent!.GetAttributes().AddClass("task-list");
        return true;
    }
}
