namespace Forum.Domain.Export;

/// <summary>One file of an export: whose rows stand in it, and with which fields.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="About">What a line is, for the documentation.</param>
internal sealed record RecordKind(string Name, Type Entity, string About, IReadOnlyList<RecordField> Fields)
{
    public string File => Name + ".jsonl";

    /// <summary>A table that always has exactly one row, which a new site has already.</summary>
    public bool IsSingle { get; init; }
}
