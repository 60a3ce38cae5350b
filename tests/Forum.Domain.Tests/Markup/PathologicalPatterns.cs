using System.Text;

namespace Forum.Domain.Tests.Markup;

/// <summary>Inputs that made Markdown parsers quadratic or overflow their stack (the names are those of cmark's pathological tests where they come from there), each as long as a post may be.</summary>
internal static class PathologicalPatterns
{
    private const int Length = Forum.Domain.Markup.Markdown.MaxLength;

    public static IEnumerable<(string Name, string Text)> All() =>
        [.. Emphasis(), .. Links(), .. Blocks(), .. Tables(), .. Footnotes(), .. Html(), .. Addresses(), .. OurOwn(), .. Output()];

    private static IEnumerable<(string, string)> Emphasis() =>
        [
            ("nested strong emph", Times("*a **a ", Length / 14) + "b" + Times(" a** a*", Length / 14)),
            ("many emph closers with no openers", Fill("a_ ")),
            ("many emph openers with no closers", Fill("_a ")),
            ("mismatched openers and closers", Fill("*a_ ")),
            ("openers and closers multiple of 3", Fill("c* ", "a**b")),
            ("issue 389", Times("*a ", 10_000) + Times("_a*_ ", 6_000)),
            ("emphasis in every word", Fill("*a* ")),
            ("strong in every word", Fill("**a** ")),
            ("runs of growing length", Growing(n => new string('*', n) + "a ")),
            ("one long run", Fill("*")),
            ("alternating marks", Fill("_*")),
            ("three in a row", Fill("***a ")),
            ("intraword", Fill("a*b_c")),
            ("cjk emphasis", Fill("漢字「*漢*」")),
        ];

    private static IEnumerable<(string, string)> Links() =>
        [
            ("many link closers with no openers", Fill("a]")),
            ("many link openers with no closers", Fill("[a")),
            ("many image openers", Fill("![a")),
            ("link openers and emph closers", Fill("[ a_")),
            ("pattern [ (]( repeated", Fill("[ (](")),
            ("pattern ![[]() repeated", Fill("![[]()")),
            ("pattern ![]( repeated", Fill("![](")),
            ("nested brackets", Times("[", Length / 2) + "a" + Times("]", Length / 2 - 1)),
            ("nested images", Times("![", 500) + "a" + Times("](u)", 500)),
            ("unclosed links A", Fill("[a](<b")),
            ("unclosed links B", Fill("[a](b")),
            ("unclosed titles", Fill("[a](b \"")),
            ("unclosed titles in mixed quotes", Fill("[a](b \"[a](b '")),
            ("parentheses in a destination", Fill("(", "[a](")),
            ("brackets over lines", Fill("[a\n")),
            ("full references without definition", Fill("[a][b] ")),
            ("full references chained", Fill("[a][")),
            ("empty brackets", Fill("[]")),
            ("escaped destinations", Fill("[a](\\")),
            ("many references", Growing(n => $"[{n}]: u\n")),
            ("references used", Numbered(n => $"[{n}]: u\n", 3_000) + "\n" + Fill("[0] ")[..30_000]),
            ("reference collisions", Numbered(n => $"[x{n * 11}]: /url\n\n[x8]\n\n", 2_400)),
            ("a long address used often", $"[a]: {Fill("u")[..20_000]}\n\n{Fill("[a]")[..39_000]}"),
            ("a long title used often", $"[a]: u '{Fill("t")[..1_900]}'\n\n{Fill("[a]")[..57_000]}"),
            ("links with pipes after pipes", Times("|", 20_000) + Times("[a|b](c)", 5_000)),
            ("links with pipes", Fill("[a|b](c)")),
        ];

