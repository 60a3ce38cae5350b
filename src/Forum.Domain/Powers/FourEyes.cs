using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Powers;

/// <summary>
/// What can't be undone, or gives critical powers over the whole site, is done by two: one holder proposes it, a second one confirms it. Where
/// there is no second one whom everybody may know of, the first one does it alone, and the record shows that.
/// </summary>
internal static class FourEyes
{
    private static readonly Power[] Confirming = [Power.Delegate, Power.ManageGroups, Power.EraseMember];

    /// <summary>Those of some powers that ask for it when they are given for the whole site.</summary>
    public static PowerSet Critical(IEnumerable<Power> powers) => PowerSet.Of(powers.Where(power => PowerCatalogue.Of(power).IsCritical));

    /// <summary>
    /// Whether somebody else could confirm it: who holds what it takes over the whole site, and not from those whom it is about. Only what
    /// everybody may know of counts, or the record would tell of the rest. Who is suspended, or has an agreement still to accept, counts: nobody
    /// becomes the only one by what they can do to another.
    /// </summary>
    public static async Task<bool> Asks(ForumDb db, Actor actor, SecondGround ground, CancellationToken ct)
    {
        if (actor.IsOperator)
            return false;
        var now = db.Now;
        var which = db.Grants.Where(g => g.HolderMemberId != null || db.Groups.Any(known => known.Id == g.HolderGroupId && known.Listed));
        var grants = (await LiveGrants.Among(db, which, [], null, now, ct)).Where(g => ground.IsGivenBy(g, now)).ToList();
        var tainted = await Tainted(db, actor.MemberId, ground, grants, ct);
        var ids = grants.Where(g => !g.Chain.Any(tainted.Contains)).Select(g => g.Id).ToList();
        var lasting = db.GroupMemberships.Lasting(now);
        return await Holders(db, ids)
            .Where(m => m.Id != actor.MemberId && m.Id != ground.SubjectId)
            .AnyAsync(m => ground.GroupId == null || !lasting.Any(g => g.MemberId == m.Id && g.GroupId == ground.GroupId), ct);
    }

    /// <summary>Whether an actor may be the second: never who proposed it, nor whom it is about, nor who holds it from one of them.</summary>
    public static async Task<Decision> Confirm(ForumDb db, Actor actor, long proposerId, SecondGround ground, CancellationToken ct)
    {
        if (actor.IsGuest)
            return Denial.SignInFirst;
        if (actor.MemberId == proposerId || actor.MemberId == ground.SubjectId || actor.IsOrWaitsIn(ground.GroupId))
            return Denial.YourselfNot;
        return Authority.DecideSecond(actor, ground, await Tainted(db, proposerId, ground, actor.Grants, ct), db.Now);
    }

    /// <summary>Whether an actor holds anything that a second one confirms by: without it nothing waits for them.</summary>
    public static bool MayConfirm(Actor actor, DateTime now) => Confirming.Any(power => Authority.Decide(actor, power, Place.Site, now).IsAllowed);

    /// <summary>Whether somebody may be asked to be the second: then nobody but the operator gets into their account.</summary>
    public static async Task<bool> Concerns(ForumDb db, long memberId, CancellationToken ct)
    {
        var now = db.Now;
        var grants = (await LiveGrants.Among(db, db.Grants, [], null, now, ct)).Where(g => Confirming.Any(power => g.Gives(power, Place.Site, now)));
        var ids = grants.Select(g => g.Id).ToList();
        return await Holders(db, ids).AnyAsync(m => m.Id == memberId, ct);
    }

    /// <summary>Those who hold one of some grants, themselves or through a group, and can sign in or will be able to again.</summary>
    private static IQueryable<Member> Holders(ForumDb db, IReadOnlyCollection<long> grantIds)
    {
        var held = db.Grants.Where(g => grantIds.Contains(g.Id));
        var lasting = db.GroupMemberships.Lasting(db.Now);
        return db.Members.Where(m =>
            m.LeftAt == null
            && m.Origin == MemberOrigin.Registered
            && held.Any(g => g.HolderMemberId == m.Id || lasting.Any(l => l.MemberId == m.Id && l.GroupId == g.HolderGroupId))
        );
    }

    /// <summary>
    /// The grants that those hold whom it is about, and what the proposer was given: nothing that was made out of one of them counts. The claim
    /// is the exception: everything comes from it.
    /// </summary>
    private static async Task<HashSet<long>> Tainted(
        ForumDb db,
        long? proposerId,
        SecondGround ground,
        IEnumerable<LiveGrant> grants,
        CancellationToken ct
    )
    {
        var chains = grants.SelectMany(g => g.Chain).Distinct().ToList();
        return
        [
            .. await db
                .Grants.Where(g => chains.Contains(g.Id))
                .Where(g =>
                    (g.HolderMemberId != null && g.HolderMemberId == ground.SubjectId)
                    || (g.HolderMemberId != null && g.HolderMemberId == proposerId && g.Source != GrantSource.Claim)
                    || (g.HolderGroupId != null && g.HolderGroupId == ground.GroupId)
                )
                .Select(g => g.Id)
                .ToListAsync(ct),
        ];
    }
}

/// <summary>What a second holder needs: some powers over the whole site out of one grant; and whom it is about.</summary>
/// <param name="For">The power that the act is recorded under.</param>
/// <param name="GroupId">A group that the powers are for; null where it's about a member.</param>
internal sealed record SecondGround(Power For, PowerSet Others, long? SubjectId, long? GroupId)
{
    public bool IsGivenBy(LiveGrant grant, DateTime now) => grant.Gives(For, Place.Site, now) && Others.Named.All(power => grant.Powers.Has(power));
}
