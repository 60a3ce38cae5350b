using Forum.Domain.Audiences;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Members.Names;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Powers;

/// <summary>Looking at the forum with other eyes: the operator with anybody's, whoever manages groups with those of fewer memberships.</summary>
public static class ViewOf
{
    /// <summary>The member who goes by a name, as the forum takes them now; null where nobody does.</summary>
    /// <exception cref="InvalidOperationException">The asker is no operator: a bug of the caller.</exception>
    public static async Task<Actor?> Member(ForumDb db, Actor asker, string name, CancellationToken ct)
    {
        if (!asker.IsOperator)
            throw new InvalidOperationException("Only the operator looks with other eyes.");
        var folded = MemberName.Fold(name);
        var ids = await db.Members.Where(m => m.FoldedName == folded && m.LeftAt == null).Select(m => m.Id).ToListAsync(ct);
        return ids is [var id] ? await ActorReader.OfMember(db, id, ct) : null;
    }

    /// <summary>
    /// The asker as somebody with other memberships would see the site, as far as the asker sees it: a part of their audiences and groups, and no
    /// power. Null where they may not look so, or may know of no such group.
    /// </summary>
    public static async Task<ReducedActor?> Reduced(ForumDb db, Actor asker, ViewedAs view, CancellationToken ct)
    {
        if (!MayReduce(asker, db.Now))
            return null;
        if (view.Kind == ViewedKind.Guest)
            return new ReducedActor(Actor.Guest with { IsReduced = true }, null);
        var group = await db.Groups.VisibleTo(asker, "ViewedGroup").AsNoTracking().SingleOrDefaultAsync(g => g.PublicId == view.GroupId, ct);
        if (view.Kind == ViewedKind.Group && group is null)
            return null;
        long[] groups = group is null ? [] : [group.Id];
        var audiences = await AudienceReader.OfMember(db, groups, ct);
        var reduced = asker with
        {
            Audiences = [.. asker.Audiences.Intersect(audiences)],
            Groups = [.. asker.Groups.Intersect(groups)],
            Grants = [],
            AwaitedAgreements = [],
            IsReduced = true,
        };
        return new ReducedActor(reduced, group?.Name);
    }

    /// <summary>Whoever may admit others may look with their eyes.</summary>
    public static bool MayReduce(Actor asker, DateTime now) => !asker.IsOperator && MemberPermits.ManageGroups(asker, now).IsAllowed;
}
