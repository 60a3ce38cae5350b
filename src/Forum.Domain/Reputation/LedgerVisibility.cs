using System.Runtime.CompilerServices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Reputation;

internal static class LedgerVisibility
{
    /// <summary>
    /// Lines that the actor may know of: in their audiences, which change with the thread in the same transaction. That somebody reported a post is
    /// known to them alone.
    /// </summary>
    public static IQueryable<LedgerLine> SeenBy(this IQueryable<LedgerLine> lines, Actor actor, [CallerFilePath] string surface = "")
    {
        var (me, audiences) = (actor.MemberId, actor.Audiences);
        return lines
            .Where(l => audiences.Contains(l.AudienceId))
            .Where(l => l.Rule != PointRule.FlagUpheld || (me != null && l.MemberId == me))
            .Surface(surface);
    }
}
