using System.Linq.Expressions;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Threads;

/// <summary>A thread as a line of a list.</summary>
public sealed record ThreadRow(
    string Id,
    string Title,
    string Language,
    string BoardId,
    string BoardName,
    string TagLine,
    ThreadFormats Format,
    string AuthorName,
    string LastPosterId,
    string LastPosterName,
    DateTime CreatedAt,
    DateTime LastPostAt,
    int PostCount,
    int Score,
    bool Solved,
    bool Locked,
    bool Pinned,
    bool Held,
    bool Unread
)
{
    public int Replies => PostCount - 1;

    public IEnumerable<string> Tags => TagNames.OfLine(TagLine);

    /// <summary>Threads with something that the member has not read. The same question as in the projection, asked before a list is cut.</summary>
    internal static Expression<Func<Thread, bool>> IsUnread(ForumDb db, Actor actor)
    {
        var (member, allRead) = (actor.MemberId, actor.AllReadAt);
        return t =>
            t.LastPostAt > allRead
            && !db.ReadMarks.Any(r => r.MemberId == member && r.ThreadId == t.Id && r.At >= t.LastPostAt)
            && !db.BoardReadMarks.Any(r => r.MemberId == member && r.BoardId == t.BoardId && r.At >= t.LastPostAt);
    }

    /// <summary>The one projection for all lists, so that every list costs one statement.</summary>
    internal static Expression<Func<Thread, ThreadRow>> For(ForumDb db, Actor actor)
    {
        var (member, allRead) = (actor.MemberId, actor.AllReadAt);
        return t => new ThreadRow(
            t.PublicId,
            t.Title,
            t.Language,
            t.Board.PublicId,
            t.Board.Name,
            t.TagLine,
            t.Format,
            db.Members.Where(m => m.Id == t.AuthorId).Select(m => m.Name).First(),
            db.Members.Where(m => m.Id == t.LastPosterId).Select(m => m.PublicId).First(),
            db.Members.Where(m => m.Id == t.LastPosterId).Select(m => m.Name).First(),
            t.CreatedAt,
            t.LastPostAt,
            t.PostCount,
            t.Score,
            t.AcceptedPostId != null,
            t.LockedAt != null,
            t.PinnedAt != null,
            t.State == PostState.Held,
            member != null
                && t.LastPostAt > allRead
                && !db.ReadMarks.Any(r => r.MemberId == member && r.ThreadId == t.Id && r.At >= t.LastPostAt)
                && !db.BoardReadMarks.Any(r => r.MemberId == member && r.BoardId == t.BoardId && r.At >= t.LastPostAt)
        );
    }
}
