using System.Data.Common;
using Forum.Domain.Export;
using Forum.Domain.Markup;
using Forum.Domain.Storage;

namespace Forum.Domain.Import.Restore;

/// <summary>Writes checked records as rows. Their numbers are those of their lines, so the order in which things came stays.</summary>
internal sealed class RowWriter(ForumDb db, RecordTable table, KnownRecords known, AudienceRows audiences) : IAsyncDisposable
{
    private readonly DbCommand command = table.Kind.IsSingle ? table.Update() : table.Insert();

    public async Task Write(int number, object?[] values, CancellationToken ct)
    {
        var (line, at) = (new RecordValues(table, values), 0);
        if (table.IsNumbered && !table.Kind.IsSingle)
            command.Parameters[at++].Value = (long)number;
        for (var i = 0; i < values.Length; i++)
            command.Parameters[at++].Value = await Stored(table.Columns[i], values[i], line, ct);
        await command.ExecuteNonQueryAsync(ct);
        if (table.Kind.Entity == typeof(Threads.Thread))
            await Tags(number, (string)line["tags"]!, ct);
    }

    private async Task<object> Stored(RecordColumn column, object? value, RecordValues line, CancellationToken ct)
    {
        var field = column.Field;
        if (field.IsAudience)
            return value is string audience ? await audiences.RowOf(audience, ct) : DBNull.Value;
        if (field.IsLink)
            return (object?)known.RowOf(field, (string?)value, line.KindFor(column)) ?? (column.IsNullable ? DBNull.Value : 0L);
        // Whoever could change a file must not thereby reach the browsers of everybody.
        if (field.Anchor is { } anchor && value is string html)
            return Sanitizer.Clean(html, new SanitizerPolicy(anchor.Length > 0 ? anchor : line.Id));
        return column.ToStored(value);
    }

    private async Task Tags(long thread, string line, CancellationToken ct)
    {
        foreach (var tag in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            await using var insert = db.Command("INSERT INTO \"ThreadTags\" (\"ThreadId\", \"Name\") VALUES (@p0, @p1)", 2);
            (insert.Parameters[0].Value, insert.Parameters[1].Value) = (thread, tag);
            await insert.ExecuteNonQueryAsync(ct);
        }
    }

    public ValueTask DisposeAsync() => command.DisposeAsync();
}
