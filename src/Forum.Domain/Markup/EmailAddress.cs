namespace Forum.Domain.Markup;

/// <summary>GFM's extended e-mail autolinks, by the algorithm of cmark-gfm; of the protocols only mailto.</summary>
internal static class EmailAddress
{
    private const string Mailto = "mailto:";

    /// <summary>Start and end (exclusive) of the address around the @ at an offset, not reaching before <paramref name="floor"/>.</summary>
    public static (int Start, int End)? Around(ReadOnlySpan<char> text, int at, int floor)
    {
        var start = at;
        while (start > floor && IsLocal(text[start - 1]))
        {
            start--;
        }

        if (start == at || Domain(text[(at + 1)..]) is not (> 0 and var length))
        {
            return null;
        }

        var before = text[floor..start];
        var hasProtocol = before.EndsWith(Mailto, StringComparison.Ordinal);
        return before.EndsWith("xmpp:", StringComparison.Ordinal) ? null : (hasProtocol ? start - Mailto.Length : start, at + 1 + length);
    }

    /// <summary>The length of the domain: parts between dots, the last character a letter, no second @.</summary>
    private static int Domain(ReadOnlySpan<char> text)
    {
        var dots = 0;
        var end = 0;
        for (; end < text.Length; end++)
        {
            if (text[end] == '.' && end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1]))
            {
                dots++;
            }
            else if (!char.IsAsciiLetterOrDigit(text[end]) && text[end] is not ('-' or '_'))
            {
                break;
            }
        }

        var isWhole = end == text.Length || text[end] != '@';
        return isWhole && dots > 0 && end > 0 && char.IsAsciiLetter(text[end - 1]) ? end : 0;
    }

    private static bool IsLocal(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '+' or '-' or '_';
}
