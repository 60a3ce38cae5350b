using System.Buffers;
using System.Text;

namespace Forum.Domain.Import.Discourse;

/// <summary>Names and titles as Markdown that says just these characters.</summary>
internal static class Plain
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_{}[]<>#~|!\n");

    public static string Escaped(string text)
    {
        if (!text.AsSpan().ContainsAny(Marks))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            escaped.Append(
                "\\`*_[]<>~|".Contains(c) ? $"\\{c}"
                : c == '\n' ? " "
                : c.ToString()
            );
        }

        return escaped.ToString();
    }
}
