using System.Globalization;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Recalls;

internal static class SettleRecall
{
    /// <summary>
    /// Inside the transaction that publishes a recall vote: ends the mandate where enough voted for it, and records that. Nobody's power did it,
    /// so the act is nobody's; its reason is the count, and it leads to the petition.
    /// </summary>
    public static async Task Of(ForumDb db, Election vote, DateTime now, CancellationToken ct)
    {
        var recall = await db.Recalls.SingleAsync(r => r.ElectionId == vote.Id, ct);
        var office = await db.Offices.SingleAsync(o => o.Id == vote.OfficeId, ct);
        // With its place the office is out of everybody's sight: there is nobody to tell, and nothing that its mandate is over.
        if (!await OfficePlace.Stands(db, office, ct) || await RecallCase.Of(db, recall, ct) is not { } about || !about.IsHeld(now))
        {
            vote.End(ElectionEnding.Overtaken, now);
            return;
        }
        vote.PublishRecall(now);
        var count = RecallCount.Of(vote, await db.Tallies.SingleAsync(t => t.ElectionId == vote.Id, ct));
        if (!count.EndsMandate)
            return;
        var grant = await db.Grants.SingleAsync(g => g.Id == about.Mandate.GrantId, ct);
        grant.Revoke(db.Now);
        var on = about.Place.Object(about.Office.Title, recall.PublicId, about.Mandate.MemberId);
        db.Record(
            new Actor { IsOperator = true },
            Decision.Free,
            ActKind.RecallMandate,
            Power.CertifyElection,
            on,
            string.Create(CultureInfo.InvariantCulture, $"{count.End} : {count.Keep}")
        );
    }

    /// <summary>Votes about mandates that aren't held any more.</summary>
    /// <param name="now">What time it is for elections: a clock that jumps ahead opens no box.</param>
    public static IQueryable<Election> Overtaken(ForumDb db, DateTime now) =>
        db.Elections.Where(e =>
            e.Entered == ElectionPhase.Voting
            && db.Recalls.Any(r =>
                r.ElectionId == e.Id
                && db.Mandates.Any(m => m.Id == r.MandateId && (m.Until <= now || db.Grants.Any(g => g.Id == m.GrantId && g.RevokedAt != null)))
            )
        );
}
