using System.Net;

namespace Forum.Domain.Import.Discourse;

/// <summary>The attributes of a tag as written, read without a parser's help: a name, =, a value with or without quotation marks.</summary>
internal static class Attributes
{
    /// <summary>The value of an attribute, its entities decoded; empty where it is not there.</summary>
    public static string Of(string attributes, string name)
    {
        for (var at = attributes.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = Next(attributes, name, at))
        {
            var rest = attributes.AsSpan(at + name.Length).TrimStart();
            if ((at == 0 || char.IsWhiteSpace(attributes[at - 1])) && rest is ['=', ..])
            {
                return WebUtility.HtmlDecode(Value(rest[1..].TrimStart()).ToString());
            }
        }

        return "";
    }

    private static int Next(string attributes, string name, int at) => attributes.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> rest)
    {
        if (rest is ['"' or '\'', ..])
        {
            var end = rest[1..].IndexOf(rest[0]);
            return end < 0 ? rest[1..] : rest[1..(end + 1)];
        }

        var blank = rest.IndexOfAny(' ', '\t', '\n');
        return blank < 0 ? rest : rest[..blank];
    }
}
