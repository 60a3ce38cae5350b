using System.Text;

namespace Forum.Domain.Import;

/// <summary>
/// A link from one source's text to another post of it. The post's id here is known only when it is written, so the text holds the source's id
/// between two characters that no text has (Unicode's noncharacters), and the writer puts the address in their place.
/// </summary>
internal static class SourceLink
{
    private const char Begin = '\uFDD0';
    private const char End = '\uFDD1';

    public static string To(string postId) => $"{Begin}{postId}{End}";

    /// <summary>What came from a source may not pretend to be such a link.</summary>
    public static string Without(string text) =>
        text.AsSpan().IndexOfAny(Begin, End) < 0 ? text : text.Replace(Begin, '\uFFFD').Replace(End, '\uFFFD');

    /// <param name="idOf">The id that a post of the source has here.</param>
    public static string Resolve(string text, Func<string, string> idOf)
    {
        var begin = text.IndexOf(Begin);
        if (begin < 0)
        {
            return text;
        }

        var (resolved, from) = (new StringBuilder(text.Length + 16), 0);
        while (begin >= 0 && text.IndexOf(End, begin) is > 0 and var end)
        {
            resolved.Append(text, from, begin - from).Append("/p/").Append(idOf(text[(begin + 1)..end]));
            from = end + 1;
            begin = text.IndexOf(Begin, from);
        }

        return resolved.Append(text, from, text.Length - from).ToString();
    }
}
