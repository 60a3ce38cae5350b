using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Candidates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections;

/// <summary>
/// Lets elections enter the phases whose time has come. What comes with a phase is done in the transaction that enters it: each once, whoever looks
/// how often. Counting is the one thing that takes longer than a transaction, see <see cref="CountVotes"/>.
/// </summary>
internal static class Phases
{
    /// <summary>An election that an actor sees, as it stands now, for changing it; what is due in it is done before.</summary>
    public static async Task<Election?> Find(ForumDb db, Actor actor, string electionId, string surface, CancellationToken ct)
    {
        var election = await db
            .Elections.VisibleTo(db, actor, surface)
            .Include(e => e.Office)
            .SingleOrDefaultAsync(e => e.PublicId == electionId, ct);
        if (election is null)
            return null;
        await Enter(db, election, await ElectionTime.Now(db, ct), ct);
        // What comes next asks the database for candidates by the numbers that they may just have got.
        await db.Save(ct);
        return election;
    }

    /// <summary>Inside a transaction: enters what is due, one phase after the other.</summary>
    public static async Task Enter(ForumDb db, Election election, DateTime now, CancellationToken ct)
    {
        if (election.Entered == ElectionPhase.Announced && now >= election.NominationsFrom)
            election.Enter(ElectionPhase.Nominations);
        if (election.Entered == ElectionPhase.Nominations && now >= election.NominationsUntil)
            await CloseNominations(db, election, now, ct);
        if (election.Entered == ElectionPhase.Questions && now >= election.VotingFrom)
            await OpenVote(db, election, now, ct);
    }

    /// <summary>Where there aren't more candidates than seats, nominations go on once more; after that no vote is opened.</summary>
    private static async Task CloseNominations(ForumDb db, Election election, DateTime now, CancellationToken ct)
    {
        if (await Standing(db, election).CountAsync(ct) > election.Rules.Seats)
            election.Enter(ElectionPhase.Questions);
        else if (!election.IsExtended)
        {
            election.Extend();
            if (now >= election.NominationsUntil)
                await CloseNominations(db, election, now, ct);
        }
        else
            await EndWithoutVote(db, election, now, ct);
    }

    private static async Task OpenVote(ForumDb db, Election election, DateTime now, CancellationToken ct)
    {
        var standing = await Standing(db, election).Include(c => c.Member).ToListAsync(ct);
        if (standing.Count <= election.Rules.Seats)
        {
            await EndWithoutVote(db, election, now, ct);
            return;
        }
        Number(standing);
        election.OpenVote(db.Entropy.Bytes(BallotBox.KeyBytes));
    }

    private static async Task EndWithoutVote(ForumDb db, Election election, DateTime now, CancellationToken ct)
    {
        var standing = await Standing(db, election).Include(c => c.Member).ToListAsync(ct);
        if (standing.Count == 0 || election.Rules.TooFew == TooFew.Cancel)
        {
            election.End(ElectionEnding.TooFewCandidates, now);
            return;
        }
        Number(standing);
        election.PublishUnopposed(now);
    }

    /// <summary>In the order of their names as they are folded: the same whoever counts.</summary>
    private static void Number(List<Candidacy> standing)
    {
        var number = 0;
        foreach (var candidacy in standing.OrderBy(c => c.Member.FoldedName, StringComparer.Ordinal))
            candidacy.BeNumber(++number, candidacy.Member.Name);
    }

    public static IQueryable<Candidacy> Standing(ForumDb db, Election election) =>
        db.Candidacies.Where(c => c.ElectionId == election.Id && c.State == CandidacyState.Standing);
}
