using System.Diagnostics;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Import;

public static class ImportCommunity
{
    /// <summary>
    /// Brings a community in, in many short transactions, so that a running forum goes on beside it. A stopped import goes on where it was when it
    /// is asked for again; one that is whole changes nothing. What it comes to doesn't depend on where it was stopped.
    /// </summary>
    /// <param name="progress">Told how many of all members and posts are in.</param>
    /// <exception cref="SourceRefusedException">The source contradicts itself, or its board went away; in the first case nothing was written.</exception>
    /// <exception cref="StorageUnavailableException">Nothing can be written now; what is in stays, and the same call goes on.</exception>
    public static async Task<Outcome<ImportReport>> Run(
        ForumDb db,
        Actor actor,
        SourceCommunity source,
        ImportTarget target,
        IProgress<(int Done, int Total)>? progress,
        CancellationToken ct
    )
    {
        SourceCheck.Check(source);
        var begun = await db.Write(actor, actor => ImportBeginning.Within(db, actor, source, target, ct), ct);
        if (begun is not Outcome<ImportJob>.Done(var job))
            return begun.As<ImportReport>();
        if (job.IsFinished)
            return Report(source, job, [], nothingNew: true);
        var mended = SourceRepair.Of(source, job.StartedAt);
        var steps = new ImportSteps(db, actor, progress, mended.Community.Members.Count + mended.Community.Threads.Sum(t => t.Posts.Count));
        var members = await new ImportedMembers(db, job).Write(mended.Community.Members, steps, ct);
        var threads = new ImportedThreads(db, job, members);
        await threads.Write(mended.Community.Threads, steps, ct);
        await ImportEnding.Run(db, job, [.. members.Values], steps, ct);
        return Report(source, job, [.. mended.Remarks, .. threads.Remarks], nothingNew: false);
    }

    private static ImportReport Report(SourceCommunity source, ImportJob job, IEnumerable<SourceRemark> mended, bool nothingNew)
    {
        var posts = source.Threads.SelectMany(t => t.Posts).ToList();
        var comments = posts.Count(p => p.IsComment);
        return new ImportReport(
            job.BoardPublicId,
            job.BoardName,
            nothingNew,
            source.Members.Count,
            source.Threads.Count,
            posts.Count - comments,
            comments,
            nothingNew ? [] : [.. source.Remarks, .. mended.Where(remark => remark.Times > 0)]
        );
    }
}

/// <summary>One short transaction after the other, with as long a pause: whoever else writes gets in between.</summary>
internal sealed class ImportSteps(ForumDb db, Actor actor, IProgress<(int Done, int Total)>? progress, int total)
{
    private int done;

    public async Task<T> Write<T>(Func<Task<T>> body, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        var result = await db.Write(actor, _ => body(), ct);
        await Task.Delay(Stopwatch.GetElapsedTime(began), ct);
        return result;
    }

    public void Advance(int by) => progress?.Report((done += by, total));
}
