using Forum.Domain.Audiences;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Recalls;

/// <summary>Somebody who is named in a petition.</summary>
/// <param name="Id">Null where they left.</param>
public sealed record RecallPerson(string? Id, string Name)
{
    internal static RecallPerson Of(Member member) => new(member.LeftAt is null ? member.PublicId : null, member.Name);
}

/// <summary>What a recall vote is about.</summary>
public sealed record RecallHead(string Id, RecallPerson Holder);

/// <summary>What would be said on a page on which a petition is started.</summary>
/// <param name="Needed">Signatures that it would take now, of so many who may sign.</param>
/// <param name="Against">What keeps the actor from starting one; null where nothing does.</param>
public sealed record RecallStart(
    string MandateId,
    string Office,
    ScopeKind Scope,
    string PlaceId,
    string PlaceName,
    RecallPerson Holder,
    ElectionRules Rules,
    int Needed,
    int MaySign,
    Denial? Against
);

/// <summary>A petition as an actor sees it, and what they may do in it.</summary>
/// <param name="Reason">Null where it is out of sight for them.</param>
/// <param name="Answer">The same; empty where the holder has said nothing.</param>
/// <param name="NobodyVoted">It was put to a vote, and nobody cast one.</param>
/// <param name="Needed">Of those who may sign now, more than have signed as long as it gathers.</param>
/// <param name="Sign">What keeps them from signing; null where nothing does.</param>
/// <param name="Say">The same for the holder's answer.</param>
/// <param name="Vote">The vote that it became.</param>
/// <param name="Count">How that came out.</param>
/// <param name="Act">The record of how it ended, where an act did.</param>
public sealed record RecallPage(
    string Id,
    string Office,
    ScopeKind Scope,
    string PlaceId,
    string PlaceName,
    bool IsHidden,
    ElectionRules Rules,
    RecallPerson Holder,
    RecallPerson Starter,
    RecallState State,
    DateTime At,
    DateTime Until,
    DateTime? PausedAt,
    string? Reason,
    bool IsReasonHidden,
    string? Answer,
    bool IsAnswerHidden,
    SignerList Signers,
    int Needed,
    bool HasSigned,
    Denial? Sign,
    bool CanWithdraw,
    Denial? Say,
    bool CanHide,
    ElectionLine? Vote,
    bool NobodyVoted,
    RecallCount? Count,
    string? Act
);

public static class RecallReader
{
    /// <summary>Null where the actor sees no such mandate.</summary>
    public static async Task<RecallStart?> Beginning(ForumDb db, Actor actor, string mandateId, CancellationToken ct)
    {
        if (await db.Mandates.VisibleTo(db, actor, "RecallStart").SingleOrDefaultAsync(m => m.PublicId == mandateId, ct) is not { } mandate)
            return null;
        var about = await RecallCase.Of(db, mandate, ct);
        var signers = await about.Signers(db, await ElectionTime.Now(db, ct), ct);
        return new RecallStart(
            mandate.PublicId,
            about.Office.Title,
            about.Office.ScopeKind,
            about.Place.PublicId,
            about.Place.Name,
            await Holder(db, about, ct),
            about.Rules,
            about.Needed(signers),
            signers,
            await RecallPermits.Start(db, actor, about, ct)
        );
    }

