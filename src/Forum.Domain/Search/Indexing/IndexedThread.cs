using Forum.Domain.Boards;
using Forum.Domain.Storage;
using Forum.Domain.Threads;

namespace Forum.Domain.Search.Indexing;

/// <summary>What the entry of a thread is made from: the thread, its opening post, and its accepted answer where that is in sight.</summary>
/// <param name="OwnerId">Its author, where they see it beside its audience.</param>
internal sealed record IndexedThread(
    long Id,
    long AudienceId,
    long? OwnerId,
    long BoardId,
    PostState State,
    ThreadFormats Format,
    string Title,
    string TagLine,
    long AuthorId,
    DateTime CreatedAt,
    bool Locked,
    bool Solved,
    int PostCount,
    IndexedThread.Text? Opening,
    IndexedThread.Text? Answer
)
{
    /// <summary>A post within it. <paramref name="Revision"/> and <paramref name="Pipeline"/> tell whether the HTML is still the same.</summary>
    internal sealed record Text(string Html, long AuthorId, bool Official, int Revision, int Pipeline);

    /// <summary>As the lists of questions without an answer have it.</summary>
    public bool IsUnanswered => Format == ThreadFormats.Question && PostCount == 1;

    public IndexedThread WithoutText() =>
        this with
        {
            Opening = Opening is null ? null : Opening with { Html = "" },
            Answer = Answer is null ? null : Answer with { Html = "" },
        };

    public static IndexedThread OfNew(Threads.Thread thread, Post opening) =>
        new(
            thread.Id,
            thread.AudienceId,
            thread.OwnerId,
            thread.Board.Id,
            thread.State,
            thread.Format,
            thread.Title,
            thread.TagLine,
            thread.AuthorId,
            thread.CreatedAt,
            thread.IsLocked,
            thread.AcceptedPostId is not null,
            thread.PostCount,
            new Text(opening.Html, opening.AuthorId, opening.Official, opening.RevisionNumber, opening.PipelineVersion),
            null
        );

    /// <param name="withText">Without it only the words' HTML is missing.</param>
    public static IQueryable<IndexedThread> Of(ForumDb db, IQueryable<Threads.Thread> threads, bool withText = true) =>
        from t in threads
        join o in db.Posts on new { Thread = t.Id, Number = (int?)1 } equals new { Thread = o.ThreadId, o.Number } into openings
        from o in openings.DefaultIfEmpty()
        join a in db.Posts.Where(p => p.State == PostState.Visible && p.Number > 1) on t.AcceptedPostId equals a.Id into answers
        from a in answers.DefaultIfEmpty()
        select new IndexedThread(
            t.Id,
            t.AudienceId,
            t.AuthorAudienceId == null ? null : t.AuthorId,
            t.BoardId,
            t.State,
            t.Format,
            t.Title,
            t.TagLine,
            t.AuthorId,
            t.CreatedAt,
            t.LockedAt != null,
            t.AcceptedPostId != null,
            t.PostCount,
            o == null ? null : new Text(withText ? o.Html : "", o.AuthorId, o.Official, o.RevisionNumber, o.PipelineVersion),
            a == null ? null : new Text(withText ? a.Html : "", a.AuthorId, a.Official, a.RevisionNumber, a.PipelineVersion)
        );
}
