using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Recalls;

/// <summary>What keeps an actor from taking part in a petition; null where nothing does.</summary>
internal static class RecallPermits
{
    /// <summary>Whoever may sign starts one, in their own words; at most one is open about a mandate, and each ends within its term.</summary>
    public static async Task<Denial?> Start(ForumDb db, Actor actor, RecallCase about, CancellationToken ct)
    {
        var now = await ElectionTime.Now(db, ct);
        if (await Elector(db, actor, about, now, ct) is { } denial)
            return denial;
        if (actor.Silence is not null)
            return Denial.Silenced;
        var (days, over) = (about.Rules.RecallDays + about.Rules.RecallVotingDays, about.Over);
        if (now.AddDays(days) > over)
            return Denial.TermEndsSoon;
        var last = await db
            .Recalls.Where(r => r.MandateId == about.Mandate.Id)
            .OrderByDescending(r => r.Id)
            .Include(r => r.Election)
            .AsNoTracking()
            .FirstOrDefaultAsync(ct);
        if (last is null)
            return null;
        var tally = await db.Tallies.AsNoTracking().SingleOrDefaultAsync(t => t.ElectionId == last.ElectionId, ct);
        return about.StateOf(last, tally, now) switch
        {
            RecallState.Gathering or RecallState.Voting => Denial.RecallUnderWay,
            RecallState.NotReached or RecallState.Kept or RecallState.NoQuorum when now < RestUntil(last) => Denial.RecalledLately,
            _ => null,
        };
    }

    /// <summary>Signing carries no words: whoever is silenced signs all the same.</summary>
    public static async Task<Denial?> Sign(ForumDb db, Actor actor, Recall recall, RecallCase about, CancellationToken ct)
    {
        var now = await ElectionTime.Now(db, ct);
        if (await Elector(db, actor, about, now, ct) is { } denial)
            return denial;
        if (!recall.Gathers(now))
            return Denial.PetitionClosed;
        return await HasSigned(db, actor, recall, ct) ? Denial.AlreadyDone : null;
    }

    public static async Task<Denial?> Withdraw(ForumDb db, Actor actor, Recall recall, RecallCase about, CancellationToken ct)
    {
        if (ElectionPermits.TakePart(actor) is { } denial)
            return denial;
        if (!about.IsHeld(db.Now) || !recall.Gathers(await ElectionTime.Now(db, ct)))
            return Denial.PetitionClosed;
        return await HasSigned(db, actor, recall, ct) ? null : Denial.AlreadyDone;
    }

    /// <summary>Whom it is about answers as long as it is open, though they be silenced.</summary>
    public static async Task<Denial?> Answer(ForumDb db, Actor actor, Recall recall, RecallCase about, CancellationToken ct)
    {
        if (ElectionPermits.TakePart(actor) is { } denial)
            return denial;
        if (actor.MemberId != about.Mandate.MemberId)
            return Denial.NotHolder;
        return about.StateOf(recall, null, await ElectionTime.Now(db, ct)) is RecallState.Gathering or RecallState.Voting
            ? null
            : Denial.PetitionClosed;
    }

    /// <summary>Never whom it is about, nor by power that comes from them.</summary>
    public static Task<Decision> Hide(ForumDb db, Actor actor, RecallCase about, CancellationToken ct) =>
        Concerns.DecideApart(db, actor, Power.HidePost, about.Place.Place, about.Mandate.MemberId, ct);

    public static Task<bool> HasSigned(ForumDb db, Actor actor, Recall recall, CancellationToken ct) =>
        db.RecallSignatures.AnyAsync(s => s.RecallId == recall.Id && s.MemberId == actor.MemberId, ct);

    private static async Task<Denial?> Elector(ForumDb db, Actor actor, RecallCase about, DateTime now, CancellationToken ct)
    {
        if (ElectionPermits.TakePart(actor) is { } denial)
            return denial;
        if (actor.MemberId == about.Mandate.MemberId)
            return Denial.YourselfNot;
        if (!about.IsHeld(db.Now))
            return Denial.PetitionClosed;
        return await about.IsSigner(db, actor, now, ct) ? null : Denial.MayNotSign;
    }

    private static DateTime RestUntil(Recall failed) => (failed.Election?.EndedAt ?? failed.Until).AddDays(Recall.RestDays);
}
