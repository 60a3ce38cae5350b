using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Moderation;

/// <summary>A thread that somebody may read, for leading there.</summary>
public sealed record LinkedThread(string Id, string Title, string Language);

/// <summary>An act told in full: who, what, on what, why, and by what right.</summary>
/// <param name="OtherSource">Of the grant that it rested on where it was decided a second time; null where it was decided once or by the same grant, and where the reader doesn't see that place.</param>
/// <param name="Other">Another thread that it names; null where the reader doesn't see it.</param>
public sealed record ActPage(
    string Id,
    ActKind Kind,
    Power Power,
    DateTime At,
    string Reason,
    string? ActorId,
    string? ActorName,
    GrantSource? Source,
    GrantSource? OtherSource,
    string? ThreadId,
    string? ThreadTitle,
    string? ThreadLanguage,
    string? PostId,
    PostState? PostState,
    LinkedThread? Other,
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
        var audiences = actor.Audiences;
        // The board that a thread was moved from, or another thread that it names, may be for others by now.
        var formerly = db.Boards.SeenIn(actor.Audiences);
        var seen = db.Threads.SeenIn(actor.Audiences, actor.MemberId).Where(t => t.State == PostState.Visible);
        var pages = await acts.LeftJoin(
                seen,
                a =>
                    OthersAfter.Contains(a.Kind) ? a.After
                    : a.Kind == ActKind.ReopenDuplicate ? a.Before
                    : null,
                t => t.PublicId,
                (a, t) => new { Act = a, Other = t }
            )
            .Select(row => new ActPage(
                row.Act.PublicId,
                row.Act.Kind,
                row.Act.Power,
                row.Act.At,
                row.Act.Reason,
                db.Members.Where(m => m.Id == row.Act.MemberId).Select(m => m.PublicId).FirstOrDefault(),
                db.Members.Where(m => m.Id == row.Act.MemberId).Select(m => m.Name).FirstOrDefault(),
                db.Grants.Where(g => g.Id == row.Act.GrantId).Select(g => (GrantSource?)g.Source).FirstOrDefault(),
                db.Grants.Where(g => g.Id == row.Act.OtherGrantId && g.Id != row.Act.GrantId && audiences.Contains(row.Act.OtherAudienceId!.Value))
                    .Select(g => (GrantSource?)g.Source)
                    .FirstOrDefault(),
                db.Threads.Where(t => t.Id == row.Act.ThreadId).Select(t => t.PublicId).FirstOrDefault(),
                // A hidden or deleted thread keeps its wording to itself.
                db.Threads.Where(t => t.Id == row.Act.ThreadId && t.State == PostState.Visible).Select(t => t.Title).FirstOrDefault(),
                db.Threads.Where(t => t.Id == row.Act.ThreadId).Select(t => t.Language).FirstOrDefault(),
                db.Posts.Where(p => p.Id == row.Act.PostId).Select(p => p.PublicId).FirstOrDefault(),
                db.Posts.Where(p => p.Id == row.Act.PostId)
                    .Select(p => (PostState?)(p.Thread.State != PostState.Visible ? p.Thread.State : p.State))
                    .FirstOrDefault(),
                row.Other == null ? null : new LinkedThread(row.Other.PublicId, row.Other.Title, row.Other.Language),
                db.Boards.Where(b => b.Id == row.Act.BoardId).Select(b => b.PublicId).FirstOrDefault(),
                db.Boards.Where(b => b.Id == row.Act.BoardId).Select(b => b.Name).FirstOrDefault(),
                formerly.Where(b => row.Act.Kind == ActKind.MoveThread && b.PublicId == row.Act.Before).Select(b => b.PublicId).FirstOrDefault(),
                formerly.Where(b => row.Act.Kind == ActKind.MoveThread && b.PublicId == row.Act.Before).Select(b => b.Name).FirstOrDefault(),
                db.Members.Where(m => m.Id == row.Act.SubjectId).Select(m => m.PublicId).FirstOrDefault(),
                db.Members.Where(m => m.Id == row.Act.SubjectId).Select(m => m.Name).FirstOrDefault(),
                db.Groups.Where(g => g.Id == row.Act.GroupId).Select(g => g.PublicId).FirstOrDefault(),
                db.Groups.Where(g => g.Id == row.Act.GroupId).Select(g => g.Name).FirstOrDefault(),
                row.Act.Before,
                row.Act.After,
                db.Acts.Where(u => u.Id == row.Act.UndoneById).Select(u => u.PublicId).FirstOrDefault(),
                db.Acts.Where(r => r.Id == row.Act.RedactedById).Select(r => r.PublicId).FirstOrDefault(),
                false,
                false
            ))
            .ToListAsync(ct);
        return [.. pages.Select(page => page.Sparing())];
    }
}
