using System.Runtime.CompilerServices;
using Forum.Domain.Boards;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;

namespace Forum.Domain.Delegation;

internal static class GrantVisibility
{
    /// <summary>
    /// A grant is seen by those who see every place where it holds and may know of its holder: a member as members are known, a group as groups
    /// are. Holding a power over what one can't see is no way to learn of it.
    /// </summary>
    public static IQueryable<Grant> VisibleTo(this IQueryable<Grant> grants, ForumDb db, Actor actor, [CallerFilePath] string surface = "")
    {
        var (members, groups) = (db.Members.VisibleTo(actor, surface), db.Groups.VisibleTo(actor, surface));
        var (boards, threads) = (db.Boards.VisibleTo(actor, surface), db.Threads.InAudienceOf(actor, surface));
        var changesBoards = !actor.IsSuspended && BoardPermits.ChangeBoards(actor, db.Now).IsAllowed;
        return grants
            .Where(g => g.HolderMemberId == null || members.Any(m => m.Id == g.HolderMemberId))
            .Where(g => g.HolderGroupId == null || groups.Any(m => m.Id == g.HolderGroupId))
            .Where(g =>
                g.Scopes.All(s =>
                    (s.Kind != ScopeKind.Board || boards.Any(b => b.Id == s.TargetId))
                    && (s.Kind != ScopeKind.Section || changesBoards || boards.Any(b => b.SectionId == s.TargetId))
                    && (s.Kind != ScopeKind.Thread || threads.Any(t => t.Id == s.TargetId && t.State == PostState.Visible))
                )
            )
            .Surface(surface);
    }
}
