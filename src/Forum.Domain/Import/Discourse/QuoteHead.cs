using System.Globalization;

namespace Forum.Domain.Import.Discourse;

/// <summary>Who is quoted, as the first line of a quote: <c>[Mike](/t/12/3):</c>, the old address of the post, which leads on to the new one.</summary>
internal static class QuoteHead
{
    /// <param name="isKnown">Whether a topic has a post of that number here.</param>
    public static string Of(Tag tag, Func<int, int, bool> isKnown)
    {
        var fields = tag.IsHtml ? [] : tag.Argument.Split(',', StringSplitOptions.TrimEntries);
        if (fields.Length == 0 || fields[0].Length is 0 or > 200)
        {
            return "";
        }

        var name = Plain.Escaped(fields[0]);
        return Number(fields, "topic:") is { } topic && Number(fields, "post:") is { } post && isKnown(topic, post)
            ? string.Create(CultureInfo.InvariantCulture, $"[{name}](/t/{topic}/{post}):\n\n")
            : $"{name}:\n\n";
    }

    private static int? Number(string[] fields, string key)
    {
        var field = fields.Skip(1).FirstOrDefault(f => f.StartsWith(key, StringComparison.Ordinal)) ?? key;
        return int.TryParse(field.AsSpan(key.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
