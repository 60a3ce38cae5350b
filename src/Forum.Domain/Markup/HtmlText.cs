using System.Text;

namespace Forum.Domain.Markup;

/// <summary>Escapes text and attribute values so that any HTML parser reads back exactly what was written.</summary>
internal static class HtmlText
{
    /// <summary>
    /// Appends escaped text, the same for content and for attributes in double quotes. Characters that HTML does not allow (controls,
    /// noncharacters, half surrogate pairs) become U+FFFD, so that something is seen where something stood.
    /// </summary>
    public static void Append(StringBuilder output, ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&':
                    output.Append("&amp;");
                    break;
                case '<':
                    output.Append("&lt;");
                    break;
                case '>':
                    output.Append("&gt;");
                    break;
                case '"':
                    output.Append("&quot;");
                    break;
                case '\r' or '\f':
                    output.Append(' ');
                    break;
                default:
                    Append(output, IsAllowed(rune.Value) ? rune : Rune.ReplacementChar);
                    break;
            }
        }
    }

    private static void Append(StringBuilder output, Rune rune)
    {
        if (rune.IsBmp)
        {
            output.Append((char)rune.Value);
            return;
        }

        Span<char> pair = stackalloc char[2];
        rune.EncodeToUtf16(pair);
        output.Append(pair);
    }

    private static bool IsAllowed(int c) =>
        c is '\t' or '\n' or (>= ' ' and < 0x7F) or >= 0xA0 && c is not (>= 0xFDD0 and <= 0xFDEF) && (c & 0xFFFE) != 0xFFFE;
}