    /// <param name="page">Of those who signed, from 1; behind the last it is the last.</param>
    public static async Task<RecallPage?> Page(ForumDb db, Actor actor, string recallId, int page, CancellationToken ct)
    {
        var recalls = db.Recalls.VisibleTo(db, actor, "RecallPage").Include(r => r.Election).AsNoTracking();
        if (await recalls.SingleOrDefaultAsync(r => r.PublicId == recallId, ct) is not { } recall)
            return null;
        var (about, now) = (await RecallCase.Of(db, recall, ct), await ElectionTime.Now(db, ct));
        var tally = await db.Tallies.AsNoTracking().SingleOrDefaultAsync(t => t.ElectionId == recall.ElectionId, ct);
        var state = about.StateOf(recall, tally, now);
        var signed = await SignerList.Of(db, recall, page, ct);
        var canHide = (await RecallPermits.Hide(db, actor, about, ct)).IsAllowed;
        var isOwn = actor.MemberId is not null && actor.MemberId == about.Mandate.MemberId;
        return new RecallPage(
            recall.PublicId,
            about.Office.Title,
            about.Office.ScopeKind,
            about.Place.PublicId,
            about.Place.Name,
            about.Place.Place.AudienceId != Audience.EveryoneId,
            about.Rules,
            await Holder(db, about, ct),
            RecallPerson.Of(await db.Members.AsNoTracking().SingleAsync(m => m.Id == recall.StarterId, ct)),
            state,
            recall.At,
            recall.Until,
            (await ElectionTime.Noted(db, ct))?.At,
            recall.IsReasonHidden && !canHide && !isOwn ? null : recall.Reason,
            recall.IsReasonHidden,
            recall.IsAnswerHidden && !canHide && !isOwn ? null : recall.Answer,
            recall.IsAnswerHidden,
            signed,
            state == RecallState.Gathering
                ? await StillNeeded(db, about, recall.Id, signed.Count, now, ct)
                : about.Needed(recall.Election?.ElectorCount ?? 0),
            await RecallPermits.HasSigned(db, actor, recall, ct),
            await RecallPermits.Sign(db, actor, recall, about, ct),
            await RecallPermits.Withdraw(db, actor, recall, about, ct) is null,
            await RecallPermits.Answer(db, actor, recall, about, ct),
            canHide,
            recall.Election is null ? null : OfficeReader.LineOf(recall.Election, db.ElectionClock.Now()),
            state == RecallState.NoQuorum && !await db.Electors.AnyAsync(e => e.ElectionId == recall.ElectionId && e.HasVoted, ct),
            state is RecallState.Ended or RecallState.Kept ? RecallCount.Of(recall.Election!, tally!) : null,
            await EndedBy(db, recall, state, ct)
        );
    }

    /// <summary>Inside another page: what a recall vote is about.</summary>
    internal static async Task<RecallHead> Of(ForumDb db, Election vote, CancellationToken ct)
    {
        var row = await db
            .Recalls.Where(r => r.ElectionId == vote.Id)
            .Join(db.Mandates, r => r.MandateId, m => m.Id, (r, m) => new { r.PublicId, m.MemberId })
            .Join(db.Members, r => r.MemberId, m => m.Id, (r, m) => new { r.PublicId, Holder = m })
            .AsNoTracking()
            .SingleAsync(ct);
        return new RecallHead(row.PublicId, RecallPerson.Of(row.Holder));
    }

    /// <summary>
    /// What the signatures would have to come to, with those that count no more; at least one more, for those who may sign can have become fewer
    /// since the last.
    /// </summary>
    internal static async Task<int> StillNeeded(ForumDb db, RecallCase about, long recallId, int signed, DateTime now, CancellationToken ct) =>
        signed + Math.Max(1, about.Needed(await about.Signers(db, now, ct)) - await about.Signed(db, recallId, now, ct));

    private static async Task<RecallPerson> Holder(ForumDb db, RecallCase about, CancellationToken ct) =>
        RecallPerson.Of(await db.Members.AsNoTracking().SingleAsync(m => m.Id == about.Mandate.MemberId, ct));

    /// <summary>Whoever sees the petition sees the act.</summary>
    private static async Task<string?> EndedBy(ForumDb db, Recall recall, RecallState state, CancellationToken ct) =>
        state switch
        {
            RecallState.Ended => await Recorded(db, ActKind.RecallMandate, recall.PublicId, ct),
            RecallState.Stopped => await Recorded(db, ActKind.StopElection, recall.Election!.PublicId, ct),
            _ => null,
        };

    private static Task<string?> Recorded(ForumDb db, ActKind kind, string after, CancellationToken ct) =>
        db.Acts.Where(a => a.Kind == kind && a.After == after).Select(a => (string?)a.PublicId).FirstOrDefaultAsync(ct);
}
