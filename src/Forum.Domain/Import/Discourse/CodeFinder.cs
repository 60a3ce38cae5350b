namespace Forum.Domain.Import.Discourse;

/// <summary>Where code stands in a Markdown text: fences, indented lines, spans. It follows the lines as they are read, from first to last.</summary>
internal sealed class CodeFinder(string text)
{
    /// <summary>By the length of a run of backticks: up to where none closes it.</summary>
    private readonly Dictionary<int, int> unclosed = [];
    private bool afterBlank = true;
    private bool inList;
    private (int End, bool IsTable) tableLine;

    public bool IsLineStart(int at) => at == 0 || text[at - 1] == '\n';

    /// <summary>Where the code ends that begins with the line at an offset; null where the line is none.</summary>
    public int? Lines(int at)
    {
        var line = LineAt(at);
        var end = Fence(at, line) ?? (afterBlank && !inList && IsIndented(line) ? EndOfIndented(at) : null);
        Follow(end is null ? line : "x");
        return end;
    }

    /// <summary>The length of the code span at an offset; of the backticks alone where nothing closes them.</summary>
    public int Span(int at)
    {
        var run = Run(at, '`');
        if (unclosed.TryGetValue(run, out var bound) && at < bound)
        {
            return run;
        }

        var end = EndOfParagraph(at);
        for (var next = at + run; next < end; next++)
        {
            if (text[next] == '`')
            {
                var other = Run(next, '`');
                if (other == run)
                {
                    return next + other - at;
                }

                next += other - 1;
            }
        }

        unclosed[run] = end;
        return run;
    }

    /// <summary>Whether nothing else stands in the lines of a range.</summary>
    public bool IsAlone(int from, int to) =>
        LineAt(to).IsWhiteSpace() && text.AsSpan(0, from)[(text.AsSpan(0, from).LastIndexOf('\n') + 1)..].IsWhiteSpace();

    public bool IsInTable(int at)
    {
        if (at >= tableLine.End)
        {
            var start = text.LastIndexOf('\n', at) + 1;
            var line = LineAt(start);
            tableLine = (start + line.Length + 1, line.TrimStart() is ['|', ..]);
        }

        return tableLine.IsTable;
    }

    private void Follow(ReadOnlySpan<char> line)
    {
        var content = line.Trim();
        if (content.IsEmpty)
        {
            afterBlank = true;
            return;
        }

        var indented = IsIndented(line) || line is [' ', ' ', ..];
        inList = IsItem(content) || (inList && (indented || !afterBlank));
        afterBlank = content is ['[', .., ']'] || content.EndsWith("[/code]", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsItem(ReadOnlySpan<char> content)
    {
        var digits = content.IndexOfAnyExceptInRange('0', '9');
        return content is ['-' or '*' or '+', ' ' or '\t', ..] || (digits is > 0 and < 10 && content[digits..] is ['.' or ')', ' ' or '\t', ..]);
    }

    private static bool IsIndented(ReadOnlySpan<char> line)
    {
        var blanks = line.IndexOfAnyExcept(' ');
        return !line.IsWhiteSpace() && (blanks >= 4 || line[blanks] == '\t');
    }

    private int EndOfIndented(int at)
    {
        var (end, next) = (at, at);
        while (next < text.Length && LineAt(next) is var line && (IsIndented(line) || line.IsWhiteSpace()))
        {
            next = Math.Min(text.Length, next + line.Length + 1);
            end = line.IsWhiteSpace() ? end : next;
        }

        return end;
    }

    private int? Fence(int at, ReadOnlySpan<char> line)
    {
        var prefix = Prefix(line);
        var mark = line[prefix..] is ['`' or '~', ..] ? line[prefix] : ' ';
        var length = mark == ' ' ? 0 : Run(at + prefix, mark);
        if (length < 3 || (mark == '`' && line[(prefix + length)..].Contains('`')) || (!inList && IsIndented(line)))
        {
            return null;
        }

        var isQuoted = line[..prefix].Contains('>');
        for (var next = at + line.Length + 1; next < text.Length; next += LineAt(next).Length + 1)
        {
            var content = LineAt(next);
            if ((isQuoted && !content.TrimStart().StartsWith(">")) || EndsTag(content))
            {
                return next;
            }

            var inside = content.Trim(" \t>");
            if (inside.Length >= length && inside.IndexOfAnyExcept(mark) < 0)
            {
                return Math.Min(text.Length, next + content.Length + 1);
            }
        }

        return text.Length;
    }

    // Discourse reads its block tags before the fences inside them.
    private static bool EndsTag(ReadOnlySpan<char> line) =>
        line.StartsWith("[/quote]", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("[/spoiler]", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("[/details]", StringComparison.OrdinalIgnoreCase);

    /// <summary>Signs of quotes and of one list's item before a fence.</summary>
    private static int Prefix(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAnyExcept(" \t>");
        end = end < 0 ? line.Length : end;
        if (!IsItem(line[end..]))
        {
            return end;
        }

        var item = end + line[end..].IndexOfAny(' ', '\t');
        var content = line[item..].IndexOfAnyExcept(' ', '\t');
        return content < 0 ? line.Length : item + content;
    }

    private ReadOnlySpan<char> LineAt(int at)
    {
        var rest = text.AsSpan(Math.Min(at, text.Length));
        var end = rest.IndexOf('\n');
        return end < 0 ? rest : rest[..end];
    }

    private int Run(int at, char mark)
    {
        var length = text.AsSpan(at).IndexOfAnyExcept(mark);
        return length < 0 ? text.Length - at : length;
    }

    private int EndOfParagraph(int at)
    {
        var end = at;
        do
        {
            end += LineAt(end).Length + 1;
        } while (end < text.Length && !LineAt(end).IsWhiteSpace());

        return Math.Min(end, text.Length);
    }
}
