using Forum.Domain.Boards;
using Forum.Domain.Markup;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Import;

/// <summary>One part of a thread as rows that wait to be saved.</summary>
internal sealed class ImportedPart
{
    private readonly List<(SourcePost Source, Post Post)> written = [];
    private readonly SourceThread source;
    private readonly Threads.Thread thread;
    private readonly bool isNew;

    private ImportedPart(SourceThread source, Threads.Thread thread, bool isNew) => (this.source, this.thread, this.isNew) = (source, thread, isNew);

    /// <param name="threads">The rows of threads that are in.</param>
    /// <param name="posts">The rows of posts that are in.</param>
    public static async Task<ImportedPart> Of(
        ForumDb db,
        ImportJob job,
        ImportPart part,
        Board board,
        IReadOnlyDictionary<string, long> members,
        IReadOnlyDictionary<string, long> threads,
        IReadOnlyDictionary<string, long> posts,
        RenderedBatch texts,
        CancellationToken ct
    )
    {
        var begun = threads.TryGetValue(part.Thread.Id, out var row);
        var thread = begun ? await db.Threads.Include(t => t.Board).SingleAsync(t => t.Id == row, ct) : Begin(part.Thread, job, board, members);
        var written = new ImportedPart(part.Thread, thread, !begun);
        foreach (var post in part.Posts)
            written.Add(db, post, members[post.AuthorId], posts, texts.Texts[post.Id]);
        if (thread.State == PostState.Visible)
            thread.Board.Count(begun ? 0 : 1, part.Posts.Count(p => !p.IsComment));
        return written;
    }

    public void AcceptAnswer()
    {
        if (source.AcceptedPostId is { } id && written.Find(w => w.Source.Id == id).Post is { } accepted)
            thread.Accept(accepted.Id);
    }

    public IEnumerable<ImportedRecord> Records(long runId)
    {
        if (isNew)
            yield return new ImportedRecord(runId, ImportedKind.Thread, source.Id, thread.Id);
        foreach (var (from, post) in written)
            yield return new ImportedRecord(runId, ImportedKind.Post, from.Id, post.Id);
    }

    public IEnumerable<OldAddress> OldAddresses()
    {
        var ofThread = isNew ? source.OldAddresses.Select(address => new OldAddress(address) { ThreadId = thread.Id }) : [];
        return ofThread.Concat(written.SelectMany(w => w.Source.OldAddresses.Select(address => new OldAddress(address) { PostId = w.Post.Id })));
    }

    private static Threads.Thread Begin(SourceThread source, ImportJob job, Board board, IReadOnlyDictionary<string, long> members)
    {
        var (opening, id) = (source.Posts[0], job.Ids.Of(ImportedKind.Thread, source.Id));
        var author = members[opening.AuthorId];
        var thread = new Threads.Thread(id, board, source.Format, source.Title, job.Language, author, opening.At, PostState.Visible);
        thread.Rename(source.Title, [.. source.Tags]);
        thread.Scored(opening.Score);
        if (source.IsLocked)
            thread.Lock(source.Posts.Max(p => p.At));
        return thread;
    }

    private void Add(ForumDb db, SourcePost from, long author, IReadOnlyDictionary<string, long> posts, RenderedPost text)
    {
        var post = new Post(text.PublicId, thread, author, text.PublicId, from.At, PostState.Visible);
        post.Write(new Revision(1, text.Text, author, from.At, "", from.Format), text.Html, Markdown.PipelineVersion);
        post.BroughtIn(from.Score, from.IsComment, from.EditedAt);
        if (from.ReplyToId is { } answered && posts.TryGetValue(answered, out var row))
            post.AnswerTo(row);
        else if (from.ReplyToId is not null)
            post.AnswerTo(written.Find(w => w.Source.Id == from.ReplyToId).Post);
        if (!from.IsComment)
            thread.Append(post);
        db.Add(post);
        written.Add((from, post));
    }
}
