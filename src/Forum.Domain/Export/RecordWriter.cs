using System.Data.Common;
using System.Text.Json;

namespace Forum.Domain.Export;

/// <summary>Writes the row under a reader as one JSON object.</summary>
internal sealed class RecordWriter(RecordTable table, AudienceWords audiences)
{
    public void Write(Utf8JsonWriter json, DbDataReader row)
    {
        var (at, words) = (0, new Dictionary<string, string>());
        json.WriteStartObject();
        foreach (var column in table.Columns)
        {
            json.WritePropertyName(column.Field.Name);
            var value = column.FromStored(row.GetValue(at++));
            if (column.Field.IsLink)
                WriteLink(json, column, value, row, ref at, words);
            else if (value is null)
                json.WriteNullValue();
            else if (column.Field.IsAudience)
                audiences.Write(json, (long)value);
            else
                column.Form.Write(json, value);
            words[column.Field.Name] = $"{value}";
        }
        json.WriteEndObject();
    }

    /// <summary>The public id of what the column leads to; the columns after it hold one for each possible target.</summary>
    private static void WriteLink(
        Utf8JsonWriter json,
        RecordColumn column,
        object? value,
        DbDataReader row,
        ref int at,
        Dictionary<string, string> words
    )
    {
        string? found = null;
        var leads = false;
        foreach (var kind in column.Field.Targets.Keys)
        {
            var isTarget = column.Field.ByKind is null || words[column.Field.ByKind] == kind;
            leads |= isTarget;
            if (isTarget && !row.IsDBNull(at))
                found = row.GetString(at);
            at++;
        }
        if (value is null || !leads || (column.Field.IsOptional && value is 0L))
            json.WriteNullValue();
        else
            json.WriteStringValue(found ?? ExportFormat.Gone);
    }
}
