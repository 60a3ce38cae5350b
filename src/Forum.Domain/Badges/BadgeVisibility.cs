using System.Runtime.CompilerServices;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;

namespace Forum.Domain.Badges;

internal static class BadgeVisibility
{
    /// <summary>A badge of a board is seen by those who see the board, any other by everybody.</summary>
    public static IQueryable<Badge> VisibleTo(this IQueryable<Badge> badges, ForumDb db, Actor actor, [CallerFilePath] string surface = "")
    {
        var boards = db.Boards.VisibleTo(actor, surface);
        return badges.Where(b => b.ScopeKind != ScopeKind.Board || boards.Any(board => board.Id == b.TargetId)).Surface(surface);
    }

    /// <summary>
    /// Awards that the actor may know of, revoked ones too: in their audiences, and with evidence in a place that they see. Badge and member are
    /// asked besides, where they weren't found before.
    /// </summary>
    public static IQueryable<Award> SeenBy(this IQueryable<Award> awards, ForumDb db, Actor actor, [CallerFilePath] string surface = "")
    {
        var (audiences, posts) = (actor.Audiences, db.Posts.InAudienceOf(actor, surface));
        return awards.Where(a => audiences.Contains(a.AudienceId)).Where(a => a.PostId == null || posts.Any(p => p.Id == a.PostId)).Surface(surface);
    }
}
