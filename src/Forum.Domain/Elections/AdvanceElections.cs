using Forum.Domain.Elections.Ballots;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections;

public static class AdvanceElections
{
    /// <summary>
    /// Does what has come due in elections, votes to count among it. Needn't run at any certain time, nor only once: each thing is done once.
    /// </summary>
    public static async Task Run(ForumDb db, CancellationToken ct)
    {
        await ElectionTime.Settle(db, ct);
        var now = await ElectionTime.Now(db, ct);
        var due = await db
            .Elections.Where(e => e.EndedAt == null)
            .Where(e =>
                (e.Entered == ElectionPhase.Announced && e.NominationsFrom <= now)
                || (e.Entered == ElectionPhase.Nominations && e.NominationsUntil <= now)
                || (e.Entered == ElectionPhase.Questions && e.VotingFrom <= now)
            )
            .OrderBy(e => e.Id)
            .Select(e => e.Id)
            .ToListAsync(ct);
        var troubles = await Each(due, id => db.Write(() => Enter(db, id, now, ct), ct));
        await LapseRecalls(db, now, ct);
        troubles.AddRange(await CountVotes.Run(db, ct));
        if (troubles.Count > 0)
            throw new AggregateException(troubles);
    }

    private static async Task<bool> Enter(ForumDb db, long electionId, DateTime now, CancellationToken ct)
    {
        await Phases.Enter(db, await db.Elections.SingleAsync(e => e.Id == electionId, ct), now, ct);
        return true;
    }

    /// <summary>Trouble with one election keeps no other from what is due in it.</summary>
    internal static async Task<List<Exception>> Each(List<long> elections, Func<long, Task> act)
    {
        var troubles = new List<Exception>();
        foreach (var id in elections)
            try
            {
                await act(id);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                troubles.Add(e);
            }
        return troubles;
    }

    private static async Task LapseRecalls(ForumDb db, DateTime now, CancellationToken ct)
    {
        var due = db.Recalls.Where(r => r.ElectionId == null && !r.HasLapsed && r.Until <= now);
        if (await due.AnyAsync(ct))
            await db.Write(
                async () =>
                {
                    foreach (var recall in await due.ToListAsync(ct))
                        recall.Lapse();
                    return true;
                },
                ct
            );
    }
}
