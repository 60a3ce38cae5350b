using System.Data.Common;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Forum.Domain.Export;

/// <summary>Where the records of one kind lie in the database, as the mappings say. Its statements are plain SQL that every database reads.</summary>
internal sealed class RecordTable
{
    private const string InternalId = "Id";
    private readonly ForumDb db;
    private readonly IEntityType entity;

    public RecordTable(ForumDb db, RecordKind kind)
    {
        (this.db, Kind) = (db, kind);
        entity = db.Context.Model.FindEntityType(kind.Entity) ?? throw new InvalidOperationException($"{kind.Entity.Name} is no entity.");
        Columns = [.. kind.Fields.Select(field => new RecordColumn(field, entity))];
    }

    public RecordKind Kind { get; }
    public IReadOnlyList<RecordColumn> Columns { get; }

    /// <summary>Whether rows have a number of their own beside what is exported; it says in which order they came.</summary>
    public bool IsNumbered => entity.FindProperty(InternalId) is not null;

    /// <summary>The fields that no two records may share, apart from their ids.</summary>
    public IEnumerable<IReadOnlyList<RecordColumn>> UniqueFields =>
        entity
            .GetIndexes()
            .Where(index => index.IsUnique && IsOfAllRows(index))
            .Select(index => index.Properties)
            .Append(entity.FindPrimaryKey()!.Properties)
            .Select(properties => properties.Select(p => Columns.FirstOrDefault(c => c.Field.Property == p.Name)).ToList())
            .Where(columns => !columns.Contains(null) && !columns.Exists(c => c!.Field.Name == "id"))!;

    /// <summary>Every row in its order; a linked record's column is followed by the public ids of what it may lead to.</summary>
    public DbCommand Select()
    {
        var (columns, joins) = (new List<string>(), new List<string>());
        foreach (var column in Columns)
        {
            columns.Add($"r.{Quoted(column.Name)}");
            foreach (var target in column.Field.Targets.Values)
            {
                var alias = $"l{joins.Count}";
                columns.Add($"{alias}.{Quoted("PublicId")}");
                var table = new RecordTable(db, ExportFormat.Of(target)).TableName;
                joins.Add($" LEFT JOIN {table} {alias} ON {alias}.{Quoted(InternalId)} = r.{Quoted(column.Name)}");
            }
        }
        var order = entity.FindPrimaryKey()!.Properties.Select(p => $"r.{Quoted(p.GetColumnName())}");
        return db.Command($"SELECT {string.Join(", ", columns)} FROM {TableName} r{string.Concat(joins)} ORDER BY {string.Join(", ", order)}");
    }

    public DbCommand Count() => db.Command($"SELECT COUNT(*) FROM {TableName}");

    /// <summary>Writes one row; parameters are the row's number, where it has one, and the columns in their order.</summary>
    public DbCommand Insert()
    {
        string[] names = [.. IsNumbered ? [InternalId] : Array.Empty<string>(), .. Columns.Select(c => c.Name)];
        return db.Command(
            $"INSERT INTO {TableName} ({string.Join(", ", names.Select(Quoted))}) VALUES ({string.Join(", ", names.Select((_, i) => $"@p{i}"))})",
            names.Length
        );
    }

    /// <summary>The same for a table that has its one row already; the row's number is not asked for.</summary>
    public DbCommand Update() =>
        db.Command($"UPDATE {TableName} SET {string.Join(", ", Columns.Select((c, i) => $"{Quoted(c.Name)} = @p{i}"))}", Columns.Count);

    private string TableName => Quoted(entity.GetTableName()!);

    private static string Quoted(string name) => $"\"{name}\"";

    /// <summary>An index of some rows holds what a line alone doesn't tell: the database refuses it. Lines where a field is null are known.</summary>
    private static bool IsOfAllRows(IIndex index) => index.GetFilter() is not { } filter || filter.EndsWith("IS NOT NULL", StringComparison.Ordinal);
}
