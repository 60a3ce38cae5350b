using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Powers;

internal static class GrantsFrom
{
    /// <summary>Those above an actor's that some members hold, or made out of one that they hold through a group: power that comes from them.</summary>
    public static async Task<HashSet<long>> Members(ForumDb db, Actor actor, IReadOnlyCollection<long> members, CancellationToken ct)
    {
        var chains = actor.Grants.SelectMany(g => g.Chain).Distinct().ToList();
        return
        [
            .. await db
                .Grants.Where(g => chains.Contains(g.Id))
                .Where(g =>
                    (g.HolderMemberId != null && members.Contains(g.HolderMemberId.Value))
                    || (g.GivenById != null && members.Contains(g.GivenById.Value) && g.Source == GrantSource.Delegation)
                )
                .Select(g => g.Id)
                .ToListAsync(ct),
        ];
    }
}
