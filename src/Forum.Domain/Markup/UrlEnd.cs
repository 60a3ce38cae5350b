namespace Forum.Domain.Markup;

/// <summary>Where an address in running text ends: a full stop, a closing parenthesis or an entity after it belongs to the sentence.</summary>
internal static class UrlEnd
{
    /// <summary>The length of the address that begins the text, with its domain at an offset; 0 if there is no valid domain.</summary>
    public static int Find(ReadOnlySpan<char> text, int domain, bool dotNeeded)
    {
        var length = Domain(text[domain..], dotNeeded);
        if (length == 0)
        {
            return 0;
        }

        length += domain;
        while (length < text.Length && !char.IsWhiteSpace(text[length]) && text[length] != '<')
        {
            length++;
        }

        length = Trim(text[..length]);
        return length > domain ? length : 0;
    }

    private static int Domain(ReadOnlySpan<char> text, bool dotNeeded)
    {
        var (dots, underscores, underscoresBefore) = (0, 0, 0);
        var end = 0;
        for (; end < text.Length; end++)
        {
            switch (text[end])
            {
                case '_':
                    underscores++;
                    continue;
                case '.' when end > 0:
                    (underscoresBefore, underscores) = (underscores, 0);
                    dots++;
                    continue;
                case '-' when end > 0:
                    continue;
            }

            if (!IsHostCharacter(text[end]))
            {
                break;
            }
        }

        // No underscores in the last two parts; beyond ten dots cmark-gfm stops looking.
        var isValid = underscores + underscoresBefore == 0 || dots > 10;
        return isValid && (dots > 0 || !dotNeeded) ? end : 0;
    }

    private static bool IsHostCharacter(char c) => char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) : !char.IsWhiteSpace(c) && !char.IsPunctuation(c);

    private static int Trim(ReadOnlySpan<char> text)
    {
        var length = text.Length;
        var surplus = text.Count(')') - text.Count('(');
        while (length > 0)
        {
            var last = text[length - 1];
            if (last == ')' && surplus > 0)
            {
                surplus--;
                length--;
            }
            else if (last == ';')
            {
                length = BeforeEntity(text[..length]);
            }
            else if ("?!.,:*_~'\"".Contains(last))
            {
                length--;
            }
            else
            {
                break;
            }
        }

        return length;
    }

    private static int BeforeEntity(ReadOnlySpan<char> text)
    {
        var name = text.Length - 2;
        while (name > 0 && char.IsAsciiLetter(text[name]))
        {
            name--;
        }

        return name >= 0 && name < text.Length - 2 && text[name] == '&' ? name : text.Length - 1;
    }
}
