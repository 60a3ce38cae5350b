using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Forum.Domain.Markup;

/// <summary>Walks the inlines of one block in reading order: links are counted, names and e-mail addresses in plain text become links. What stands in a link is passed over, since a link cannot hold another.</summary>
internal static class References
{
    public static void Find(LeafBlock block, ContainerInline root, Findings findings)
    {
        for (
            var inline = root.FirstChild;
            inline is not null;
            inline = ReadingOrder.After(inline, root, enter: inline is not LinkInline { IsImage: false })
        )
        {
            switch (inline)
            {
                case LinkInline link:
                    findings.Link(link.IsImage ? null : link.Url);
                    break;
                case AutolinkInline auto:
                    findings.Link(auto.Url);
                    break;
                case LiteralInline literal:
                    inline = LinkText(Join(literal), block, findings);
                    break;
            }
        }
    }

    /// <summary>An underscore that opened nothing leaves its text in pieces: a_b@example.org is put together first.</summary>
    private static LiteralInline Join(LiteralInline literal)
    {
        while (
            literal.NextSibling is LiteralInline { IsFirstCharacterEscaped: false } next
            && next.Content.Text == literal.Content.Text
            && (next.Content.IsEmpty || next.Content.Start == literal.Content.End + 1)
        )
        {
            literal.Content.End = Math.Max(literal.Content.End, next.Content.End);
            next.Remove();
        }

        return literal;
    }

    private static Inline LinkText(LiteralInline literal, LeafBlock block, Findings findings)
    {
        Inline last = literal;
        var content = literal.Content;
        var from = content.Start + (literal.IsFirstCharacterEscaped ? 1 : 0);
        var written = content.Start;
        while (NameOrAddress.Next(content, from) is { } found)
        {
            literal.Content.End = last == literal ? found.Start - 1 : literal.Content.End;
            last = Append(last, new LiteralInline(new StringSlice(content.Text, written, found.Start - 1)), last != literal);
            last = Append(last, found.ToLink(), true);
            findings.Link(found.Url);
            if (found.Name is { } name)
            {
                findings.Mention(name, block);
            }

            from = written = found.End + 1;
        }

        return last == literal ? literal : Append(last, new LiteralInline(new StringSlice(content.Text, written, content.End)), true);
    }

    private static Inline Append(Inline last, Inline next, bool needed)
    {
        if (!needed)
        {
            return last;
        }

        last.InsertAfter(next);
        return next;
    }
}
