using System.Runtime.CompilerServices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Members.Groups;

internal static class GroupVisibility
{
    /// <summary>Listed groups, one's own, and all of them for whoever manages groups: the owner must be able to enter one, in an act that its members see.</summary>
    public static IQueryable<Group> VisibleTo(this IQueryable<Group> groups, Actor actor, [CallerFilePath] string surface = "")
    {
        var all = !actor.IsSuspended && actor.HoldsSomewhere(Power.ManageGroups);
        return groups.Where(g => all || g.Listed || actor.Groups.Contains(g.Id)).Surface(surface);
    }
}
