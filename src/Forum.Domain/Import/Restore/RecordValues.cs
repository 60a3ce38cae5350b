using Forum.Domain.Export;

namespace Forum.Domain.Import.Restore;

/// <summary>The values of one line beside the columns that they are for.</summary>
internal readonly record struct RecordValues(RecordTable Table, object?[] Values)
{
    public string? Id => this["id"] as string;

    public IEnumerable<(RecordColumn Column, object? Value)> Links => Table.Columns.Zip(Values).Where(pair => pair.First.Field.IsLink);

    public IEnumerable<(RecordColumn Column, object? Value)> Audiences => Table.Columns.Zip(Values).Where(pair => pair.First.Field.IsAudience);

    public object? this[string field]
    {
        get
        {
            for (var i = 0; i < Values.Length; i++)
                if (Table.Columns[i].Field.Name == field)
                    return Values[i];
            return null;
        }
    }

    /// <summary>The word that says which target a link has; null where it has only one.</summary>
    public string? KindFor(RecordColumn link) => link.Field.ByKind is { } field ? $"{this[field]}" : null;
}
