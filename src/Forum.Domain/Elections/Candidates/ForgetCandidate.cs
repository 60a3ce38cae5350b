using Forum.Domain.Elections.Counting;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Candidates;

internal static class ForgetCandidate
{
    /// <summary>
    /// Inside the transaction in which somebody leaves: they stand nowhere any more, and neither their words nor their name stay in what is published,
    /// nor what they wrote for those after them.
    /// Ballots, hashes and who was elected stay as they are.
    /// </summary>
    public static async Task Of(ForumDb db, long memberId, CancellationToken ct)
    {
        foreach (var candidacy in await db.Candidacies.Where(c => c.MemberId == memberId).ToListAsync(ct))
        {
            var election = await db.Elections.AsNoTracking().SingleAsync(e => e.Id == candidacy.ElectionId, ct);
            if (election.Entered <= ElectionPhase.Voting && candidacy.State is CandidacyState.Asked or CandidacyState.Standing)
                candidacy.Withdraw();
            candidacy.Forget();
            if (candidacy.Number > 0 && await db.Tallies.SingleOrDefaultAsync(t => t.ElectionId == election.Id, ct) is { } tally)
                tally.Become(Renamed(tally.File, candidacy));
        }
        await db.CandidateAnswers.Where(a => db.Candidacies.Any(c => c.Id == a.CandidacyId && c.MemberId == memberId)).ExecuteDeleteAsync(ct);
        await db.Candidacies.Where(c => c.NominatedById == memberId).ExecuteUpdateAsync(s => s.SetProperty(c => c.NominatedById, (long?)null), ct);
        await db.CountbackAnswers.Where(a => a.MemberId == memberId).ExecuteDeleteAsync(ct);
        await db.HandoverNotes.Where(n => n.AuthorId == memberId).ExecuteDeleteAsync(ct);
        await db.Save(ct);
    }

    private static string Renamed(string file, Candidacy candidacy)
    {
        var read = BltReader.Read(file).File!;
        return BltWriter.Write(read with { Names = [.. read.Names.Select((name, i) => i + 1 == candidacy.Number ? candidacy.BallotName : name)] });
    }
}
