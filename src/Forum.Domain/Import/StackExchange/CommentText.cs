using System.Text.RegularExpressions;

namespace Forum.Domain.Import.StackExchange;

/// <summary>
/// A comment's source is one paragraph of Markdown with emphasis, code and links alone. Written for this forum's Markdown: what would begin a list,
/// a heading or a quote there is a sign here, and formulas stay as they were typed.
/// </summary>
internal static partial class CommentText
{
    public static string ToMarkdown(string comment) =>
        string.Join('\n', comment.Split('\n').Select(line => BlockSign().Replace(Formula().Replace(line.Trim(), m => Literal(m.Value)), @"$1\$2$3")));

    private static string Literal(string formula) => Sign().Replace(formula, @"\$0");

    [GeneratedRegex(@"\$\$[^$]+\$\$|\$[^$\s](?:[^$]*[^$\s])?\$(?!\d)")]
    private static partial Regex Formula();

    [GeneratedRegex(@"[\\`*_{}\[\]()<>#+\-.!|~&^@]")]
    private static partial Regex Sign();

    [GeneratedRegex(@"^(\d{0,9})(?:([#>+\-*=.)])(?=\s|$|[#>\-=])|(\[)(?=[^\]]*\]:))")]
    private static partial Regex BlockSign();
}
