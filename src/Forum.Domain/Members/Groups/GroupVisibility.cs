using System.Runtime.CompilerServices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Members.Groups;

internal static class GroupVisibility
{
    /// <summary>Listed groups, one's own (though their agreement be still to accept), and all of them for whoever manages groups: the owner must be able to enter one, in an act that its members see.</summary>
    public static IQueryable<Group> VisibleTo(this IQueryable<Group> groups, Actor actor, [CallerFilePath] string surface = "")
    {
        var all = !actor.IsSuspended && actor.HoldsSomewhere(Power.ManageGroups);
        long[] own = [.. actor.Groups, .. actor.AwaitedAgreements.Select(awaited => awaited.GroupId)];
        return groups.Where(g => all || g.Listed || own.Contains(g.Id)).Surface(surface);
    }
}
