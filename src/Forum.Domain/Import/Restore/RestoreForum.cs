using System.Globalization;
using Forum.Domain.Badges.Rules;
using Forum.Domain.Export;
using Forum.Domain.Search.Indexing;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Import.Restore;

/// <param name="Lines">How many lines each file had, by the file's name.</param>
/// <param name="Mended">How many counters were wrong in the export and were counted anew.</param>
public sealed record RestoreReport(IReadOnlyDictionary<string, int> Lines, int Mended);

/// <summary>Brings an export back into an empty site, in one transaction: the site is whole or still empty.</summary>
public static class RestoreForum
{
    private const int ReportEvery = 500;

    /// <param name="progress">Told how many lines are done; each is read twice, first to check it.</param>
    /// <exception cref="SourceRefusedException">The export is damaged or of a newer program, or the site isn't empty; nothing was changed.</exception>
    public static async Task<RestoreReport> Run(ForumDb db, string folder, IProgress<(int Done, int Total)>? progress, CancellationToken ct)
    {
        await RequireEmpty(db, ct);
        var done = 0;
        var source = await CheckedSource.Read(db, folder, Report, ct);
        var atHalf = done;
        var mended = await db.Write(
            async () =>
            {
                done = atHalf;
                await RequireEmpty(db, ct);
                await Restore(db, source, Report, ct);
                await WholeSite.Check(db, ct);
                await OpenVotes.Stop(db, ct);
                var counters = await Counters.Mend(db, ct);
                // Reputation isn't in an export: it is counted from what came.
                await JudgeMembers.Everybody(db, ct);
                await SearchIndex.All(db, db.Threads, db.Posts, ct);
                return counters;
            },
            ct
        );
        progress?.Report((2 * source.Lines, 2 * source.Lines));
        return new RestoreReport(source.Manifest.Files.ToDictionary(f => f.Name, f => f.Lines), mended);

        void Report(int lines)
        {
            if (++done % ReportEvery == 0)
                progress?.Report((done, 2 * lines));
        }
    }

    private static async Task RequireEmpty(ForumDb db, CancellationToken ct)
    {
        await db.Context.Database.OpenConnectionAsync(ct);
        foreach (var kind in ExportFormat.Records.Where(kind => !kind.IsSingle))
        {
            await using var count = new RecordTable(db, kind).Count();
            if (Convert.ToInt64(await count.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture) > 0)
                throw new SourceRefusedException(
                    "The site isn't empty, and an export is brought back into an empty one only: name a new folder with --data."
                );
        }
    }

    private static async Task Restore(ForumDb db, CheckedSource source, Action<int> written, CancellationToken ct)
    {
        await db.LetReferencesWait(ct);
        var audiences = new AudienceRows(db, source.Known);
        foreach (var kind in ExportFormat.Records)
        {
            var table = new RecordTable(db, kind);
            await using var rows = new RowWriter(db, table, source.Known, audiences);
            await foreach (var (at, values) in source.Values(table, ct))
            {
                await rows.Write(at.Line, values, ct);
                written(source.Lines);
            }
        }
    }
}
