using Forum.Domain.Audiences;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Delegation.Proposals;

/// <summary>What a proposal would do as things stand.</summary>
/// <param name="Carry">Does it in the name of the two, unless the second may do less than the first; null where who proposed it couldn't do it any more.</param>
internal sealed record PlannedDeed(SecondGround Second, Func<Actor, Task<Outcome<(ActKind Kind, ActObject On)>>>? Carry)
{
    /// <summary>What giving powers would give; null for the others, and where it couldn't be done any more.</summary>
    public DelegationPreview? Preview { get; private init; }

    /// <summary>The same for letting somebody into a group: until when.</summary>
    public DateTime? Until { get; private init; }

    /// <summary>The same for erasing: posts that nobody has answered go too.</summary>
    public bool WithPosts { get; private init; }

    public static async Task<PlannedDeed> Of(ForumDb db, Proposal proposal, CancellationToken ct)
    {
        var proposer = await ActorReader.OfMember(db, proposal.ProposerId, ct);
        return proposal.Kind switch
        {
            ProposalKind.GivePowers => await Giving(db, proposer, proposal, ct),
            ProposalKind.AddToGroup => await Adding(db, proposer, proposal, ct),
            _ => await Erasing(db, proposer, proposal, ct),
        };
    }

    private static async Task<PlannedDeed> Giving(ForumDb db, Actor proposer, Proposal proposal, CancellationToken ct)
    {
        var form = proposal.Form<DelegationForm>();
        // What was to begin meanwhile begins now.
        if (form.From < db.Now)
            form = form with { From = null };
        var second = new SecondGround(Power.Delegate, FourEyes.Critical(form.Known), proposal.SubjectId, proposal.GroupId);
        if (await PlannedGrant.Of(db, proposer, form, ct) is not Outcome<PlannedGrant>.Done(var plan) || !IsSame(plan, proposal))
            return new PlannedDeed(second, Carry: null);
        return new PlannedDeed(second, Carry) { Preview = DelegationPreview.Of(plan, form, asksSecond: true) };

        async Task<Outcome<(ActKind, ActObject)>> Carry(Actor actor)
        {
            var grant = DelegatePowers.Give(db, plan, form, proposal.ProposerId);
            return (ActKind.ConfirmPowers, await GrantObject.Of(db, actor, grant, Audience.EveryoneId, ct));
        }
    }

    /// <summary>What is left of the proposer's acts today was asked when they proposed it; now it's the second holder's that count.</summary>
    private static bool IsPossible(Decision decision) => decision is Decision.Allowed or Decision.Denied(Denial.LimitReached);

    /// <summary>A name can have gone to somebody else meanwhile.</summary>
    private static bool IsSame(PlannedGrant plan, Proposal proposal) => plan.Member?.Id == proposal.SubjectId && plan.Group?.Id == proposal.GroupId;

    private static async Task<PlannedDeed> Adding(ForumDb db, Actor proposer, Proposal proposal, CancellationToken ct)
    {
        var (form, groupId, memberId) = (proposal.Form<MembershipForm>(), proposal.GroupId!.Value, proposal.SubjectId!.Value);
        var held = (await Precedence.HeldBy(db, proposer, groupId, ct)).Where(g => g.Covers(Place.Site)).SelectMany(g => g.Powers.Named);
        var second = new SecondGround(Power.ManageGroups, FourEyes.Critical(held), memberId, GroupId: null);
        var possible =
            IsPossible(MemberPermits.ManageGroups(proposer, db.Now))
            && !await Precedence.GroupHoldsMore(db, proposer, groupId, ct)
            && !(form.Until <= db.Now)
            && await db.Members.AnyAsync(m => m.Id == memberId && m.LeftAt == null, ct);
        return new PlannedDeed(second, possible ? Carry : null) { Until = form.Until };

        async Task<Outcome<(ActKind, ActObject)>> Carry(Actor actor)
        {
            if (await Precedence.GroupHoldsMore(db, actor, groupId, ct))
                return Denial.GroupHoldsMore;
            await AddToGroup.Let(db, proposer, groupId, memberId, form.Until, ct);
            return (ActKind.ConfirmMembership, new ActObject(Audience.EveryoneId) { GroupId = groupId, MemberId = memberId });
        }
    }

    private static async Task<PlannedDeed> Erasing(ForumDb db, Actor proposer, Proposal proposal, CancellationToken ct)
    {
        var (form, memberId) = (proposal.Form<ErasureForm>(), proposal.SubjectId!.Value);
        var member = await db.Members.SingleOrDefaultAsync(m => m.Id == memberId && m.LeftAt == null, ct);
        var possible =
            member is not null
            && IsPossible((await EraseMember.Decide(db, proposer, member, ct)).Decision)
            && !await Precedence.HoldsMore(db, proposer, member, ct)
            && !await EraseMember.HoldsClaim(db, memberId, ct);
        return new PlannedDeed(EraseMember.Second(memberId), possible ? Carry : null) { WithPosts = form.WithPosts };

        async Task<Outcome<(ActKind, ActObject)>> Carry(Actor actor)
        {
            if (await Precedence.HoldsMore(db, actor, member!, ct))
                return Denial.NoPower;
            var (_, audience) = await EraseMember.Decide(db, actor, member!, ct);
            await Farewell.To(db, memberId, form.WithPosts, ct);
            return (ActKind.ConfirmErasure, new ActObject(audience) { MemberId = memberId });
        }
    }
}
