using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Site;

public static class SiteReader
{
    public static Task<SiteSettings> Settings(ForumDb db, CancellationToken ct) => db.SiteSettings.AsNoTracking().SingleAsync(ct);

    public static Task<SiteLogo?> Logo(ForumDb db, string version, CancellationToken ct) =>
        db.SiteLogos.SingleOrDefaultAsync(l => l.Version == version, ct);
}
