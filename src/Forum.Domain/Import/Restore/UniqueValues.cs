using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Forum.Domain.Export;

namespace Forum.Domain.Import.Restore;

/// <summary>Fields of a file that no two lines may share. Half a SHA-256 of each is kept: memory stays small however long the values are.</summary>
internal sealed class UniqueValues
{
    private readonly IReadOnlyList<(int At, string Field)> fields;
    private readonly Dictionary<UInt128, int> seen = [];

    public UniqueValues(RecordTable table, IReadOnlyList<RecordColumn> unique) =>
        fields = [.. unique.Select(column => (table.Columns.ToList().IndexOf(column), column.Field.Name))];

    /// <exception cref="SourceRefusedException">An earlier line has the same.</exception>
    public void Check(SourcePlace at, object?[] values)
    {
        // As in the database, nothing equals null.
        if (fields.Any(field => values[field.At] is null))
            return;
        var text = string.Join(
            '\u001f',
            fields.Select(field => Convert.ToString(values[field.At], System.Globalization.CultureInfo.InvariantCulture))
        );
        var key = BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        if (!seen.TryAdd(key, at.Line))
            throw at.Refuse(
                string.Join("”, “", fields.Select(field => field.Field)),
                $"what no other line has (line {seen[key]} has the same)",
                $"“{text.Replace("\u001f", "”, “")}”"
            );
    }
}
