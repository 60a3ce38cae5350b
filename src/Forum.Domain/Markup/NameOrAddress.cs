using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Forum.Domain.Markup;

/// <summary>A member's name after @, or an e-mail address, found in plain text. Both ends are offsets into the text, inclusive.</summary>
internal sealed record NameOrAddress(int Start, int End, string Text, string Url, string? Name)
{
    /// <summary>The first one that begins at or after an offset; earlier text is used up.</summary>
    public static NameOrAddress? Next(StringSlice content, int from)
    {
        var text = content.Text.AsSpan(0, content.End + 1);
        var floor = from;
        while (from < text.Length && text[from..].IndexOf('@') is var offset and >= 0)
        {
            var at = from + offset;
            if (EmailAddress.Around(text, at, floor) is var (start, end))
            {
                return Address(text[start..end].ToString(), start, end - 1);
            }

            if (MentionedName.After(text, at, content.Start) is { Length: > 0 } name)
            {
                return new(at, at + name.Length, "@" + name, "/@" + Uri.EscapeDataString(name), name);
            }

            from = at + 1;
        }

        return null;
    }

    public LinkInline ToLink()
    {
        var link = new LinkInline { Url = Url, IsClosed = true };
        link.AppendChild(new LiteralInline(Text));
        if (Name is not null)
        {
            link.GetAttributes().AddClass("mention");
        }

        return link;
    }

    private static NameOrAddress Address(string text, int start, int end) =>
        new(start, end, text, text.StartsWith("mailto:", StringComparison.Ordinal) ? text : "mailto:" + text, null);
}
