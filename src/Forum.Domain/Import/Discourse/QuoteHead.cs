using System.Globalization;

namespace Forum.Domain.Import.Discourse;

/// <summary>Who is quoted, as the first line of a quote: a link to the post by their name, and a colon.</summary>
internal static class QuoteHead
{
    /// <param name="postOf">The post of a topic by its number, where it is here.</param>
    public static string Of(Tag tag, Func<int, int, DiscoursePost?> postOf)
    {
        var fields = tag.IsHtml ? [] : tag.Argument.Split(',', StringSplitOptions.TrimEntries);
        if (fields.Length == 0 || fields[0].Length is 0 or > 200)
        {
            return "";
        }

        var name = Plain.Escaped(fields[0]);
        return Number(fields, "topic:") is { } topic && Number(fields, "post:") is { } number && postOf(topic, number) is { } post
            ? $"[{name}]({SourceLink.To(post.Id.ToString(CultureInfo.InvariantCulture))}):\n\n"
            : $"{name}:\n\n";
    }

    private static int? Number(string[] fields, string key)
    {
        var field = fields.Skip(1).FirstOrDefault(f => f.StartsWith(key, StringComparison.Ordinal)) ?? key;
        return int.TryParse(field.AsSpan(key.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
