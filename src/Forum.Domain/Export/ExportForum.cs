using System.Globalization;
using System.Text.Json;
using Forum.Domain.Storage;

namespace Forum.Domain.Export;

/// <summary>Writes everything of a site to a folder, as it is at one moment, while the site goes on.</summary>
public static class ExportForum
{
    private const int ReportEvery = 500;

    /// <param name="folder">Empty, or not there yet.</param>
    /// <param name="product">The program's version, for the manifest.</param>
    /// <param name="progress">Told how many of all lines are written.</param>
    /// <returns>How many lines each file has, by the file's name.</returns>
    /// <exception cref="ExportRefusedException">The folder isn't empty or can't be written to, or the disk is full.</exception>
    public static Task<IReadOnlyDictionary<string, int>> Run(
        ForumStorage storage,
        string folder,
        string product,
        IProgress<(int Done, int Total)>? progress,
        CancellationToken ct
    ) => Run(storage, folder, product, progress, null, ct);

    /// <summary>The same through streams that a proof lets fail.</summary>
    internal static async Task<IReadOnlyDictionary<string, int>> Run(
        ForumStorage storage,
        string folder,
        string product,
        IProgress<(int Done, int Total)>? progress,
        Func<FileStream, Stream>? through,
        CancellationToken ct
    )
    {
        var to = new ExportFolder(folder, through);
        try
        {
            to.Make();
            using var db = storage.Open();
            await using var moment = await db.HoldMoment(ct);
            var files = await Files(db, to, progress, ct);
            await Manifest(to, new ExportManifest(ExportFormat.Name, ExportFormat.Version, product, db.Now, files), ct);
            return files.ToDictionary(f => f.Name, f => f.Lines);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ExportRefusedException(
                $"The export stopped: {e.Message.TrimEnd('.')}. Without {ExportFormat.Manifest} the folder {folder} is no whole export; delete it and try again.",
                e
            );
        }
    }

    private static async Task<List<ManifestFile>> Files(ForumDb db, ExportFolder to, IProgress<(int Done, int Total)>? progress, CancellationToken ct)
    {
        var tables = ExportFormat.Records.Select(kind => new RecordTable(db, kind)).ToList();
        var (done, total) = (0, 0);
        foreach (var table in tables)
        {
            await using var count = table.Count();
            total += Convert.ToInt32(await count.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
        }
        var audiences = await AudienceWords.Read(db, ct);
        var files = new List<ManifestFile>();
        foreach (var table in tables)
            files.Add(await File(table, audiences, to, Report, ct));
        progress?.Report((total, total));
        return files;

        void Report()
        {
            if (++done % ReportEvery == 0)
                progress?.Report((done, total));
        }
    }

    private static async Task<ManifestFile> File(RecordTable table, AudienceWords audiences, ExportFolder to, Action report, CancellationToken ct)
    {
        var writer = new RecordWriter(table, audiences);
        await using var file = new ExportFile(to.Create(table.Kind.File));
        await using var command = table.Select();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            await file.Line(json => writer.Write(json, row), ct);
            report();
        }
        return new ManifestFile(table.Kind.File, file.Lines, await file.Finish(ct));
    }

    private static async Task Manifest(ExportFolder to, ExportManifest manifest, CancellationToken ct)
    {
        await using var file = to.Create(ExportFormat.Manifest);
        await JsonSerializer.SerializeAsync(file, manifest, ExportManifest.Options, ct);
        await file.WriteAsync("\n"u8.ToArray(), ct);
    }
}
