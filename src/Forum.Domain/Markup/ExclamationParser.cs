using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Forum.Domain.Markup;

/// <summary>"Great![^1]": the exclamation mark before a footnote is text, where Markdig takes it for the beginning of an image and drops it.</summary>
internal sealed class ExclamationParser : InlineParser
{
    public ExclamationParser() => OpeningCharacters = ['!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[' || slice.PeekChar(2) != '^')
        {
            return false;
        }

        var label = new StringSlice(slice.Text, slice.Start + 1, slice.End);
        var isNote =
            LinkHelper.TryParseLabel(ref label, out var name)
            && processor.Document.TryGetLinkReferenceDefinition(name, out var definition)
            && definition is FootnoteLinkReferenceDefinition;
        if (isNote)
        {
            processor.Inline = new LiteralInline(new StringSlice(slice.Text, slice.Start, slice.Start));
            slice.SkipChar();
        }

        return isNote;
    }
}