    private static IEnumerable<(string, string)> Blocks() =>
        [
            ("nested block quotes", Fill("> ")),
            ("nested block quotes without spaces", Fill(">")),
            ("deeply nested lists", Numbered(n => new string(' ', 2 * n) + "* a\n", 244)),
            ("deeply nested numbered lists in one line", Fill("1. ")),
            ("lists in one line", Fill("- ")),
            ("empty lines in deeply nested lists", Fill("\n", Times("- ", 15_000) + "x")),
            ("empty lines in lists as deep as allowed", Fill("\n", Times("- ", 30) + "x")),
            ("empty lines in deeply nested lists in a quote", Fill(">\n", "> " + Times("- ", 1_000) + "x\n")),
            ("lazy lines under quotes", Fill("a\n", Times("> ", 60) + "a\n")),
            ("lazy lines under a few quotes", Fill("a\n", Times("> ", 8) + "a\n")),
            ("emph in deep blockquote", Times(">", 10_000) + Fill("a*")[..50_000]),
            ("quotes and lists alternating", Fill("> - ")),
            ("lists of changing depth", Numbered(n => new string(' ', n % 60) + "- a\n", 1_700)),
            ("setext headings", Fill("a\n=\n")),
            ("headings", Fill("# a\n")),
            ("rules", Fill("***\n")),
            ("fences", Fill("```\n")),
            ("fences with languages", Fill("~~~a\n~~~\n")),
            ("unclosed fence", Fill("a\n", "```\n")),
            ("indented code", Fill("    a\n\n")),
            ("only tabs", Fill("\t")),
            ("only spaces", Fill(" ")),
            ("only line feeds", Fill("\n")),
            ("only carriage returns", Fill("\r")),
            ("hard breaks", Fill("a  \n")),
            ("backslash breaks", Fill("a\\\n")),
            ("items", Fill("- a\n")),
            ("loose items", Fill("- a\n\n")),
            ("empty items", Fill("-\n")),
            ("paragraphs", Fill("a\n\n")),
            ("quotes", Fill("> a\n\n")),
            ("U+0000 in input", Fill("abc\0de\0")),
        ];

    private static IEnumerable<(string, string)> Tables() =>
        [
            ("table of 5,000 columns", Row("a", 5_000) + Row("-", 5_000) + Row("b", 5_000)),
            ("short rows under a wide head", Fill("|\n", Row("a", 60) + Row("-", 60))),
            ("table of many rows", Fill("|a|b|\n", "|a|b|\n|-|-|\n")),
            ("largest table", Row("a", 60) + Row("-", 60) + Times(Row("b", 60), 64)),
            ("longest table", "|a|b|\n|-|-|\n" + Times("|a|b|\n", 1_998)),
            ("table of unclosed emphasis", "|a|b|\n|-|-|\n" + Times("|*a|*b|\n", 1_900)),
            ("table of emphasis", "|a|b|\n|-|-|\n" + Times("|*a*|**b**|\n", 1_900)),
            ("table of unclosed links", "|a|b|\n|-|-|\n" + Times("|[a|[b|\n", 1_900)),
            ("table inside one emphasis", "*a|b\n-|-\n" + Times("c|d\n", 1_900)),
            ("table of wide rows inside one emphasis", "*a|b\n-|-\n" + Times("c|d|e|f|g|h|i|j|k|l|m|n|o|p|q|r|s|t\n", 200)),
            ("colons and pipes", Fill(":|", "a|b\n")),
            ("colons and pipes with text", Fill("a:|", "a|b\n")),
            ("colons and pipes over lines", Fill("a:|b\n")),
            ("pipes", Fill("|")),
            ("pipes over lines", Fill("|\n")),
            ("code over lines that begin with pipes", Fill("||```\n")),
            ("delimiter rows", Fill("|-|\n")),
            ("tables", Fill("a|b\n-|-\nc|d\n\n")),
            ("tables of one cell", Fill("|a|\n|-|\n\n")),
        ];

    private static IEnumerable<(string, string)> Footnotes() =>
        [
            ("deeply nested footnotes", Numbered(n => new string(' ', n % 100 * 4) + $"[^{n}]: a\n", 290)),
            ("one footnote used often", Fill("[^1]", "[^1]: a\n\n")),
            ("many footnotes", Growing(n => $"[^{n}]: a[^{n}]\n\n")),
            ("many footnotes, used backwards", Numbered(n => $"[^{2_000 - n}] ", 2_000) + "\n\n" + Numbered(n => $"[^{n}]: a\n", 2_000)),
            ("many footnotes, half of them used", Numbered(n => $"[^{n * 2}] ", 2_000) + "\n\n" + Numbered(n => $"[^{n}]: a\n", 3_500)),
            ("footnotes in footnotes", Numbered(n => $"[^{n}]: [^{n + 1}]\n\n", 2_600)),
            ("unclosed footnotes", Fill("[^")),
            ("exclamations before notes", Fill("![^a", "[^a]: b\n\n")),
        ];

