using Forum.Domain.Elections.Ballots;
using Forum.Domain.Storage;

namespace Forum.Domain.Elections.Recalls;

internal static class OpenRecallVote
{
    /// <summary>
    /// Inside the transaction of the last signature that was needed: calls the vote and opens it at once. Its electors are those of now, its rules
    /// those that the mandate was elected by.
    /// </summary>
    public static async Task Of(ForumDb db, Recall recall, RecallCase about, DateTime now, CancellationToken ct)
    {
        var seed = CallElection.NewSeed(db);
        var vote = Election.OnRecall(db.Entropy.Id(), about.Office, about.Rules, seed, CallElection.CommitmentTo(seed), now);
        db.Add(vote);
        await db.Save(ct);
        await ElectorList.Freeze(db, vote, about.Place.Place.AudienceId, now, ct);
        vote.OpenVote(db.Entropy.Bytes(BallotBox.KeyBytes));
        recall.BecomeVote(vote);
    }
}
