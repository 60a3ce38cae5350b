namespace Forum.Domain.Tests.Markup;

/// <summary>The examples that differ, by file and number. Examples about raw HTML are not here: it is off by decision, see <see cref="SpecExample.IsAboutRawHtml"/>.</summary>
internal static class ConformanceExceptions
{
    private const string Autolinks = "CommonMark alone leaves a bare address as text; GFM's extension, which is on, links it";
    private const string LazyRow = "Markdig: a line without a pipe after a table's rows makes no table of the paragraph";
    private const string ShortDelimiters = "Markdig: a delimiter row shorter than the head still makes a table";
    private const string EmptyTable = "Markdig: a lone pipe over a delimiter row is a table without cells";
    private const string Xmpp = "xmpp: is not among the protocols that members may link to";
    private const string SameAddress = "the same address in another notation (punycode, %7E)";
    private const string Footnotes = "our own markup of footnotes, with ids for each post; FootnoteTests has its rules";
    private const string Emphasis = "Markdig pairs a run of three by another rule; no example of the specification itself";
    private const string Title = "Markdig allows a parenthesis in a title in parentheses; no example of the specification itself";

    /// <summary>As stored, addresses that may not be linked are text on both sides.</summary>
    public static readonly IReadOnlyDictionary<(string File, int Number), string> Stored = new Dictionary<(string, int), string>
    {
        [("commonmark-0.31.2", 602)] = Autolinks,
        [("commonmark-0.31.2", 608)] = Autolinks,
        [("commonmark-0.31.2", 611)] = Autolinks,
        [("commonmark-0.31.2", 612)] = Autolinks,
        [("gfm-0.29-spec", 611)] = Autolinks,
        [("gfm-0.29-spec", 617)] = Autolinks,
        [("gfm-0.29-spec", 620)] = Autolinks,
        [("gfm-0.29-spec", 621)] = Autolinks,
        [("gfm-0.29-spec", 202)] = LazyRow,
        [("gfm-0.29-spec", 203)] = ShortDelimiters,
        [("gfm-0.29-spec", 634)] = Xmpp,
        [("gfm-extensions", 7)] = ShortDelimiters,
        [("gfm-extensions", 19)] = SameAddress,
        [("gfm-extensions", 23)] = Footnotes,
        [("gfm-regression", 5)] = Emphasis,
        [("gfm-regression", 12)] = SameAddress,
        [("gfm-regression", 13)] = Footnotes,
        [("gfm-regression", 16)] = Title,
        [("gfm-regression", 19)] = EmptyTable,
        [("commonmark-0.30-cmark-regression", 5)] = Emphasis,
        [("commonmark-0.30-cmark-regression", 10)] = Title,
    };

    public static readonly IReadOnlyDictionary<(string File, int Number), string> Parsed = new Dictionary<(string File, int Number), string>(Stored)
    {
        [("gfm-0.29-spec", 633)] = Xmpp,
        [("gfm-0.29-spec", 635)] = Xmpp,
    };
}
