using System.Security.Cryptography;
using System.Text;
using Forum.Domain.Elections.Counting;
using Forum.Domain.Elections.Recalls;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Ballots;

/// <summary>
/// Closes votes whose time is over: the box is opened, checked and emptied and the key destroyed in one transaction; then every trace of the
/// link from voters to ballots is erased from the files; only then anybody sees the result. It goes on where it was stopped.
/// </summary>
public static class CountVotes
{
    /// <returns>What went wrong with some of them; it is tried again by the next call.</returns>
    internal static async Task<List<Exception>> Run(ForumDb db, CancellationToken ct)
    {
        var now = await ElectionTime.Now(db, ct);
        var overtaken = SettleRecall.Overtaken(db, now);
        var due = await db
            .Elections.Where(e =>
                e.Entered == ElectionPhase.Counting
                || (e.Entered == ElectionPhase.Voting && (e.VotingUntil <= now || overtaken.Any(over => over.Id == e.Id)))
            )
            .OrderBy(e => e.Id)
            .Select(e => e.Id)
            .ToListAsync(ct);
        if (due.Count == 0)
            return [];
        var troubles = await AdvanceElections.Each(due, id => db.Write(() => Open(db, id, now, ct), ct));
        await db.EraseFreed(await db.Elections.Where(e => e.Entered == ElectionPhase.Counting).Select(e => e.Id).ToListAsync(ct), ct);
        troubles.AddRange(await AdvanceElections.Each(due, id => db.Write(() => Publish(db, id, ct), ct)));
        return troubles;
    }

    private static async Task<bool> Open(ForumDb db, long electionId, DateTime now, CancellationToken ct)
    {
        var election = await db.Elections.SingleAsync(e => e.Id == electionId, ct);
        if (election.Entered != ElectionPhase.Voting)
            return false;
        var voted = await db.Electors.CountAsync(e => e.ElectionId == electionId && e.HasVoted, ct);
        var ballots = election.BallotKey is null ? null : await new BallotBox(db, election).Open(voted, ct);
        ElectionEnding? ending =
            await SettleRecall.Overtaken(db, now).AnyAsync(e => e.Id == electionId, ct) ? ElectionEnding.Overtaken
            : ballots is null ? ElectionEnding.DamagedBox
            : voted == 0 || voted * 100L < (long)election.Rules.Quorum * election.ElectorCount ? ElectionEnding.NoQuorum
            : null;
        if (ending is null)
            db.Add(await Tally(db, election, ballots!, ct));
        await Empty(db, election, ending, ct);
        return true;
    }

    /// <summary>Inside a transaction: destroys the key and takes the ballots out. What they leave in the files is erased by the next run.</summary>
    internal static async Task Empty(ForumDb db, Election election, ElectionEnding? ending, CancellationToken ct)
    {
        await using (var careful = db.Command("PRAGMA secure_delete=ON"))
            await careful.ExecuteNonQueryAsync(ct);
        election.CloseBox(ending);
        await db.Ballots.Where(b => b.ElectionId == election.Id).ExecuteDeleteAsync(ct);
    }

    private static async Task<bool> Publish(ForumDb db, long electionId, CancellationToken ct)
    {
        var election = await db.Elections.SingleAsync(e => e.Id == electionId, ct);
        if (election.Entered != ElectionPhase.Counting)
            return false;
        var now = await ElectionTime.Now(db, ct);
        if (election.Ending is { } ending)
            election.End(ending, now);
        else if (election.Kind == ElectionKind.Recall)
            await SettleRecall.Of(db, election, now, ct);
        else
            election.Publish(now);
        return true;
    }

    private static async Task<Tally> Tally(ForumDb db, Election election, List<Ballot> ballots, CancellationToken ct)
    {
        var choices = await BallotChoice.Of(db, election, ct);
        var file = BltWriter.Write(
            new BallotFile(
                election.Title,
                election.Rules.Seats,
                [.. choices.Select(c => c.Name)],
                choices.Where(c => !c.IsStanding).Select(c => c.Number).ToHashSet(),
                [],
                [.. ballots.Select(b => new Paper(1, BallotBox.Read(b.Ranking)))]
            )
        );
        var hash = FileHash(file);
        var receipts = string.Concat(ballots.Select(b => b.Receipt + "\n"));
        return new Tally(election.Id, ballots.Count, receipts, file, hash, TieSeed(election.Seed, hash));
    }

    /// <summary>SHA-256 of a ballot file down to the line that ends the ballots.</summary>
    public static string FileHash(string file) => Hex(file[..(file.IndexOf("\n0\n", StringComparison.Ordinal) + "\n0\n".Length)]);

    /// <summary>What decides ties: nobody could choose the seed knowing the ballots, nor ballots knowing the seed.</summary>
    public static string TieSeed(string seed, string fileHash) => Hex(seed + ":" + fileHash);

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
