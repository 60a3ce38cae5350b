using System.Globalization;
using System.Text.Json;
using Forum.Domain.Powers;

namespace Forum.Domain.Export;

/// <summary>The forms of all values, found by the type that a property has in the domain.</summary>
internal static class ValueForms
{
    private const string Ticks = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static readonly ValueForm Text = new("a text", (json, value) => json.WriteStringValue((string)value), TextOf);

    public static readonly ValueForm Html = Text with { Expected = "HTML" };

    public static readonly ValueForm Id = new(
        "an id: ten characters of 0-9 and a-z without i, l, o, u",
        Text.Write,
        value => TextOf(value) is { } id && Entropy.IsId(id) ? id : null
    );

    public static readonly ValueForm Flag = new(
        "true or false",
        (json, value) => json.WriteBooleanValue((bool)value),
        value => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null
    );

    public static readonly ValueForm Moment = new(
        "a time in UTC with seven decimals, such as 2026-03-02T10:00:00.0000000Z",
        (json, value) => json.WriteStringValue(((DateTime)value).ToString(Ticks, CultureInfo.InvariantCulture)),
        value => MomentOf(TextOf(value))
    );

    public static readonly ValueForm Bytes = new(
        "bytes in Base64",
        (json, value) => json.WriteBase64StringValue((byte[])value),
        value => value.ValueKind == JsonValueKind.String && value.TryGetBytesFromBase64(out var bytes) ? bytes : null
    );

    /// <summary>Words that are stored as one text with spaces between them.</summary>
    public static readonly ValueForm Line = new(
        "a list of words",
        (json, value) => WriteWords(json, ((string)value).Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        value => WordsOf(value) is { } words && words.TrueForAll(w => w.Length > 0 && !w.Contains(' ')) ? string.Join(' ', words) : null
    );

    public static readonly ValueForm Powers = new(
        $"a list of powers, or [\"*\"] for all: {Names(typeof(Power))}",
        (json, value) => WriteWords(json, $"{value}".Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        value => WordsOf(value) is { } words && (words is ["*"] || words.TrueForAll(IsPower)) ? PowerSet.Parse(string.Join(' ', words)) : null
    );

    public static ValueForm Of(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(string) ? Text
            : plain == typeof(bool) ? Flag
            : plain == typeof(DateTime) ? Moment
            : plain == typeof(byte[]) ? Bytes
            : plain == typeof(PowerSet) ? Powers
            : plain == typeof(int) || plain == typeof(long) ? Whole(plain)
            : plain.IsEnum && plain.IsDefined(typeof(FlagsAttribute), false) ? Words(plain)
            : plain.IsEnum ? Word(plain)
            : throw new InvalidOperationException($"Say in {nameof(ValueForms)} how a {plain.Name} stands in an export.");
    }

    /// <summary>One value of an enumeration by its name.</summary>
    public static ValueForm Word(Type type) =>
        new(
            $"one of {string.Join(", ", Enum.GetNames(type))}",
            (json, value) => json.WriteStringValue($"{value}"),
            value => TextOf(value) is { } word && Array.IndexOf(Enum.GetNames(type), word) >= 0 ? Enum.Parse(type, word) : null
        );

    private static ValueForm Words(Type type) =>
        new(
            $"a list of {Names(type)}",
            (json, value) => WriteWords(json, Enum.GetValues(type).Cast<Enum>().Where(one => IsSet(value, one)).Select(one => $"{one}")),
            value =>
                WordsOf(value) is { } words && words.TrueForAll(w => Array.IndexOf(Enum.GetNames(type), w) >= 0)
                    ? Enum.ToObject(type, words.Sum(w => Convert.ToInt64(Enum.Parse(type, w), CultureInfo.InvariantCulture)))
                    : null
        );

    private static ValueForm Whole(Type type) =>
        new(
            "a whole number",
            (json, value) => json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            value =>
                value.ValueKind != JsonValueKind.Number ? null
                : type == typeof(int) ? (value.TryGetInt32(out var small) ? small : null)
                : value.TryGetInt64(out var large) ? large
                : null
        );

    private static bool IsSet(object value, Enum one) => Convert.ToInt64(one, CultureInfo.InvariantCulture) != 0 && ((Enum)value).HasFlag(one);

    private static bool IsPower(string word) => Array.IndexOf(Enum.GetNames<Power>(), word) >= 0;

    private static string Names(Type type) => string.Join(", ", Enum.GetNames(type).Where(name => name != "None"));

    private static DateTime? MomentOf(string? text) =>
        DateTime.TryParseExact(
            text,
            Ticks,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var moment
        )
            ? moment
            : null;

    private static void WriteWords(Utf8JsonWriter json, IEnumerable<string> words)
    {
        json.WriteStartArray();
        foreach (var word in words)
            json.WriteStringValue(word);
        json.WriteEndArray();
    }

    public static List<string>? WordsOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return null;
        var words = value.EnumerateArray().Select(TextOf).ToList();
        return words.Contains(null) || words.Distinct().Count() < words.Count ? null : [.. words.OfType<string>()];
    }

    /// <summary>The text of a JSON string; null for anything else, and for one that is no text, such as half a surrogate pair.</summary>
    public static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
