using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Members.Groups;

/// <summary>What a membership would hand on: whoever enters a group holds what the group holds.</summary>
internal static class Entering
{
    /// <summary>Whether somebody else confirms it: entering gives critical powers over the whole site.</summary>
    public static async Task<SecondGround?> Second(ForumDb db, Actor actor, long groupId, long? memberId, CancellationToken ct)
    {
        var site = (await Precedence.HeldBy(db, actor, groupId, ct)).Where(g => g.Covers(Place.Site)).SelectMany(g => g.Powers.Named);
        var critical = FourEyes.Critical(site);
        if (critical.Named.Count == 0)
            return null;
        var ground = new SecondGround(Power.ManageGroups, critical, memberId, GroupId: null);
        return await FourEyes.Asks(db, actor, ground, ct) ? ground : null;
    }

    /// <summary>Why nobody comes in on this actor's word alone, by a link or an application; null where they do.</summary>
    public static async Task<Denial?> Against(ForumDb db, Actor actor, long groupId, CancellationToken ct)
    {
        if (await Precedence.GroupHoldsMore(db, actor, groupId, ct))
            return Denial.GroupHoldsMore;
        return await Second(db, actor, groupId, memberId: null, ct) is null ? null : Denial.OnlyByName;
    }
}
