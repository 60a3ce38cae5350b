using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Members.Names;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Delegation;

/// <summary>A delegation that would be accepted as things stand: what the preview shows and the verb writes.</summary>
internal sealed record PlannedGrant(LiveGrant Parent, Member? Member, Group? Group, Surroundings Where)
{
    public static async Task<Outcome<PlannedGrant>> Of(ForumDb db, Actor actor, DelegationForm form, CancellationToken ct)
    {
        if (actor.IsGuest)
            return Denial.SignInFirst;
        if (actor.IsSuspended)
            return Denial.Suspended;
        var now = db.Now;
        var parent = actor.Grants.SingleOrDefault(g => g.PublicId == form.Parent);
        if (parent is null)
            return new Problem(nameof(form.Parent), ProblemKind.NotHeld);
        if (!parent.Powers.Has(Power.Delegate) || parent.From > now)
            return Denial.NoPower;
        var where = await Surroundings.Find(db, actor, form.Where, ct);
        var problems = form.Beyond(parent, where, now);
        var (member, group, problem) = await Holder(db, actor, form, ct);
        if (problem is not null)
            problems.Add(problem);
        if (problems.Count > 0)
            return problems;
        return new PlannedGrant(parent, member, group, where!);
    }

    /// <summary>Nothing is left of today's allowance for giving it.</summary>
    public bool IsUsedUp => Parent.ActsLeft(Where.Place) == 0;

    /// <summary>What a second holder needs; null where it asks for none: critical powers over the whole site do.</summary>
    public SecondGround? Second(DelegationForm form) =>
        Where.Kind == ScopeKind.Site && FourEyes.Critical(form.Known).Named.Count > 0
            ? new SecondGround(Power.Delegate, FourEyes.Critical(form.Known), Member?.Id, Group?.Id)
            : null;

    /// <summary>Nobody gives to themselves, not through a group of theirs either.</summary>
    private static async Task<(Member? Member, Group? Group, Problem? Problem)> Holder(
        ForumDb db,
        Actor actor,
        DelegationForm form,
        CancellationToken ct
    )
    {
        if (!string.IsNullOrWhiteSpace(form.Group))
        {
            var group = await db.Groups.VisibleTo(actor, "GivenGroup").SingleOrDefaultAsync(g => g.PublicId == form.Group, ct);
            if (group is null)
                return (null, null, new Problem(nameof(form.Group), ProblemKind.NoSuchGroup));
            return actor.IsOrWaitsIn(group.Id) ? (null, null, new Problem(nameof(form.Group), ProblemKind.Yourself)) : (null, group, null);
        }
        var folded = MemberName.Fold(form.Member ?? "");
        var member = await db.Members.VisibleTo(actor, "GivenMember").SingleOrDefaultAsync(m => m.FoldedName == folded && m.LeftAt == null, ct);
        if (member is null)
            return (null, null, new Problem(nameof(form.Member), folded.Length == 0 ? ProblemKind.Required : ProblemKind.NoSuchMember));
        return member.Id == actor.MemberId ? (null, null, new Problem(nameof(form.Member), ProblemKind.Yourself)) : (member, null, null);
    }
}
