using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Site;

public static class WelcomeReader
{
    /// <summary>
    /// What the site says to a member on their first visits, as a visitor of that language reads it; null where they have dismissed it, or where
    /// nobody has written any.
    /// </summary>
    public static async Task<SitePage?> Read(ForumDb db, Actor actor, string language, CancellationToken ct)
    {
        if (actor.MemberId is not { } me || actor.IsSuspended)
            return null;
        var waits = await db.Members.AnyAsync(m => m.Id == me && m.WelcomedAt == null, ct);
        return waits ? await SitePageReader.For(db, SitePageKind.Welcome, language, ct) : null;
    }
}
