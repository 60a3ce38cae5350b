using Forum.Domain.Audiences;
using Forum.Domain.Export;

namespace Forum.Domain.Import.Restore;

/// <summary>Which ids the files have given so far, each with its line; a record's row gets the number of its line.</summary>
internal sealed class KnownRecords
{
    /// <summary>The number of a row that was there once: no row ever has it.</summary>
    private const long GoneId = -1;

    private readonly Dictionary<string, Dictionary<string, int>> lines = [];
    private readonly List<(SourcePlace At, string Field, string Target, string Id)> awaited = [];

    public void Add(RecordKind kind, string id, SourcePlace at)
    {
        if (!lines.TryGetValue(kind.Name, out var known))
            lines[kind.Name] = known = [];
        if (!known.TryAdd(id, at.Line))
            throw at.Refuse("id", $"an id of its own (line {known[id]} has this one already)", $"“{id}”");
    }

    /// <summary>Checks that a link leads somewhere; if only to a later line, that is seen at the end.</summary>
    public void Check(SourcePlace at, RecordColumn column, string? id, string? kind)
    {
        var field = column.Field;
        if (Target(field, kind) is not { } target)
        {
            if (id is not null)
                throw at.Refuse(field.Name, $"null for {kind}", $"“{id}”");
        }
        else if (id is null)
        {
            if (!column.IsNullable)
                throw at.Refuse(field.Name, $"the id of a line of {target}.jsonl", "null");
        }
        else if (!(id == ExportFormat.Gone && column.CanBeGone))
            Expect(at, field.Name, target, id);
    }

    public void CheckAudience(SourcePlace at, RecordColumn column, string audience)
    {
        if (audience == ExportFormat.Gone ? column.CanBeGone : audience is nameof(AudienceKind.Everyone) or nameof(AudienceKind.Members))
            return;
        foreach (var group in audience.Split(','))
            Expect(at, column.Field.Name, "groups", group);
    }

    /// <exception cref="SourceRefusedException">Something was named that no file has.</exception>
    public void CheckAwaited()
    {
        foreach (var (at, field, target, id) in awaited)
            if (!Has(target, id))
                throw at.Refuse(field, $"the id of a line of {target}.jsonl", $"“{id}”");
    }

    /// <summary>The row number of what a checked link leads to; null where it leads nowhere.</summary>
    public long? RowOf(RecordField field, string? id, string? kind) =>
        Target(field, kind) is not { } target || id is null ? null
        : id == ExportFormat.Gone ? GoneId
        : RowOf(target, id);

    public long RowOf(string target, string id) => lines[target][id];

    private static string? Target(RecordField field, string? kind) => field.Targets.GetValueOrDefault(kind ?? "");

    private bool Has(string target, string id) => lines.TryGetValue(target, out var known) && known.ContainsKey(id);

    private void Expect(SourcePlace at, string field, string target, string id)
    {
        if (!Has(target, id))
            awaited.Add((at, field, target, id));
    }
}
