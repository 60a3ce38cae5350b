namespace Forum.Domain.Import.Discourse;

/// <summary>Code between as many backticks as it needs.</summary>
internal static class CodeMarks
{
    public static string Fenced(Code code)
    {
        var content = code.Text.Trim('\n').TrimEnd();
        if (content.Length == 0)
        {
            return "";
        }

        var fence = new string('`', Math.Max(3, LongestRun(content) + 1));
        return $"{fence}{Language(code.Language)}\n{content}\n{fence}";
    }

    public static string Span(string content)
    {
        var text = content.ReplaceLineEndings(" ").Trim();
        if (text.Length == 0)
        {
            return "";
        }

        var mark = new string('`', LongestRun(text) + 1);
        var pad = text[0] == '`' || text[^1] == '`' ? " " : "";
        return mark + pad + text + pad + mark;
    }

    // "lang=cpp", "cpp", "auto".
    private static string Language(string argument)
    {
        var name = argument[(argument.LastIndexOf('=') + 1)..].Trim('"', ' ');
        return name.Length is > 0 and <= 20 && name != "auto" && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '-') ? name : "";
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