    private static IEnumerable<(string, string)> Html() =>
        [
            ("unclosed <!--", Fill("a <!-- b\n", "</")),
            ("comments", Fill("<!--")),
            ("unclosed <?", Fill("<?")),
            ("unclosed <!A", Fill("<!A ")),
            ("unclosed CDATA", Fill("<![CDATA[")),
            ("angles", Fill("<")),
            ("tags with open attributes", Fill("<a b=\"")),
            ("nested tags", Fill("<div>")),
            ("entities", Fill("&amp;")),
            ("unfinished entities", Fill("&#x")),
            ("entities that grow", Fill("&nGg;")),
            ("backticks of growing length", Growing(n => "e" + new string('`', n))),
            ("unclosed code", Fill("`a ")),
            ("code spans", Fill("`a` ")),
            ("backslashes", Fill("\\*")),
        ];

    private static IEnumerable<(string, string)> Addresses() =>
        [
            ("angle autolinks", Fill("<http://a> ")),
            ("unclosed angle autolinks", Fill("<http://a ")),
            ("angle e-mail", Fill("<a@")),
            ("addresses", Fill("http://a.b ")),
            ("www", Fill("www.a.b ")),
            ("one long www", Fill("www.")),
            ("addresses in open emphasis", Fill("_http://a.b ")),
            ("addresses in open brackets", Fill("[http://a.b ")),
            ("parentheses after an address", Fill(")", "http://a.b/")),
            ("open parentheses after an address", Fill("(", "http://a.b/")),
            ("entities after an address", Fill("&amp;", "http://a.b/")),
            ("semicolons after an address", Fill(";", "http://a.b/&")),
            ("colons", Fill(":")),
            ("schemes", Fill("http://")),
            ("e-mail", Fill("a@b.c ")),
            ("one long local part", Fill("a.")[..(Length - 4)] + "@b.c"),
            ("one long domain", Fill("b.", "a@")),
            ("ats", Fill("@")),
            ("words and ats", Fill("a@")),
            ("mentions", Fill("@a ")),
            ("one long mention", Fill("a", "@")),
        ];

    private static IEnumerable<(string, string)> OurOwn() =>
        [
            ("tildes", Fill("~a")),
            ("struck words", Fill("~~a~~ ")),
            ("struck openers of two kinds", Times("~a ~~a ", 4_000) + Fill("a~~~ ")[..30_000]),
            ("struck inside struck", Times("~a ~~b ", 4_000) + Times("b~~ a~ ", 4_000)),
            ("closers of the other kind", Times("~a ", 10_000) + Times("a~~ ", 7_000)),
            ("hidden words", Fill("||a|| ")),
            ("hidden openers", Fill("||a ")),
            ("bars", Fill("|| ")),
            ("hidden blocks", Fill(">! a\n\n")),
            ("nested hidden blocks", Fill(">! ")),
            ("nested hidden blocks without spaces", Fill(">!")),
            ("hidden and quoted", Fill(">! > ")),
            ("attributed quotes", Fill("> [a](/p/abcdefgh):\n\n")),
            ("tasks", Fill("- [ ] a\n")),
            ("nested tasks", Numbered(n => new string(' ', 2 * n) + "- [x] a\n", 240)),
        ];

    private static IEnumerable<(string, string)> Output() =>
        [
            ("quotes to escape", Fill("\"")),
            ("words", Fill("plain words one after another ")),
            ("one word", Fill("a")),
            ("surrogate halves", Fill("\ud83c ")),
            ("combining marks", Fill("\u0301")),
            ("right to left overrides", Fill("\u202e")),
        ];

    private static string Fill(string unit, string first = "")
    {
        var text = new StringBuilder(first);
        while (text.Length < Length)
        {
            text.Append(unit);
        }

        return text.ToString(0, Length);
    }

    private static string Times(string unit, int times) => new StringBuilder().Insert(0, unit, times).ToString();

    private static string Numbered(Func<int, string> unit, int count) => Cut(string.Concat(Enumerable.Range(0, count).Select(unit)));

    private static string Growing(Func<int, string> unit)
    {
        var text = new StringBuilder();
        for (var n = 1; text.Length < Length; n++)
        {
            text.Append(unit(n));
        }

        return Cut(text.ToString());
    }

    private static string Row(string cell, int columns) => Times("|" + cell, columns) + "|\n";

    private static string Cut(string text) => text.Length > Length ? text[..Length] : text;
}
