using Forum.Domain.Elections;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Import.Restore;

internal static class OpenVotes
{
    /// <summary>A vote whose box isn't in the export can't be counted: it ends here.</summary>
    public static async Task Stop(ForumDb db, CancellationToken ct)
    {
        foreach (
            var election in await db.Elections.Where(e => e.Entered == ElectionPhase.Voting || e.Entered == ElectionPhase.Counting).ToListAsync(ct)
        )
            election.End(ElectionEnding.Stopped, db.Now);
        await db.Save(ct);
    }
}
