using System.Text;
using System.Text.RegularExpressions;

namespace Forum.Web.Theming;

/// <summary>
/// Checks a theme's sheet and gives its pictures their addresses. A theme restyles this site and nothing more: it loads nothing
/// from elsewhere and no file that isn't its own.
/// </summary>
internal static partial class ThemeCss
{
    /// <param name="css">The sheet as its author wrote it.</param>
    /// <param name="addressOf">The address of one of the theme's files; null when it has no such file.</param>
    /// <exception cref="BrokenThemeException">What it may not contain, and where.</exception>
    public static string Resolve(string css, Func<string, string?> addressOf)
    {
        var bare = WithoutStrings(css);
        Refuse(bare);
        var resolved = new StringBuilder();
        var done = 0;
        foreach (Match url in UrlStart().Matches(bare))
        {
            var end = bare.IndexOf(')', url.Index);
            if (end < 0)
                throw new BrokenThemeException("theme.css: a url( is never closed.");
            var file = css[(url.Index + url.Length)..end].Trim().Trim('"', '\'');
            var address = addressOf(file.StartsWith("./", StringComparison.Ordinal) ? file[2..] : file);
            resolved.Append(css, done, url.Index - done);
            resolved
                .Append("url(\"")
                .Append(address ?? throw new BrokenThemeException($"theme.css: url({file}) is no file of this theme."))
                .Append("\")");
            done = end + 1;
        }
        return resolved.Append(css, done, css.Length - done).ToString();
    }

    private static void Refuse(string bare)
    {
        if (Forbidden().Match(bare) is { Success: true } found)
            throw new BrokenThemeException($"theme.css: {found.Value.TrimEnd('(')} is not allowed in a theme.");
        if (bare.Contains('\\', StringComparison.Ordinal))
            throw new BrokenThemeException("theme.css: escapes are allowed inside strings only, since they can hide a name.");
        if (bare.Count(c => c == '{') != bare.Count(c => c == '}'))
            throw new BrokenThemeException("theme.css: braces do not match.");
    }

    /// <summary>The same sheet, character for character as long, with the insides of comments and strings blanked out.</summary>
    private static string WithoutStrings(string css)
    {
        var bare = css.ToCharArray();
        for (var at = 0; at < css.Length; at++)
            at = css[at] switch
            {
                '"' or '\'' => Blank(bare, at + 1, EndOfString(css, at)),
                '/' when at + 1 < css.Length && css[at + 1] == '*' => Blank(bare, at, EndOfComment(css, at)),
                _ => at,
            };
        return new string(bare);
    }

    private static int Blank(char[] text, int from, int end)
    {
        Array.Fill(text, ' ', from, Math.Max(0, end - from));
        return end;
    }

    /// <summary>The place of the closing quote. A string that its line does not close is an error of CSS, and ours.</summary>
    private static int EndOfString(string css, int start)
    {
        for (var at = start + 1; at < css.Length && css[at] is not ('\n' or '\r' or '\f'); at++)
            if (css[at] == css[start])
                return at;
            else if (css[at] == '\\')
                at++;
        throw new BrokenThemeException("theme.css: a string is never closed.");
    }

    private static int EndOfComment(string css, int start)
    {
        var end = css.IndexOf("*/", start + 2, StringComparison.Ordinal);
        return end < 0 ? throw new BrokenThemeException("theme.css: a comment is never closed.") : end + 1;
    }

    [GeneratedRegex(@"\burl\(", RegexOptions.IgnoreCase)]
    private static partial Regex UrlStart();

    /// <summary>Besides @import: functions that take an address as a bare string.</summary>
    [GeneratedRegex(@"@import|@namespace|(?<![\w-])(-webkit-)?(image-set|image|src|cross-fade|element|paint)\(", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();
}
