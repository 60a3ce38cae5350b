using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Elections.Mandates;

internal static class GiveMandate
{
    /// <summary>Inside a transaction: the powers of an office as a grant over its place, by the rules of an election.</summary>
    /// <param name="place">In the order of election, from 1.</param>
    /// <param name="countbackId">What put them there; null is the election itself.</param>
    public static async Task To(ForumDb db, Election election, long memberId, int place, DateTime until, long? countbackId, CancellationToken ct)
    {
        var rules = election.Rules;
        var scope = new Scope(election.Office.ScopeKind, election.Office.TargetId);
        var grant = new Grant(db.Entropy.Id(), PowerSet.Of(rules.Powers), [scope], GrantSource.Mandate, db.Now)
        {
            HolderMemberId = memberId,
            Until = until,
            ActsPerDay = rules.ActsPerDay,
            SanctionDays = rules.SanctionDays,
            NewcomersOnly = rules.NewcomersOnly,
            Reason = election.Title,
        };
        db.Add(grant);
        await db.Save(ct);
        db.Add(new Mandate(db.Entropy.Id(), election, memberId, grant.Id, place, db.Now, until) { CountbackId = countbackId });
    }
}
