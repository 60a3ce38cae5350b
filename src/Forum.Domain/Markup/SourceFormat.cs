namespace Forum.Domain.Markup;

/// <summary>What the source of a text is written in. Members write Markdown; a post that came from elsewhere may be HTML until its first edit.</summary>
public enum SourceFormat
{
    Markdown,
    Html,
}
