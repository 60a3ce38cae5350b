using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections;

public static class ConfirmClock
{
    /// <summary>The operator says that the machine's clock is right: elections go on by it.</summary>
    /// <returns>When they had stopped; null where they hadn't.</returns>
    public static Task<DateTime?> Run(ForumDb db, CancellationToken ct) =>
        db.Write(
            async () =>
            {
                var pause = await ElectionTime.Noted(db, ct);
                await db.ElectionPauses.ExecuteDeleteAsync(ct);
                return pause?.At;
            },
            ct
        );
}
