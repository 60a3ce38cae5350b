namespace Forum.Domain.Markup;

/// <summary>Why a text was not rendered. The text itself is never changed or lost: the author gets it back with the reason.</summary>
public enum MarkupRefusal
{
    /// <summary>More than <see cref="Markdown.MaxLength"/> UTF-16 code units.</summary>
    TooLong,

    /// <summary>Quotes, lists or emphasis inside each other beyond any sensible use.</summary>
    TooDeep,

    /// <summary>So many brackets or marks of emphasis in one paragraph that reading them would take too long; a code block helps.</summary>
    TooComplex,

    /// <summary>A table with more columns than <see cref="Markdown.MaxTableColumns"/>.</summary>
    TableTooWide,

    /// <summary>A table with more cells than <see cref="Markdown.MaxTableCells"/>.</summary>
    TableTooLarge,

    /// <summary>More links than <see cref="Markdown.MaxLinks"/>.</summary>
    TooManyLinks,

    /// <summary>The page made of the text would be larger than <see cref="Markdown.MaxOutput"/>.</summary>
    OutputTooLarge,
}
