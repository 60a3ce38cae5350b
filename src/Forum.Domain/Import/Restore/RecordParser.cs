using System.Text.Json;
using Forum.Domain.Audiences;
using Forum.Domain.Export;

namespace Forum.Domain.Import.Restore;

/// <summary>Reads a line into the values of its columns, in their order. Links stay ids, audiences stay words.</summary>
internal sealed class RecordParser(RecordTable table)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 4 };
    private readonly HashSet<string> names = [.. table.Kind.Fields.Select(field => field.Name)];

    /// <exception cref="SourceRefusedException">A field is missing, unknown, or holds something else than it should.</exception>
    public object?[] Parse(SourcePlace at, ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Strict);
            return Values(at, document.RootElement);
        }
        catch (JsonException e)
        {
            throw at.Refuse($"expected one JSON object with each field once, at byte {e.BytePositionInLine + 1 ?? 1} it is none.");
        }
    }

    private object?[] Values(SourcePlace at, JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object)
            throw at.Refuse("expected a JSON object.");
        foreach (var property in line.EnumerateObject())
            if (!names.Contains(property.Name))
                throw at.Refuse($"unknown field “{property.Name}”; expected {string.Join(", ", names)}.");
        var values = new object?[table.Columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var field = table.Columns[i].Field.Name;
            if (!line.TryGetProperty(field, out var value))
                throw at.Refuse($"the field “{field}” is missing.");
            values[i] = Value(at, table.Columns[i], value);
        }
        return values;
    }

    private static object? Value(SourcePlace at, RecordColumn column, JsonElement value)
    {
        var (field, mayBeNull) = (column.Field, column.IsNullable || column.Field.ByKind is not null);
        if (value.ValueKind == JsonValueKind.Null && mayBeNull)
            return null;
        return field.IsAudience
            ? Audience(value) ?? throw at.Refuse(field.Name, AudienceWords.Expected, value.GetRawText())
            : column.Form.Read(value) ?? throw at.Refuse(field.Name, column.Form.Expected + (mayBeNull ? " or null" : ""), value.GetRawText());
    }

    /// <summary>Everyone, Members, gone, or the groups' ids with commas between.</summary>
    private static string? Audience(JsonElement value) =>
        ValueForms.TextOf(value) is nameof(AudienceKind.Everyone) or nameof(AudienceKind.Members) or ExportFormat.Gone ? value.GetString()
        : ValueForms.WordsOf(value) is { Count: > 0 } groups && groups.TrueForAll(Entropy.IsId) ? string.Join(',', groups)
        : null;
}
