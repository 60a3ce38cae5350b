using System.Collections.Frozen;

namespace Forum.Domain.Import.Discourse;

/// <summary>Pictures written as words: <c>:wink:</c>. The names are those that real posts use; any other name stays as it was typed.</summary>
internal static class Emoji
{
    private const int MaxName = 40;

    private static readonly FrozenDictionary<string, string> Pictures = Read()
        .ToFrozenDictionary(e => e.Name, e => e.Picture, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByName = Pictures.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    public static string? Named(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out var picture) ? picture : null;

    /// <summary>The picture whose name begins with the colon at an offset, and the length of what was typed; null where there is none.</summary>
    /// <param name="after">Where the last picture ended: another may follow at once, while in std::fish: there is none.</param>
    public static (string Picture, int Length)? At(string text, int colon, int after = 0)
    {
        if (colon > after && (char.IsLetterOrDigit(text[colon - 1]) || text[colon - 1] == ':'))
        {
            return null;
        }

        var rest = text.AsSpan(colon + 1);
        var end = rest[..Math.Min(rest.Length, MaxName)].IndexOf(':');
        if (end <= 0 || Named(rest[..end]) is not { } picture)
        {
            return null;
        }

        var tone = Tone(rest[(end + 1)..]);
        return (picture + tone, end + 2 + (tone.Length > 0 ? 3 : 0));
    }

    public static string InPlaceOfNames(string text)
    {
        for (var at = text.IndexOf(':'); at >= 0 && at + 1 < text.Length; at = text.IndexOf(':', at + 1))
        {
            if (At(text, at) is var (picture, length))
            {
                text = string.Concat(text.AsSpan(0, at), picture, text.AsSpan(at + length));
                at = Math.Min(at + picture.Length - 1, text.Length - 2);
            }
        }

        return text;
    }

    // ":wave:t3:" is a hand of the third colour, the Fitzpatrick modifiers in their order.
    private static string Tone(ReadOnlySpan<char> text) =>
        text is ['t', >= '2' and <= '6', ':', ..] ? char.ConvertFromUtf32(0x1F3FB + text[1] - '2') : "";

    private static IEnumerable<(string Name, string Picture)> Read()
    {
        using var stream = typeof(Emoji).Assembly.GetManifestResourceStream("Forum.Domain.Import.Discourse.emoji.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var space = line.IndexOf(' ');
            yield return (line[..space], line[(space + 1)..]);
        }
    }
}
