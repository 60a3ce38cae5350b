namespace Forum.Domain.Search.Words;

/// <summary>How two words are joined, the tighter the smaller.</summary>
internal enum Joint
{
    None,

    /// <summary>"4.0.1", "example.com".</summary>
    Dot,

    /// <summary>"foo_bar", "wi-fi", "ann@example.com", "AT&amp;T", "localhost:8080", "1,000".</summary>
    Name,

    /// <summary>"src/main.cs", "C:\Windows", "std::vector".</summary>
    Path,
}

/// <summary>Reads what stands between and beside words.</summary>
internal static class Joints
{
    public static Joint Between(string text, int end, int start) =>
        (start - end) switch
        {
            1 => Of(text[end], char.IsAsciiDigit(text[end - 1]), char.IsAsciiDigit(text[start])),
            2 or 3 => text.AsSpan(end, start - end) is "::" or ":\\" or ":/" or "//" or "\\\\" or "/." or "\\." or "://" ? Joint.Path : Joint.None,
            _ => Joint.None,
        };

    /// <summary>"#" or "++" right after a word, or nothing.</summary>
    public static string SignAfter(string text, Word word)
    {
        var rest = text.AsSpan(word.Start + word.Length);
        if (!char.IsLetter(text[word.Start]) || rest.IsEmpty)
        {
            return "";
        }

        if (rest[0] == '#')
        {
            return rest.Length > 1 && (char.IsLetter(rest[1]) || rest[1] == '#') ? "" : "#";
        }

        return rest.StartsWith("++") && !rest.StartsWith("+++") ? "++" : "";
    }

    /// <summary>A word may have its dot before it, as ".NET" and ".gitignore" do.</summary>
    public static bool IsDotBefore(string text, Word word)
    {
        var dot = word.Start - 1;
        return dot >= 0
            && text[dot] == '.'
            && char.IsLetter(text[word.Start])
            && (dot == 0 || !(char.IsLetterOrDigit(text[dot - 1]) || text[dot - 1] is '.' or ')'));
    }

    private static Joint Of(char between, bool afterDigit, bool beforeDigit) =>
        between switch
        {
            '.' => Joint.Dot,
            '_' or '-' or '\u2010' or '\u2011' or '@' or '&' => Joint.Name,
            ',' when afterDigit && beforeDigit => Joint.Name,
            ':' when beforeDigit => Joint.Name,
            '/' or '\\' => Joint.Path,
            _ => Joint.None,
        };
}
