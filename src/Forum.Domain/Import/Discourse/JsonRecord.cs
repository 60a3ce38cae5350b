using System.Globalization;
using System.Text.Json;

namespace Forum.Domain.Import.Discourse;

/// <summary>One record and where it stands. A field that is missing or of another kind refuses the whole source, in a sentence that says where and why.</summary>
internal readonly record struct JsonRecord(JsonElement Json, string File, int Line)
{
    public long Number(string field) => OptionalNumber(field) ?? throw Refused(field, "a whole number", "nothing");

    public long? OptionalNumber(string field) =>
        Find(field) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number
        : throw Refused(field, "a whole number", KindOf(value));

    /// <summary>A number that counts something: never negative, never more than a forum can have.</summary>
    public int? Count(string field) =>
        OptionalNumber(field) is not { } number ? null
        : number is >= 0 and <= int.MaxValue ? (int)number
        : throw Refused(field, "a number from 0", number.ToString(CultureInfo.InvariantCulture));

    public string Text(string field) => OptionalText(field) ?? throw Refused(field, "a text", "nothing");

    public string? OptionalText(string field)
    {
        if (Find(field) is not { } value)
        {
            return null;
        }

        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Refused(field, "a text", KindOf(value));
        }
        catch (InvalidOperationException)
        {
            throw Refused(field, "a text in UTF-8", "bytes or half characters that are none");
        }
    }

    public bool Flag(string field, bool absent = false) =>
        Find(field) is not { } value
            ? absent
            : value.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                _ => throw Refused(field, "true or false", KindOf(value)),
            };

    public DateTime Time(string field) => OptionalTime(field) ?? throw Refused(field, "a time", "nothing");

    public DateTime? OptionalTime(string field)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return OptionalText(field) is not { } text ? null
            : text.Length >= 10 && DateTime.TryParse(text, CultureInfo.InvariantCulture, Utc, out var time) && time.Year is >= 1970 and < 2200 ? time
            : throw Refused(field, "a time like 2017-01-31T09:30:00.000Z", $"\"{Cut(text)}\"");
    }

    public IReadOnlyList<string> Texts(string field)
    {
        if (Find(field) is not { } value)
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String)
            ? [.. value.EnumerateArray().Select(v => v.GetString()!)]
            : throw Refused(field, "a list of texts", KindOf(value));
    }

    public SourceRefusedException Refused(string field, string expected, string found) =>
        new($"{File}, line {Line}, field \"{field}\": expected {expected}, found {found}.");

    public static string KindOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            JsonValueKind.String => "a text",
            JsonValueKind.Number => "a number",
            JsonValueKind.True or JsonValueKind.False => "true or false",
            _ => "nothing",
        };

    public static string Cut(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private JsonElement? Find(string field) => Json.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
