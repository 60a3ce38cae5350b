using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Mandates;
using Forum.Domain.Elections.Offices;
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
    public DateTime Over => RevokedAt < Mandate.Until ? RevokedAt.Value : Mandate.Until;

    /// <param name="now">What time it is for elections: a clock that jumps ahead ends no vote.</param>
    public bool IsHeld(DateTime now) => RevokedAt is null && now < Mandate.Until;

    /// <summary>Those who may vote for the office now, without the holder: they sign, and of them the share is reckoned.</summary>
    public async Task<int> Signers(ForumDb db, DateTime now, CancellationToken ct) =>
        await Eligibility.Electors(db, Rules, Place.Place.AudienceId, now).CountAsync(m => m.Id != Mandate.MemberId, ct);

    public Task<bool> IsElector(ForumDb db, Actor actor, DateTime now, CancellationToken ct) =>
        Eligibility.Electors(db, Rules, Place.Place.AudienceId, now).AnyAsync(m => m.Id == actor.MemberId, ct);

    /// <summary>Signatures that the share comes to, rounded up.</summary>
    public int Needed(int signers) => Math.Max(1, (int)((signers * (long)Rules.RecallShare + 99) / 100));

    /// <param name="now">What time it is for elections.</param>
    public RecallState StateOf(Recall recall, Tally? tally, DateTime now) => RecallStates.Of(recall, IsHeld(now) ? null : Over, tally, now);
}
