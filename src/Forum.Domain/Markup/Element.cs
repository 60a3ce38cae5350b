using System.Collections.Frozen;

namespace Forum.Domain.Markup;

/// <summary>What becomes of an element.</summary>
internal enum Role
{
    /// <summary>The element goes, its content stays.</summary>
    Unwrapped,

    /// <summary>As <see cref="Unwrapped"/>, but it kept its content apart from its neighbours: a paragraph, if nothing larger is in it.</summary>
    Division,

    /// <summary>The element goes with all its content.</summary>
    Dropped,

    /// <summary>Marks text within a line.</summary>
    Inline,
    Link,
    Break,
    Rule,
    Image,
    Checkbox,

    /// <summary>A block that holds lines only.</summary>
    Lines,
    Preformatted,

    /// <summary>A block that holds blocks.</summary>
    Block,
    Details,
    Summary,
    Figure,
    Caption,
    List,
    Item,
    Table,
    RowGroup,
    Row,
    Cell,
}

/// <summary>The allow-list of HTML elements: role and the name under which an element is written. What isn't named here is unwrapped.</summary>
internal sealed record Element(Role Role, string Name)
{
    private static readonly Element Unknown = new(Role.Unwrapped, "");

    private static readonly FrozenDictionary<string, Element> All = Entries()
        .ToFrozenDictionary(entry => entry.Source, entry => entry.Element, StringComparer.Ordinal);

    public static Element Of(string localName) => All.GetValueOrDefault(localName, Unknown);

    /// <summary>Whether it cannot stand within a line.</summary>
    public bool IsBlock => Role is Role.Division or Role.Rule or >= Role.Lines;

    private static IEnumerable<(string Source, Element Element)> Entries() =>
        [
            .. Same(Role.Inline, "em", "strong", "del", "ins", "code", "sup", "sub", "kbd"),
            ("i", new(Role.Inline, "em")),
            ("b", new(Role.Inline, "strong")),
            ("s", new(Role.Inline, "del")),
            ("strike", new(Role.Inline, "del")),
            ("tt", new(Role.Inline, "code")),
            .. Same(Role.Link, "a"),
            .. Same(Role.Break, "br"),
            .. Same(Role.Rule, "hr"),
            .. Same(Role.Image, "img"),
            .. Same(Role.Checkbox, "input"),
            // A post's headings stand below the page's own.
            ("h1", new(Role.Lines, "h3")),
            ("h2", new(Role.Lines, "h3")),
            .. Same(Role.Lines, "p", "h3", "h4", "h5", "h6"),
            .. Same(Role.Preformatted, "pre"),
            .. Same(Role.Block, "blockquote", "section", "div"),
            .. Same(Role.Details, "details"),
            .. Same(Role.Summary, "summary"),
            .. Same(Role.Figure, "figure"),
            .. Same(Role.Caption, "figcaption"),
            .. Same(Role.List, "ul", "ol"),
            .. Same(Role.Item, "li"),
            .. Same(Role.Table, "table"),
            .. Same(Role.RowGroup, "thead", "tbody"),
            ("tfoot", new(Role.RowGroup, "tbody")),
            .. Same(Role.Row, "tr"),
            .. Same(Role.Cell, "th", "td"),
            .. Same(
                Role.Division,
                "address",
                "article",
                "aside",
                "center",
                "dd",
                "dl",
                "dt",
                "fieldset",
                "footer",
                "form",
                "header",
                "main",
                "nav",
                "option"
            ),
            .. Same(
                Role.Dropped,
                "script",
                "style",
                "template",
                "iframe",
                "object",
                "embed",
                "applet",
                "noembed",
                "noframes",
                "title",
                "head",
                "audio",
                "video",
                "canvas"
            ),
        ];

    private static IEnumerable<(string Source, Element Element)> Same(Role role, params string[] names) =>
        names.Select(name => (name, new Element(role, name)));
}
