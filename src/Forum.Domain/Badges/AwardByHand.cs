using Forum.Domain.Audiences;
using Forum.Domain.Badges.Rules;
using Forum.Domain.Members;
using Forum.Domain.Members.Names;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Badges;

/// <param name="Member">Their name.</param>
/// <param name="Evidence">The address or the id of a post that shows why; optional.</param>
/// <param name="Thanks">Null where no thread thanks for it.</param>
public sealed record AwardForm(string? Member, string? Evidence, string? Reason, ThanksForm? Thanks = null);

public static class AwardByHand
{
    /// <summary>
    /// Gives somebody else a badge. What its evidence hides from others, the award does too; so the same badge can be won once in public and once
    /// where not everybody looks.
    /// </summary>
    /// <returns>The public id of the award.</returns>
    public static async Task<Outcome<string>> Run(ForumDb db, Actor actor, string badgeId, AwardForm form, CancellationToken ct)
    {
        var thanks =
            form.Thanks is { } asked && await Named(db, actor, form.Member, ct) is { } whom
                ? new ThanksThread(asked.Board, PreparedThread.Of(db, asked.About(whom.Name)))
                : null;
        return await db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                if (await db.Badges.VisibleTo(db, actor).SingleOrDefaultAsync(b => b.PublicId == badgeId, ct) is not { } badge)
                    return new Outcome<string>.NotFound();
                var place = await BadgePlace.Of(db, badge, ct);
                if (BadgePermits.Award(actor, place.Place, db.Now).Refuses(out var why) && why != Denial.LimitReached)
                    return why;
                if (badge.RetiredAt is not null)
                    return Denial.BadgeRetired;
                var (member, evidence) = (await Named(db, actor, form.Member, ct), await Evidence.Find(db, actor, badge, place, form.Evidence, ct));
                if (Problems(form, member, evidence) is { Count: > 0 } problems)
                    return problems;
                return await Give(db, actor, badge, place, member!, ((Outcome<Evidence>.Done)evidence).Value, form.Reason!, thanks, ct);
            },
            ct
        );
    }

    /// <summary>Gives back what was taken back; what a rule had given is the rule's again.</summary>
    /// <returns>The public id of the recorded act.</returns>
    internal static Task<Outcome<string>> Again(ForumDb db, Actor actor, string awardId, string reason, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                if (await GivenAward.Find(db, actor, awardId, ct) is not { } given)
                    return new Outcome<string>.NotFound();
                var decision = await BadgePermits.Award(db, actor, given.Member, given.PlaceOfAward, ct);
                if (decision.Refuses(out var why))
                    return why;
                if (ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                if (given.Award.RevokedAt is null)
                    return Denial.AlreadyDone;
                if (given.Badge.RetiredAt is not null)
                    return Denial.BadgeRetired;
                if (await LiveSuspension.Of(db, given.Member.Id, ct))
                    return Denial.TheyAreSuspended;
                var on = await given.Object(db, ct);
                var act = db.Record(actor, decision, ActKind.AwardBadge, Power.AwardBadge, on, reason)!;
                await db.Save(ct);
                given.Award.GiveBy(given.Award.ActId is null ? null : act.Id, given.Award.PostId, db.Now);
                await JudgeMembers.Queue(db, given.Member.Id, ct);
                return act.PublicId;
            },
            ct
        );

    private static async Task<Outcome<string>> Give(
        ForumDb db,
        Actor actor,
        Badge badge,
        BadgePlace place,
        Member member,
        Evidence evidence,
        string reason,
        ThanksThread? thanks,
        CancellationToken ct
    )
    {
        // Where it is given decides with which other acts it is counted.
        var decision = await BadgePermits.Award(db, actor, member, place.Place with { AudienceId = evidence.AudienceId }, ct);
        if (decision.Refuses(out var why))
            return why;
        if (member.Origin == MemberOrigin.Imported)
            return Denial.NotClaimed;
        if (await LiveSuspension.Of(db, member.Id, ct))
            return Denial.TheyAreSuspended;
        if (!await evidence.IsSeenBy(db, member.Id, ct))
            return new Problem(nameof(AwardForm.Member), ProblemKind.CannotSeeIt);
        var repeats = badge.Definition.Repeats;
        if (!repeats && await Holds(db, badge, member, evidence.AudienceId, ct))
            return Denial.HasBadge;
        var id = db.Entropy.Id();
        var award = repeats ? null : await Once(db, badge, member, evidence.AudienceId, ct);
        if (award is null)
            db.Add(award = new Award(id, badge.Id, member.Id, evidence.AudienceId, repeats ? "hand:" + id : "", db.Now));
        award.GiveBy(null, evidence.Post?.Id, db.Now);
        var on = await place.Object(db, badge, award, evidence.Post?.ThreadId, ct);
        var act = db.Record(actor, decision, ActKind.AwardBadge, Power.AwardBadge, on, reason)!;
        await db.Save(ct);
        award.GiveBy(act.Id, evidence.Post?.Id, db.Now);
        if (thanks is not null && await thanks.Start(db, actor, award, ct) is var started and not Outcome<string>.Done)
            return started;
        return award.PublicId;
    }

    /// <summary>Where everybody who could see the new one sees one already.</summary>
    private static Task<bool> Holds(ForumDb db, Badge badge, Member member, long audienceId, CancellationToken ct) =>
        db.Awards.AnyAsync(
            a =>
                a.BadgeId == badge.Id
                && a.MemberId == member.Id
                && a.RevokedAt == null
                && (
                    a.AudienceId == audienceId
                    || a.AudienceId == Audience.EveryoneId
                    || (a.AudienceId == Audience.MembersId && audienceId != Audience.EveryoneId)
                ),
            ct
        );

    private static Task<Award?> Once(ForumDb db, Badge badge, Member member, long audienceId, CancellationToken ct) =>
        db.Awards.SingleOrDefaultAsync(a => a.BadgeId == badge.Id && a.MemberId == member.Id && a.AudienceId == audienceId && a.Occasion == "", ct);

    private static async Task<Member?> Named(ForumDb db, Actor actor, string? name, CancellationToken ct)
    {
        var folded = MemberName.Fold(name ?? "");
        return folded.Length == 0
            ? null
            : await db.Members.VisibleTo(actor, "AwardedMember").SingleOrDefaultAsync(m => m.FoldedName == folded && m.LeftAt == null, ct);
    }

    private static List<Problem> Problems(AwardForm form, Member? member, Outcome<Evidence> evidence)
    {
        var problems = new List<Problem>();
        if (member is null)
            problems.Add(new Problem(nameof(form.Member), string.IsNullOrWhiteSpace(form.Member) ? ProblemKind.Required : ProblemKind.NoSuchMember));
        if (ActRecord.ReasonProblem(form.Reason) is { } reason)
            problems.Add(reason);
        if (evidence is Outcome<Evidence>.Invalid(var wrong))
            problems.AddRange(wrong);
        return problems;
    }
}
