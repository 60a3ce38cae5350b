namespace Forum.Domain.Import.Discourse;

/// <summary><c>[words](destination)</c> in one line; the length covers all of it.</summary>
internal sealed record MarkdownLink(string Words, string Destination, int Length)
{
    private const int MaxWords = 1_000;
    private const int MaxDestination = 2_000;

    /// <summary>The link whose bracket opens at an offset, if it is one without brackets inside.</summary>
    public static MarkdownLink? At(string text, int bracket)
    {
        var rest = text.AsSpan(bracket + 1, Math.Min(text.Length - bracket - 1, MaxWords));
        var end = rest.IndexOfAny('[', ']', '\n');
        return end >= 0 && rest[end] == ']' && DestinationAt(text, bracket + end + 2) is var (destination, length)
            ? new(rest[..end].ToString(), destination, end + 2 + length)
            : null;
    }

    /// <summary>What stands in the parentheses that open at an offset, and their length with it.</summary>
    public static (string Text, int Length)? DestinationAt(string text, int parenthesis)
    {
        if (parenthesis >= text.Length || text[parenthesis] != '(')
        {
            return null;
        }

        var limit = Math.Min(text.Length, parenthesis + MaxDestination);
        if (!text.AsSpan(parenthesis, limit - parenthesis).Contains(')'))
        {
            return null;
        }

        var depth = 0;
        for (var end = parenthesis; end < limit && text[end] != '\n'; end++)
        {
            depth += text[end] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return (text[(parenthesis + 1)..end], end + 1 - parenthesis);
            }
        }

        return null;
    }
}
