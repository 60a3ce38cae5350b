using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>What a thread page needs to know before its posts.</summary>
internal sealed record ThreadHead(
    long Id,
    string PublicId,
    string Title,
    string Language,
    ThreadFormats Format,
    BoardHead Board,
    Place Place,
    IReadOnlyList<string> Tags,
    long AuthorId,
    MemberCard Author,
    DateTime CreatedAt,
    DateTime LastPostAt,
    PostState State,
    DateTime? PinnedAt,
    DateTime? LockedAt,
    LockingAct? LockAct,
    int PostCount,
    long? AcceptedPostId,
    bool HasComments,
    bool IsMerged,
    bool IsDuplicate,
    LinkedThread? Original
)
{
    private static readonly PreparedQuery<IReadOnlyCollection<long>, long, string, Row> ForGuests = new(
        (db, audiences, me, id) => Rows(db, db.Threads.InAudienceOf(audiences, null), me, id)
    );
    private static readonly PreparedQuery<IReadOnlyCollection<long>, long, string, Row> ForMembers = new(
        (db, audiences, me, id) => Rows(db, db.Threads.InAudienceOf(audiences, me), me, id)
    );

    private sealed record Row(Thread Thread, Board Board, string Section, AudienceKind Kind, MemberCard Author, bool HasComments);

    private static IQueryable<Row> Rows(ForumDb db, IQueryable<Thread> threads, Given<long> me, Given<string> id) =>
        threads
            .Where(t => t.PublicId == id.Value)
            // Joined: as a subquery it would number all members first, to take the one that is wanted.
            .Join(
                db.Members,
                t => t.AuthorId,
                m => m.Id,
                (t, m) =>
                    new Row(
                        t,
                        t.Board,
                        t.Board.Section.Name,
                        t.Board.Audience.Kind,
                        new MemberCard(m.PublicId, m.Name, m.Standing),
                        // One that waits makes nobody else's page ask for comments.
                        db.Posts.Any(p => p.ThreadId == t.Id && p.IsComment && (p.State != PostState.Held || p.AuthorId == me.Value))
                    )
            );

    public static async Task<ThreadHead?> Find(ForumDb db, Actor actor, string threadId, CancellationToken ct)
    {
        var me = actor.MemberId;
        var rows = me is null ? ForGuests : ForMembers;
        var row = await rows.Run(db, actor.Audiences, me ?? 0, threadId).SingleOrDefaultAsync(ct);
        if (row is null)
            return null;
        var (t, b) = (row.Thread, row.Board);
        var tags = TagNames.OfLine(t.TagLine);
        var head = await BoardHead.Of(db, actor, b, row.Section, row.Kind, ct);
        if (head.Own is { } own)
            head = head with { Own = own with { Owner = new ThreadOwner(t.AuthorId == me, row.Author.Name) } };
        return new ThreadHead(
            t.Id,
            t.PublicId,
            t.Title,
            t.Language,
            t.Format,
            head,
            new Place(b.SectionId, b.Id, t.Id, tags, t.AudienceId),
            tags,
            t.AuthorId,
            row.Author,
            t.CreatedAt,
            t.LastPostAt,
            t.State,
            t.PinnedAt,
            t.LockedAt,
            t.IsLocked ? await LockActOf(db, actor, t.Id, ct) : null,
            t.PostCount,
            t.AcceptedPostId,
            row.HasComments,
            t.IsMerged,
            t.DuplicateOfId is not null,
            t.DuplicateOfId is { } other ? await OriginalOf(db, actor, t.Id, other, ct) : null
        );
    }

    /// <summary>The thread that this one was closed for, as far as the actor sees it; where that was merged, the one that it went into.</summary>
    private static Task<LinkedThread?> OriginalOf(ForumDb db, Actor actor, long threadId, long otherId, CancellationToken ct)
    {
        var standing = db
            .Threads.Where(t => t.Id == otherId)
            .Select(t => t.MergedPostId == null ? t.Id : db.Posts.Where(p => p.Id == t.MergedPostId).Select(p => p.ThreadId).First());
        return db
            .Threads.VisibleTo(actor, "OriginalThread")
            .Where(t => t.Id == standing.First() && t.Id != threadId)
            .Select(t => new LinkedThread(t.PublicId, t.Title, t.Language))
            .SingleOrDefaultAsync(ct);
    }

    private static Task<LockingAct?> LockActOf(ForumDb db, Actor actor, long threadId, CancellationToken ct) =>
        db
            // A thread that came from a hidden board doesn't bring along what was said there.
            .Acts.DoneInSightOf(actor)
            .Where(a => a.ThreadId == threadId && (a.Kind == ActKind.LockThread || a.Kind == ActKind.CloseAsDuplicate))
            .OrderByDescending(a => a.At)
            .Select(a => new LockingAct(a.PublicId, db.Members.Where(m => m.Id == a.MemberId).Select(m => m.Name).FirstOrDefault(), a.Reason))
            .FirstOrDefaultAsync(ct);
}

internal sealed record LockingAct(string Id, string? By, string Reason);
