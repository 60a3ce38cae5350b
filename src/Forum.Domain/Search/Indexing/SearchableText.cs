using System.Net;
using System.Text;

namespace Forum.Domain.Search.Indexing;

/// <summary>
/// The words of a post that whoever reads it sees as the author's own: quotes that name another post are left out. White space is made single in
/// <see cref="Body"/>, where a new block begins a new line.
/// </summary>
/// <param name="Body">Running text, code within a line included.</param>
/// <param name="Code">All code: blocks as they stand, and what stands within lines, each on lines of its own.</param>
/// <param name="Covered">Where in the body spoilers stand: found by, but not shown before the reader opens them.</param>
/// <param name="HasLink">It leads to an address, here or elsewhere; a mention doesn't count.</param>
public sealed record SearchableText(string Body, string Code, IReadOnlyList<Range> Covered, bool HasLink)
{
    public bool HasCode => Code.Length > 0;

    /// <param name="html">HTML as the sanitiser writes it, and no other: tags are found by their angle brackets alone.</param>
    public static SearchableText Of(string html)
    {
        var reading = new Reading();
        for (var rest = html.AsSpan(); rest.Length > 0; )
        {
            var next = rest.IndexOf('<');
            reading.Text(next < 0 ? rest : rest[..next]);
            if (next < 0)
                break;
            rest = rest[(next + 1)..];
            var end = rest.IndexOf('>');
            reading.Tag(end < 0 ? rest : rest[..end]);
            rest = end < 0 ? [] : rest[(end + 1)..];
        }
        return reading.Whole();
    }

    private sealed class Reading
    {
        private readonly StringBuilder body = new();
        private readonly StringBuilder code = new();
        private readonly List<Range> covered = [];
        private int quotes;
        private int notes;
        private int blocks;
        private int snippets;
        private int spoilers;
        private int coveredFrom;
        private bool hasLink;

        public void Text(ReadOnlySpan<char> text)
        {
            if (quotes > 0 || notes > 0 || text.Length == 0)
                return;
            var plain = text.Contains('&') ? WebUtility.HtmlDecode(text.ToString()).AsSpan() : text;
            if (blocks > 0 || snippets > 0)
                code.Append(plain);
            if (blocks == 0)
                Words(plain);
        }

        private void Words(ReadOnlySpan<char> text)
        {
            foreach (var c in text)
                if (!char.IsWhiteSpace(c))
                    body.Append(c);
                else if (body.Length > 0 && !char.IsWhiteSpace(body[^1]))
                    body.Append(' ');
        }

        public void Tag(ReadOnlySpan<char> tag)
        {
            var by = tag is ['/', ..] ? -1 : 1;
            tag = tag.TrimStart('/');
            var space = tag.IndexOf(' ');
            var name = space < 0 ? tag : tag[..space];
            switch (name)
            {
                case "em" or "strong" or "del" or "ins" or "sub" or "kbd":
                    break;
                case "sup":
                    // What a note is called isn't the last letter of the word before it.
                    if (by < 0)
                        notes = 0;
                    break;
                case "a":
                    Link(tag[name.Length..], by);
                    break;
                case "code":
                    Snippet(by);
                    break;
                default:
                    Block(name, by);
                    break;
            }
        }

        private void Link(ReadOnlySpan<char> attributes, int by)
        {
            if (by < 0)
                notes = 0;
            else if (attributes.StartsWith(" class=\"footnote-", StringComparison.Ordinal))
                notes = 1;
            else if (quotes == 0 && !attributes.StartsWith(" class=\"mention\"", StringComparison.Ordinal))
                hasLink = true;
        }

        private void Snippet(int by)
        {
            snippets += by;
            EndLine(code);
        }

        private void Block(ReadOnlySpan<char> name, int by)
        {
            EndLine(body);
            switch (name)
            {
                case "figure":
                    quotes += by;
                    break;
                case "pre":
                    blocks += by;
                    EndLine(code);
                    break;
                case "details":
                    Spoiler(by);
                    break;
                case "br" when snippets > 0 || blocks > 0:
                    EndLine(code);
                    break;
            }
        }

        private void Spoiler(int by)
        {
            if (spoilers == 0)
                coveredFrom = body.Length;
            spoilers += by;
            if (spoilers == 0 && body.Length > coveredFrom)
                covered.Add(coveredFrom..body.Length);
        }

        private static void EndLine(StringBuilder text)
        {
            if (text.Length > 0 && text[^1] == ' ')
                text[^1] = '\n';
            else if (text.Length > 0 && text[^1] != '\n')
                text.Append('\n');
        }

        public SearchableText Whole() => new(body.ToString(), code.ToString(), covered, hasLink);
    }
}
