using Forum.Domain.Search.Indexing;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Import;

/// <summary>Writes threads with their posts, portion by portion; the next one is rendered while one is written.</summary>
internal sealed class ImportedThreads(ForumDb db, ImportJob job, IReadOnlyDictionary<string, long> members)
{
    private Dictionary<string, long> threads = [];
    private Dictionary<string, long> posts = [];
    private int plain;

    public IReadOnlyList<SourceRemark> Remarks =>
        [new("texts were too long or too intricate to be shown as they were, and are shown as plain words", plain)];

    public async Task Write(IReadOnlyList<SourceThread> source, ImportSteps steps, CancellationToken ct)
    {
        threads = await db.Brought(job.RunId, ImportedKind.Thread, ct);
        posts = await db.Brought(job.RunId, ImportedKind.Post, ct);
        Task<RenderedBatch>? rendering = null;
        foreach (var batch in ImportBatches.Of(source))
        {
            var next = Rendering(batch);
            if (rendering is not null)
                await Write(await rendering, steps, ct);
            rendering = next;
        }
        if (rendering is not null)
            await Write(await rendering, steps, ct);
    }

    private Task<RenderedBatch> Rendering(List<ImportPart> batch)
    {
        var parts = batch.Select(part => part with { Posts = [.. part.Posts.Where(p => !posts.ContainsKey(p.Id)).Select(Linked)] });
        List<ImportPart> missing = [.. parts.Where(part => part.Posts.Count > 0)];
        return Task.Run(() => RenderedBatch.Of(missing, batch.Sum(part => part.Posts.Count), job.Ids));
    }

    private SourcePost Linked(SourcePost post) => post with { Text = SourceLink.Resolve(post.Text, id => job.Ids.Of(ImportedKind.Post, id)) };

    private async Task Write(RenderedBatch batch, ImportSteps steps, CancellationToken ct)
    {
        if (batch.Parts.Count > 0)
        {
            var brought = await steps.Write(() => Bring(batch, ct), ct);
            foreach (var record in brought)
                (record.Kind == ImportedKind.Thread ? threads : posts).Add(record.SourceId, record.TargetId);
        }
        plain += batch.Plain;
        steps.Advance(batch.Size);
    }

    private async Task<List<ImportedRecord>> Bring(RenderedBatch batch, CancellationToken ct)
    {
        await db.Alone(job.RunId, ImportedKind.Post, batch.Parts[0].Posts[0].Id, ct);
        var board =
            await db.Boards.SingleOrDefaultAsync(b => b.Id == job.BoardId, ct)
            ?? throw new SourceRefusedException($"The board {job.BoardName} was closed meanwhile.");
        var written = new List<ImportedPart>();
        foreach (var part in batch.Parts)
            written.Add(await ImportedPart.Of(db, job, part, board, members, threads, posts, batch, ct));
        await db.Save(ct);
        foreach (var part in written)
            part.AcceptAnswer();
        var records = written.SelectMany(part => part.Records(job.RunId)).ToList();
        db.Context.AddRange(records);
        db.Context.AddRange(written.SelectMany(part => part.OldAddresses()));
        await db.Save(ct);
        await Index(records, ct);
        return records;
    }

    private async Task Index(List<ImportedRecord> records, CancellationToken ct)
    {
        var brought = records.Where(record => record.Kind == ImportedKind.Post).Select(record => record.TargetId).ToList();
        var of = db.Posts.Where(p => brought.Contains(p.Id));
        await SearchIndex.All(db, db.Threads.Where(t => of.Any(p => p.ThreadId == t.Id)), of, ct);
    }
}
