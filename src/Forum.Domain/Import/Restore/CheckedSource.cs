using Forum.Domain.Export;
using Forum.Domain.Storage;

namespace Forum.Domain.Import.Restore;

/// <summary>An export that was read whole: every line is what it should be, and every id that is named is there.</summary>
internal sealed record CheckedSource(string Folder, ExportManifest Manifest, KnownRecords Known)
{
    public int Lines => Manifest.Files.Sum(file => file.Lines);

    /// <param name="read">Told after each line.</param>
    /// <exception cref="SourceRefusedException">Something is wrong; the message says where.</exception>
    public static async Task<CheckedSource> Read(ForumDb db, string folder, Action<int> read, CancellationToken ct)
    {
        var source = new CheckedSource(folder, await SourceManifest.Read(folder, ct), new KnownRecords());
        foreach (var kind in ExportFormat.Records)
            await source.Check(new RecordTable(db, kind), () => read(source.Lines), ct);
        source.Known.CheckAwaited();
        return source;
    }

    /// <summary>The lines of one file, which is the one that was checked.</summary>
    public async IAsyncEnumerable<(SourcePlace At, object?[] Values)> Values(
        RecordTable table,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        var (parser, lines, count) = (new RecordParser(table), new SourceLines(Folder, table.Kind.File), 0);
        await foreach (var (at, line) in lines.Read(ct))
        {
            count++;
            yield return (at, parser.Parse(at, line));
        }
        var said = Manifest.Files.First(file => file.Name == table.Kind.File);
        if (table.Kind.IsSingle && count != 1)
            throw new SourceRefusedException($"{table.Kind.File}: expected exactly one line, found {count}.");
        if (count != said.Lines)
            throw new SourceRefusedException($"{table.Kind.File}: expected {said.Lines} lines as {ExportFormat.Manifest} says, found {count}.");
        if (lines.Hash != said.Sha256)
            throw new SourceRefusedException(
                $"{table.Kind.File}: expected the SHA-256 that {ExportFormat.Manifest} says, found {lines.Hash}. The file was changed after the export."
            );
    }

    private async Task Check(RecordTable table, Action read, CancellationToken ct)
    {
        var unique = table.UniqueFields.Select(columns => new UniqueValues(table, columns)).ToList();
        await foreach (var (at, values) in Values(table, ct))
        {
            var line = new RecordValues(table, values);
            if (line.Id is { } id)
                Known.Add(table.Kind, id, at);
            foreach (var fields in unique)
                fields.Check(at, values);
            foreach (var (column, value) in line.Links)
                Known.Check(at, column, (string?)value, line.KindFor(column));
            foreach (var (column, value) in line.Audiences)
                if (value is string audience)
                    Known.CheckAudience(at, column, audience);
            read();
        }
    }
}
