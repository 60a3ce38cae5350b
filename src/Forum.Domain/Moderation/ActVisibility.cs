using System.Runtime.CompilerServices;
using Forum.Domain.Boards;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;

namespace Forum.Domain.Moderation;

internal static class ActVisibility
{
    /// <summary>
    /// An act is seen by those who could see its object then and can see it now: the audience that it was done in, the thread's, the
    /// post's and the board's present ones, for an imported member, those
    /// who can see a post of theirs, and for a group, its members and those who manage groups. What is held is nobody's yet, and what was refused never was anybody's:
    /// its record is for its author and for those who may approve. Whom a group refused is for those who manage groups.
    /// </summary>
    public static IQueryable<Act> VisibleTo(this IQueryable<Act> acts, ForumDb db, Actor actor, [CallerFilePath] string surface = "")
    {
        var managesGroups = !actor.IsSuspended && actor.HoldsSomewhere(Power.ManageGroups);
        var approves = !actor.IsSuspended && actor.HoldsSomewhere(Power.ApprovePost);
        var (boards, threads, traces) = (db.Boards.VisibleTo(actor, surface), db.Threads.InAudienceOf(actor, surface), db.MemberTraces.SeenBy(actor));
        return acts.DoneInSightOf(actor)
            .Where(a => a.ThreadId == null || threads.Any(t => t.Id == a.ThreadId && (t.State != PostState.Held || t.AuthorId == actor.MemberId)))
            // What became part of another thread is seen with that.
            .Where(a =>
                !db.Threads.Any(t => t.Id == a.ThreadId && t.MergedPostId != null)
                || db.Posts.Any(p => db.Threads.Any(t => t.Id == a.ThreadId && t.MergedPostId == p.Id) && threads.Any(now => now.Id == p.ThreadId))
            )
            // A post may have gone from its thread to another.
            .Where(a => a.PostId == null || db.Posts.Any(p => p.Id == a.PostId && (p.ThreadId == a.ThreadId || threads.Any(t => t.Id == p.ThreadId))))
            .Where(a =>
                a.SubjectId == null
                || db.Members.Any(m => m.Id == a.SubjectId && (m.Origin == MemberOrigin.Registered || traces.Any(trace => trace.MemberId == m.Id)))
            )
            .Where(a =>
                a.Kind != ActKind.RejectPost && (a.Kind != ActKind.RedactAct || a.Before != nameof(ActKind.RejectPost))
                || approves
                || a.SubjectId == actor.MemberId
            )
            .Where(a => a.BoardId == null || boards.Any(b => b.Id == a.BoardId))
            .Where(a =>
                a.GroupId == null
                || managesGroups
                || (
                    actor.Groups.Contains(a.GroupId.Value)
                    && a.Kind != ActKind.RefuseApplicant
                    && (a.Kind != ActKind.RedactAct || a.Before != nameof(ActKind.RefuseApplicant))
                )
            )
            .Surface(surface);
    }
}
