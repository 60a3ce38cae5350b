using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

/// <param name="WithPosts">Their posts go too, as far as nobody has answered them.</param>
/// <param name="Sure">They know that it can't be undone.</param>
public sealed record ErasureForm(bool WithPosts, bool Sure, string? Reason);

public static class EraseMember
{
    /// <summary>
    /// Erases somebody else's account: what <see cref="LeaveForum"/> does for whoever goes by themselves. It can't be undone, so it takes two:
    /// where there is a second holder of the power, this proposes it.
    /// </summary>
    /// <returns>The public id of the recorded act, or of the proposal.</returns>
    public static Task<Outcome<Deed>> Run(ForumDb db, Actor actor, string memberId, ErasureForm form, CancellationToken ct) =>
        db.Write<Outcome<Deed>>(
            actor,
            async actor =>
            {
                var member = await db.Members.VisibleTo(actor).SingleOrDefaultAsync(m => m.PublicId == memberId && m.LeftAt == null, ct);
                if (member is null)
                    return new Outcome<Deed>.NotFound();
                var (decision, audience) = await Decide(db, actor, member, ct);
                if (decision.Refuses(out var why))
                    return why;
                var problems = Problems(form);
                if (problems.Count > 0)
                    return problems;
                if (await Precedence.HoldsMore(db, actor, member, ct))
                    return Denial.NoPower;
                if (await HoldsClaim(db, member.Id, ct))
                    return Denial.ClaimStays;
                var on = new ActObject(audience) { MemberId = member.Id };
                if (!await FourEyes.Asks(db, actor, Second(member.Id), ct))
                {
                    await Farewell.To(db, member.Id, form.WithPosts, ct);
                    return new Deed(db.Record(actor, decision, ActKind.EraseMember, Power.EraseMember, on, form.Reason!)!.PublicId, Waits: false);
                }
                var (proposal, isNew) = await Proposal.Of(db, actor, ProposalKind.EraseMember, form, form.Reason!, (member.Id, null), ct);
                if (isNew)
                    db.Record(actor, decision, ActKind.ProposeErasure, Power.EraseMember, on, form.Reason!);
                return new Deed(proposal.PublicId, Waits: true);
            },
            ct
        );

    internal static SecondGround Second(long memberId) => new(Power.EraseMember, PowerSet.Of(), memberId, GroupId: null);

    internal static async Task<(Decision Decision, long Audience)> Decide(ForumDb db, Actor actor, Member member, CancellationToken ct)
    {
        var audience = await KnownWhere.AudienceOf(db, actor, member, ct);
        return (MemberPermits.Erase(actor, member, audience, db.Now), audience);
    }

    /// <summary>Whether the claim of the site is theirs: its owner goes only by themselves.</summary>
    internal static Task<bool> HoldsClaim(ForumDb db, long memberId, CancellationToken ct) =>
        db.Grants.AnyAsync(g => g.Source == GrantSource.Claim && g.RevokedAt == null && g.HolderMemberId == memberId, ct);

    private static List<Problem> Problems(ErasureForm form)
    {
        var problems = new List<Problem>();
        if (!form.Sure)
            problems.Add(new Problem(nameof(form.Sure), ProblemKind.Required));
        if (ActRecord.ReasonProblem(form.Reason) is { } reason)
            problems.Add(reason);
        return problems;
    }
}
