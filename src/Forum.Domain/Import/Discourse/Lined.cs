using System.Text;

namespace Forum.Domain.Import.Discourse;

/// <summary>Lines with a sign before each.</summary>
internal static class Lined
{
    public static string With(string sign, string markdown)
    {
        if (markdown.Length == 0)
        {
            return "";
        }

        var lined = new StringBuilder(markdown.Length + 16);
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            lined.Append(lined.Length > 0 ? "\n" : "").Append(line.IsEmpty ? sign.TrimEnd() : sign).Append(line);
        }

        return lined.ToString();
    }

    /// <summary>An item of a list: its later lines stand below its first word.</summary>
    public static string Item(string sign, string markdown)
    {
        var lines = With(new string(' ', sign.Length), markdown);
        return lines.Length == 0 ? sign.TrimEnd() : sign + lines[sign.Length..];
    }
}
