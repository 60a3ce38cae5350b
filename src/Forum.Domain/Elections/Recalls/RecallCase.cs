using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Mandates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Recalls;

/// <summary>A mandate with what decides about recalling it: the office's place, the rules that it was elected by, when it ends.</summary>
internal sealed record RecallCase(Mandate Mandate, Office Office, OfficePlace Place, ElectionRules Rules, DateTime? RevokedAt)
{
    public static async Task<RecallCase> Of(ForumDb db, Mandate mandate, CancellationToken ct)
    {
        var office = await db.Offices.SingleAsync(o => o.Id == mandate.OfficeId, ct);
        var election = await db.Elections.AsNoTracking().SingleAsync(e => e.Id == mandate.ElectionId, ct);
        var revoked = await db.Grants.Where(g => g.Id == mandate.GrantId).Select(g => g.RevokedAt).SingleAsync(ct);
        return new RecallCase(mandate, office, await OfficePlace.Of(db, office, ct), election.Rules, revoked);
    }

    public static async Task<RecallCase> Of(ForumDb db, Recall recall, CancellationToken ct) =>
        await Of(db, await db.Mandates.SingleAsync(m => m.Id == recall.MandateId, ct), ct);

    /// <summary>When it ends, or ended.</summary>
    public DateTime Over => Mandate.Over(RevokedAt);

    /// <param name="now">What time it is for elections: a clock that jumps ahead ends no vote.</param>
    public bool IsHeld(DateTime now) => RevokedAt is null && now < Mandate.Until;

    /// <summary>
    /// Those who may vote for the office now, without the holder and without those who are suspended: they sign, and of them the share is reckoned.
    /// </summary>
    public IQueryable<Member> MaySign(ForumDb db, DateTime now)
    {
        var today = db.Now;
        return Eligibility
            .Electors(db, Rules, Place.Place.AudienceId, now)
            .Where(m => m.Id != Mandate.MemberId)
            .Where(m =>
                !db.Sanctions.Any(s =>
                    s.MemberId == m.Id && s.Kind == SanctionKind.Suspension && s.LiftedAt == null && (s.Until == null || s.Until > today)
                )
            );
    }

    /// <summary>Signatures that count: those of whoever may sign still.</summary>
    public Task<int> Signed(ForumDb db, long recallId, DateTime now, CancellationToken ct) =>
        MaySign(db, now).CountAsync(m => db.RecallSignatures.Any(s => s.RecallId == recallId && s.MemberId == m.Id), ct);

    public Task<int> Signers(ForumDb db, DateTime now, CancellationToken ct) => MaySign(db, now).CountAsync(ct);

    public Task<bool> IsSigner(ForumDb db, Actor actor, DateTime now, CancellationToken ct) =>
        MaySign(db, now).AnyAsync(m => m.Id == actor.MemberId, ct);

    /// <summary>Signatures that the share comes to, rounded up.</summary>
    public int Needed(int signers) => Math.Max(1, (int)((signers * (long)Rules.RecallShare + 99) / 100));

    /// <param name="now">What time it is for elections.</param>
    public RecallState StateOf(Recall recall, Tally? tally, DateTime now) => StateOf(recall, Mandate, RevokedAt, tally, now);

    /// <param name="revokedAt">When the mandate's grant was taken back; null where it wasn't.</param>
    public static RecallState StateOf(Recall recall, Mandate mandate, DateTime? revokedAt, Tally? tally, DateTime now) =>
        RecallStates.Of(recall, revokedAt is null && now < mandate.Until ? null : mandate.Over(revokedAt), tally, now);
}
