using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Members.Names;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Delegation;

/// <summary>
/// Says why somebody can or can't do a thing. It decides nothing: it asks the same functions as the deeds do, and tells of the grants what the
/// register tells. Of others it knows the register alone, so nothing is learnt of grants and memberships that aren't shown.
/// </summary>
public static class WhyReader
{
    public static async Task<Outcome<Why>> Ask(ForumDb db, Actor actor, WhyQuestion question, CancellationToken ct)
    {
        if (await Surroundings.Find(db, actor, question.Where, ct) is not { } where)
            return new Problem(nameof(question.Where), ProblemKind.NoSuchThread);
        var (about, on) = (await Named(db, actor, question.Member, ct), await Named(db, actor, question.On, ct));
        if (about is null && !string.IsNullOrWhiteSpace(question.Member))
            return new Problem(nameof(question.Member), ProblemKind.NoSuchMember);
        if (on is null && !string.IsNullOrWhiteSpace(question.On))
            return new Problem(nameof(question.On), ProblemKind.NoSuchMember);
        var known = await GrantReader.Known(db, actor, ct);
        var against = IsAgainstMembers(question.Power) ? on : null;
        return about is null || about.Id == actor.MemberId
            ? await OfSelf(db, actor, question.Power, where, against, known, ct)
            : await OfOther(db, actor, question.Power, where, about, known, ct);
    }

    /// <summary>The grants that an act rested on and those above them, where they live and may be known of; null where there is no such act.</summary>
    public static async Task<ActGrounds?> OfAct(ForumDb db, Actor actor, string actId, CancellationToken ct)
    {
        var audiences = actor.Audiences;
        var act = await db
            .Acts.VisibleTo(db, actor, "WhyOfAct")
            .Where(a => a.PublicId == actId)
            .Select(a => new
            {
                Grant = db.Grants.Where(g => g.Id == a.GrantId).Select(g => g.PublicId).FirstOrDefault(),
                Other = db
                    .Grants.Where(g => g.Id == a.OtherGrantId && g.Id != a.GrantId && audiences.Contains(a.OtherAudienceId!.Value))
                    .Select(g => g.PublicId)
                    .FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        if (act is null)
            return null;
        var known = await GrantReader.Known(db, actor, ct);
        return new ActGrounds(KnownGrant.ChainOf(known, act.Grant), KnownGrant.ChainOf(known, act.Other));
    }

    private static async Task<Why> OfSelf(
        ForumDb db,
        Actor actor,
        Power power,
        Surroundings where,
        Member? on,
        List<KnownGrant> known,
        CancellationToken ct
    )
    {
        var place = on is null ? where.Actual : Place.SiteFor(await KnownWhere.AudienceOf(db, actor, on, ct));
        var decision = Decide(actor, power, place, on, db.Now);
        // By the register alone: the deed itself also weighs grants that aren't shown.
        var outranked =
            decision.IsAllowed
            && on is not null
            && known.Any(g => g.Line.MemberId == on.PublicId && g.Line.Powers.Any(held => !actor.HoldsSomewhere(held)));
        var allowed = decision.IsAllowed && !outranked;
        return new Why(
            power,
            where.Told,
            null,
            on?.Name,
            (decision as Decision.Denied)?.Why,
            outranked,
            KnownGrant.ChainOf(known, decision.Grant?.PublicId),
            allowed
                ? []
                : [.. known.Where(g => g.Line.IsMine && g.Live.Powers.Has(power) && !g.Live.Gives(power, place, db.Now)).Select(g => g.Line)],
            allowed ? null : await Ended(db, actor, power, ct),
            allowed ? [] : Holders(known.Where(g => !g.Line.IsMine), power, place, db.Now)
        );
    }

    private static async Task<Why> OfOther(
        ForumDb db,
        Actor actor,
        Power power,
        Surroundings where,
        Member about,
        List<KnownGrant> known,
        CancellationToken ct
    )
    {
        var tellsGroups = about.Shows.HasFlag(ProfileParts.Groups) || MemberPermits.ManageGroups(actor, db.Now).IsAllowed;
        var groups = tellsGroups ? (await GroupReader.Of(db, actor, about.Id, ct)).Select(g => g.Id).ToHashSet() : [];
        var theirs = known.Where(g => g.Line.MemberId == about.PublicId || (g.Line.GroupId is { } id && groups.Contains(id))).ToList();
        // Nobody is told how many acts another one has left.
        var asKnown = new Actor
        {
            MemberId = about.Id,
            PublicId = about.PublicId,
            Name = about.Name,
            Standing = about.Standing,
            Grants = [.. theirs.Select(g => g.Live with { Allowances = [] })],
        };
        var decision = Authority.Decide(asKnown, power, where.Actual, db.Now);
        return new Why(
            power,
            where.Told,
            about.Name,
            null,
            (decision as Decision.Denied)?.Why,
            false,
            KnownGrant.ChainOf(known, decision.Grant?.PublicId),
            [],
            null,
            decision.IsAllowed ? [] : Holders(known, power, where.Actual, db.Now)
        );
    }

    private static Decision Decide(Actor actor, Power power, Place place, Member? on, DateTime now) =>
        on is not null && power is Power.EraseMember ? MemberPermits.Erase(actor, on, place.AudienceId, now)
        : on is not null && power is Power.SeeNotes ? MemberPermits.SeeNotes(actor, on, place.AudienceId, now)
        : on is not null && power is Power.WarnMember ? MemberPermits.Warn(actor, on, place.AudienceId, now)
        : on is not null && power is Power.SilenceMember or Power.SuspendMember ? MemberPermits.Sanction(actor, power, on!, place.AudienceId, 1, now)
        : Authority.Decide(actor, power, place, now);

    private static bool IsAgainstMembers(Power power) =>
        power is Power.WarnMember or Power.SilenceMember or Power.SuspendMember or Power.HelpMembers or Power.EraseMember;

    private static List<GrantLine> Holders(IEnumerable<KnownGrant> known, Power power, Place place, DateTime now) =>
        [.. known.Where(g => g.Live.Gives(power, place, now)).Select(g => g.Line)];

    /// <summary>The latest of the actor's own grants of a power that are over, among those over places that they still see.</summary>
    private static async Task<EndedGrant?> Ended(ForumDb db, Actor actor, Power power, CancellationToken ct)
    {
        if (actor.MemberId is not { } self)
            return null;
        var now = db.Now;
        var over = await db
            .Grants.VisibleTo(db, actor, "EndedGrants")
            .AsNoTracking()
            .Where(g => g.HolderMemberId == self && (g.RevokedAt != null || g.Until <= now))
            .ToListAsync(ct);
        return over.Where(g => g.Powers.Has(power))
            .Select(g =>
                g.RevokedAt is { } back && (g.Until is null || back < g.Until)
                    ? new EndedGrant(back, g.RevokedById != self)
                    : new(g.Until!.Value, false)
            )
            .MaxBy(ended => ended.At);
    }

    private static async Task<Member?> Named(ForumDb db, Actor actor, string? name, CancellationToken ct)
    {
        var folded = MemberName.Fold(name ?? "");
        return folded.Length == 0
            ? null
            : await db.Members.VisibleTo(actor, "WhyMember").AsNoTracking().SingleOrDefaultAsync(m => m.FoldedName == folded && m.LeftAt == null, ct);
    }
}
