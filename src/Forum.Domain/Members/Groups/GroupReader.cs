using Forum.Domain.Members.Names;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members.Groups;

public sealed record GroupLine(string Id, string Name, string Description, bool Listed, int Members)
{
    public GroupEntry Entry { get; init; }

    internal static GroupLine Of(Group group, int members = 0) =>
        new(group.PublicId, group.Name, group.Description, group.Listed, members) { Entry = group.Entry };

    /// <summary>How many applications wait; told to those alone who may settle them.</summary>
    public int Waiting { get; init; }
}

public sealed record GroupPage(GroupLine Group, bool IsMember, bool CanManage, IReadOnlyList<GroupMemberLine> Members);

/// <param name="HasAgreed">Whether they accepted what is to be accepted in this group now.</param>
public sealed record GroupMemberLine(string Id, string Name, DateTime Since, DateTime? Until, bool HasAgreed);

public static class GroupReader
{
    /// <summary>All groups that the actor may know of, with their sizes for those who are in or manage them.</summary>
    public static Task<List<GroupLine>> All(ForumDb db, Actor actor, CancellationToken ct)
    {
        var (manages, live) = (MemberPermits.ManageGroups(actor, db.Now).IsAllowed, db.GroupMemberships.Live(db.Now));
        return db
            .Groups.VisibleTo(actor)
            .OrderBy(g => g.Name)
            .Select(g => new GroupLine(
                g.PublicId,
                g.Name,
                g.Description,
                g.Listed,
                manages || actor.Groups.Contains(g.Id) ? live.Count(m => m.GroupId == g.Id) : 0
            )
            {
                Entry = g.Entry,
                Waiting = manages ? db.GroupApplications.Count(a => a.GroupId == g.Id && a.Outcome == ApplicationOutcome.Waiting) : 0,
            })
            .ToListAsync(ct);
    }

    /// <summary>The public id of the group of that name, in any spelling that folds to it; null where the actor may know of none.</summary>
    public static Task<string?> ByName(ForumDb db, Actor actor, string name, CancellationToken ct)
    {
        var folded = MemberName.Fold(name);
        return db.Groups.VisibleTo(actor).Where(g => g.FoldedName == folded).Select(g => g.PublicId).SingleOrDefaultAsync(ct);
    }

    /// <summary>The groups of a member that this actor may connect with them: common ones, all of one's own, and all for those who manage groups.</summary>
    public static Task<List<GroupLine>> Of(ForumDb db, Actor actor, long memberId, CancellationToken ct)
    {
        var all = MemberPermits.ManageGroups(actor, db.Now).IsAllowed || actor.MemberId == memberId;
        var theirs = db.GroupMemberships.Live(db.Now).Where(m => m.MemberId == memberId);
        return db
            .Groups.Where(g => all || actor.Groups.Contains(g.Id))
            .Where(g => theirs.Any(m => m.GroupId == g.Id))
            .OrderBy(g => g.Name)
            .Select(g => new GroupLine(g.PublicId, g.Name, g.Description, g.Listed, 0))
            .ToListAsync(ct);
    }

    /// <summary>
    /// A group with its members, for those in it and those who manage groups; others who may know of it don't learn who is in. Those who have
    /// still to accept the agreement are told to the latter only.
    /// </summary>
    public static async Task<GroupPage?> One(ForumDb db, Actor actor, string groupId, CancellationToken ct)
    {
        var group = await db.Groups.VisibleTo(actor).SingleOrDefaultAsync(g => g.PublicId == groupId, ct);
        if (group is null)
            return null;
        var (isMember, canManage) = (actor.Groups.Contains(group.Id), MemberPermits.ManageGroups(actor, db.Now).IsAllowed);
        if (!isMember && !canManage)
            return null;
        var members = await (canManage ? db.GroupMemberships.Lasting(db.Now) : db.GroupMemberships.Live(db.Now))
            .Where(m => m.GroupId == group.Id)
            .OrderBy(m => m.Member!.Name)
            .Select(m => new GroupMemberLine(m.Member!.PublicId, m.Member.Name, m.Since, m.Until, m.AgreedVersion >= group.AgreementVersion))
            .ToListAsync(ct);
        var waiting = canManage
            ? await db.GroupApplications.CountAsync(a => a.GroupId == group.Id && a.Outcome == ApplicationOutcome.Waiting, ct)
            : 0;
        return new GroupPage(GroupLine.Of(group, members.Count) with { Waiting = waiting }, isMember, canManage, members);
    }
}
