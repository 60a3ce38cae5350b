using Forum.Domain.Audiences;
using Forum.Domain.Members.Groups;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

/// <summary>
/// Nobody warns, silences, suspends or gets into the account of a member who holds a power that they don't hold themselves: otherwise a part of the
/// powers would be a way to all of them, or to be rid of those who gave them. What is held over places that the actor can't see doesn't count: a
/// refusal would tell of it.
/// </summary>
internal static class Precedence
{
    public static async Task<bool> HoldsMore(ForumDb db, Actor actor, Member member, CancellationToken ct)
    {
        if (actor.IsOperator)
            return false;
        // Groups whose agreement waits for them count, and so they do while somebody is suspended: neither makes anybody less.
        var groups = await db.GroupMemberships.Lasting(db.Now).Where(m => m.MemberId == member.Id).Select(m => m.GroupId).ToListAsync(ct);
        var theirs = await AudienceReader.OfMember(db, groups, ct);
        long[] common = [.. theirs.Intersect(actor.Audiences)];
        var grants = await LiveGrants.Of(db, member.Id, groups, common, null, db.Now, ct);
        return grants.Any(g => HasMore(g, actor));
    }

    /// <summary>
    /// The same for letting people into a group: nobody hands on by a membership more than they hold, in powers, place and limits. A grant over
    /// places that the actor can't see doesn't count here either.
    /// </summary>
    public static async Task<bool> GroupHoldsMore(ForumDb db, Actor actor, long groupId, CancellationToken ct) =>
        !actor.IsOperator
        && (await HeldBy(db, actor, groupId, ct)).Exists(g =>
            g.Powers.Named.Any(p => !actor.Grants.Any(held => held.Powers.Has(p) && g.IsWithin(held)))
        );

    /// <summary>What a group holds, as far as the actor sees where.</summary>
    public static Task<List<LiveGrant>> HeldBy(ForumDb db, Actor actor, long groupId, CancellationToken ct) =>
        LiveGrants.Among(db, db.Grants.Where(g => g.HolderGroupId == groupId), actor.Audiences, actor.MemberId, db.Now, ct);

    private static bool HasMore(LiveGrant grant, Actor actor) => Enum.GetValues<Power>().Any(p => grant.Powers.Has(p) && !actor.HoldsSomewhere(p));
}
