using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections;

/// <summary>What time it is for elections: the clock's, or the moment before it jumped ahead.</summary>
internal static class ElectionTime
{
    public static async Task<DateTime> Now(ForumDb db, CancellationToken ct)
    {
        var (own, noted) = (db.ElectionClock.Now(), await Noted(db, ct));
        return noted is { } pause && pause.At < own ? pause.At : own;
    }

    /// <summary>It stands still until somebody confirms the clock.</summary>
    public static async Task<bool> IsStill(ForumDb db, CancellationToken ct) =>
        db.ElectionClock.Jumped is not null || await Noted(db, ct) is not null;

    public static Task<ElectionPause?> Noted(ForumDb db, CancellationToken ct) => db.ElectionPauses.SingleOrDefaultAsync(ct);

    /// <summary>Brings together what this process saw of the clock and what is written down: a jump is noted once, and forgotten when it was confirmed.</summary>
    public static async Task Settle(ForumDb db, CancellationToken ct)
    {
        if (db.ElectionClock.Jumped is not { } jump)
            return;
        var noted = await Noted(db, ct);
        if (noted is null && jump.IsNoted)
            db.ElectionClock.Confirm();
        else if (noted is null)
            await db.Write(
                () =>
                {
                    db.Add(new ElectionPause(jump.At, jump.To));
                    return Task.FromResult(true);
                },
                ct
            );
        jump.IsNoted = true;
    }
}
