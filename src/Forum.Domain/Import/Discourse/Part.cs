namespace Forum.Domain.Import.Discourse;

/// <summary>A part of a post as Discourse's dialect has it.</summary>
internal abstract record Part;

/// <summary>Markdown within lines, ready as it is.</summary>
internal sealed record Words(string Text) : Part;

/// <summary>Whole lines that nothing may touch: fenced or indented code.</summary>
internal sealed record CodeLines(string Text) : Part;

/// <summary>The content of <c>[code]</c> or <c>pre</c>; a block where it was one for its readers.</summary>
internal sealed record Code(string Text, string Language, bool IsBlock) : Part;

/// <summary>One tag, BBCode or HTML, without its counterpart yet.</summary>
/// <param name="Argument">Behind the = of a BBCode tag; of an HTML tag, its attributes as written.</param>
/// <param name="Source">As it was typed, for when it turns out to be no tag.</param>
/// <param name="After">What stands behind it, or a blank at the end.</param>
internal sealed record Tag(string Name, bool Closes, bool IsHtml, string Argument, string Source, char After) : Part;

/// <summary>A tag and what stands between it and its counterpart.</summary>
/// <param name="After">What stands behind the closing tag.</param>
internal sealed record Element(Tag Tag, IReadOnlyList<Part> Children, char After) : Part
{
    public string Name => Tag.Name;
}
