using Markdig.Syntax.Inlines;

namespace Forum.Domain.Markup;

/// <summary>
/// Markdig leaves a bracket that nothing closed as a container of all that follows. Here it becomes text again, so that a paragraph with
/// many of them is not deep, and what follows stands in the paragraph itself.
/// </summary>
internal static class OpenBrackets
{
    public static void ToText(ContainerInline root)
    {
        var inline = root.FirstChild;
        while (inline is not null)
        {
            if (inline is LinkDelimiterInline bracket)
            {
                inline = new LiteralInline(bracket.ToLiteral());
                bracket.ReplaceBy(inline);
            }

            inline = ReadingOrder.After(inline, root, enter: true);
        }
    }
}
