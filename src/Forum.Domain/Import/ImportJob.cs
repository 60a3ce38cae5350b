using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Import;

/// <summary>One run as its steps need it.</summary>
/// <param name="IsHidden">Whether not everybody sees its threads: then nothing of it may show in public, names of members neither.</param>
internal sealed record ImportJob(
    long RunId,
    string RunPublicId,
    bool IsFinished,
    DateTime StartedAt,
    long BoardId,
    string BoardPublicId,
    string BoardName,
    bool IsHidden,
    string Language,
    ImportedIds Ids
)
{
    public static async Task<ImportJob> Of(ForumDb db, ImportRun run, Board board, string? language, CancellationToken ct)
    {
        var site = await db.SiteSettings.Select(s => new { s.Secret, s.Language }).SingleAsync(ct);
        return new ImportJob(
            run.Id,
            run.PublicId,
            run.FinishedAt is not null,
            run.StartedAt,
            board.Id,
            board.PublicId,
            board.Name,
            board.ThreadAudienceId != Audience.EveryoneId,
            language ?? site.Language,
            new ImportedIds(site.Secret, run.PublicId)
        );
    }
}

internal static class ImportTables
{
    public static DbSet<ImportRun> ImportRuns(this ForumDb db) => db.Context.Set<ImportRun>();

    public static DbSet<ImportedRecord> ImportedRecords(this ForumDb db) => db.Context.Set<ImportedRecord>();

    /// <summary>Which rows stand for which records of a run so far.</summary>
    public static Task<Dictionary<string, long>> Brought(this ForumDb db, long runId, ImportedKind kind, CancellationToken ct) =>
        db.ImportedRecords()
            .Where(r => r.RunId == runId && r.Kind == kind)
            .Select(r => new { r.SourceId, r.TargetId })
            .ToDictionaryAsync(r => r.SourceId, r => r.TargetId, StringComparer.Ordinal, ct);

    /// <summary>Asked inside a transaction before its records are written.</summary>
    /// <exception cref="SourceRefusedException">Another process has written this record since the run was read.</exception>
    public static async Task Alone(this ForumDb db, long runId, ImportedKind kind, string sourceId, CancellationToken ct)
    {
        if (await db.ImportedRecords().AnyAsync(r => r.RunId == runId && r.Kind == kind && r.SourceId == sourceId, ct))
            throw new SourceRefusedException("Another import of this community is running. Let it end, or stop it and begin again.");
    }
}
