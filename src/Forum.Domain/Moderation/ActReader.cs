using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Moderation;

/// <summary>An act told in full: who, what, on what, why, and by what right.</summary>
public sealed record ActPage(
    string Id,
    ActKind Kind,
    Power Power,
    DateTime At,
    string Reason,
    string? ActorId,
    string? ActorName,
    GrantSource? Source,
    string? ThreadId,
    string? ThreadTitle,
    string? ThreadLanguage,
    string? PostId,
    PostState? PostState,
    string? OtherThreadId,
    string? OtherThreadTitle,
    string? OtherThreadLanguage,
    string? BoardId,
    string? BoardName,
    string? FormerBoardId,
    string? FormerBoardName,
    string? SubjectId,
    string? SubjectName,
    string? GroupId,
    string? GroupName,
    string? Before,
    string? After,
    string? UndoneById,
    string? RedactedById,
    bool CanUndo,
    bool CanRedact
)
{
    /// <summary>Without the wording of a thread or post that keeps it to itself by now.</summary>
    internal ActPage Sparing() =>
        Kind switch
        {
            ActKind.RetagThread when ThreadTitle is null => this with { Before = null, After = null },
            ActKind.MergeThread when ThreadTitle is null || PostState is not Threads.PostState.Visible => this with { Before = null },
            _ => this,
        };
}

public static class ActReader
{
    /// <summary>Acts that name another thread by what came after.</summary>
    private static readonly ActKind[] OthersAfter = [ActKind.CloseAsDuplicate, ActKind.SplitThread, ActKind.UnmergeThread];

    public static async Task<ActPage?> Read(ForumDb db, Actor actor, string actId, CancellationToken ct)
    {
        var page = (await Pages(db, actor, db.Acts.VisibleTo(db, actor).Where(a => a.PublicId == actId), ct)).SingleOrDefault();
        return page is null
            ? null
            : page with
            {
                CanUndo = UndoAct.CanUndo(page) && !actor.IsGuest && !actor.IsSuspended && actor.HoldsSomewhere(page.Power),
                CanRedact =
                    RedactAct.CanRedact(page.Kind, page.RedactedById is not null) && !actor.IsSuspended && actor.HoldsSomewhere(Power.ChangeSite),
            };
    }

    /// <summary>What was done about a group, for its page.</summary>
    public static Task<List<ActPage>> OfGroup(ForumDb db, Actor actor, string groupId, CancellationToken ct) =>
        Pages(
            db,
            actor,
            db.Acts.VisibleTo(db, actor, "GroupActs")
                .Where(a => db.Groups.Any(g => g.Id == a.GroupId && g.PublicId == groupId))
                .OrderByDescending(a => a.At)
                .ThenByDescending(a => a.PublicId)
                .Take(50),
            ct
        );

    internal static async Task<List<ActPage>> Pages(ForumDb db, Actor actor, IQueryable<Act> acts, CancellationToken ct)
    {
        // The board that a thread was moved from, or another thread that it names, may be for others by now.
        var formerly = db.Boards.SeenIn(actor.Audiences);
        var seen = db.Threads.SeenIn(actor.Audiences, actor.MemberId).Where(t => t.State == PostState.Visible);
        var pages = await acts.Select(a => new ActPage(
                a.PublicId,
                a.Kind,
                a.Power,
                a.At,
                a.Reason,
                db.Members.Where(m => m.Id == a.MemberId).Select(m => m.PublicId).FirstOrDefault(),
                db.Members.Where(m => m.Id == a.MemberId).Select(m => m.Name).FirstOrDefault(),
                db.Grants.Where(g => g.Id == a.GrantId).Select(g => (GrantSource?)g.Source).FirstOrDefault(),
                db.Threads.Where(t => t.Id == a.ThreadId).Select(t => t.PublicId).FirstOrDefault(),
                // A hidden or deleted thread keeps its wording to itself.
                db.Threads.Where(t => t.Id == a.ThreadId && t.State == PostState.Visible).Select(t => t.Title).FirstOrDefault(),
                db.Threads.Where(t => t.Id == a.ThreadId).Select(t => t.Language).FirstOrDefault(),
                db.Posts.Where(p => p.Id == a.PostId).Select(p => p.PublicId).FirstOrDefault(),
                db.Posts.Where(p => p.Id == a.PostId)
                    .Select(p => (PostState?)(p.Thread.State != PostState.Visible ? p.Thread.State : p.State))
                    .FirstOrDefault(),
                seen.Where(t =>
                        t.PublicId
                        == (
                            OthersAfter.Contains(a.Kind) ? a.After
                            : a.Kind == ActKind.ReopenDuplicate ? a.Before
                            : null
                        )
                    )
                    .Select(t => t.PublicId)
                    .FirstOrDefault(),
                seen.Where(t =>
                        t.PublicId
                        == (
                            OthersAfter.Contains(a.Kind) ? a.After
                            : a.Kind == ActKind.ReopenDuplicate ? a.Before
                            : null
                        )
                    )
                    .Select(t => t.Title)
                    .FirstOrDefault(),
                seen.Where(t =>
                        t.PublicId
                        == (
                            OthersAfter.Contains(a.Kind) ? a.After
                            : a.Kind == ActKind.ReopenDuplicate ? a.Before
                            : null
                        )
                    )
                    .Select(t => t.Language)
                    .FirstOrDefault(),
                db.Boards.Where(b => b.Id == a.BoardId).Select(b => b.PublicId).FirstOrDefault(),
                db.Boards.Where(b => b.Id == a.BoardId).Select(b => b.Name).FirstOrDefault(),
                formerly.Where(b => a.Kind == ActKind.MoveThread && b.PublicId == a.Before).Select(b => b.PublicId).FirstOrDefault(),
                formerly.Where(b => a.Kind == ActKind.MoveThread && b.PublicId == a.Before).Select(b => b.Name).FirstOrDefault(),
                db.Members.Where(m => m.Id == a.SubjectId).Select(m => m.PublicId).FirstOrDefault(),
                db.Members.Where(m => m.Id == a.SubjectId).Select(m => m.Name).FirstOrDefault(),
                db.Groups.Where(g => g.Id == a.GroupId).Select(g => g.PublicId).FirstOrDefault(),
                db.Groups.Where(g => g.Id == a.GroupId).Select(g => g.Name).FirstOrDefault(),
                a.Before,
                a.After,
                db.Acts.Where(u => u.Id == a.UndoneById).Select(u => u.PublicId).FirstOrDefault(),
                db.Acts.Where(r => r.Id == a.RedactedById).Select(r => r.PublicId).FirstOrDefault(),
                false,
                false
            ))
            .ToListAsync(ct);
        return [.. pages.Select(page => page.Sparing())];
    }
}
