using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Site;

public static class SitePageReader
{
    /// <summary>The latest version in a language; null where nobody has written one.</summary>
    public static Task<SitePage?> Latest(ForumDb db, SitePageKind kind, string language, CancellationToken ct) =>
        db.SitePages.Where(p => p.Kind == kind && p.Language == language).OrderByDescending(p => p.Version).FirstOrDefaultAsync(ct);

    /// <summary>What a visitor reads: the page in their language, else in the site's, else in any that there is.</summary>
    public static async Task<SitePage?> For(ForumDb db, SitePageKind kind, string language, CancellationToken ct)
    {
        var latest = await db
            .SitePages.Where(p => p.Kind == kind && !db.SitePages.Any(o => o.Kind == kind && o.Language == p.Language && o.Version > p.Version))
            .ToListAsync(ct);
        var site = await db.SiteSettings.Select(s => s.Language).SingleAsync(ct);
        return latest.Find(p => p.Language == language)
            ?? latest.Find(p => p.Language == site)
            ?? latest.MinBy(p => p.Language, StringComparer.Ordinal);
    }

    public static Task<SitePage?> Version(ForumDb db, SitePageKind kind, string language, int version, CancellationToken ct) =>
        db.SitePages.SingleOrDefaultAsync(p => p.Kind == kind && p.Language == language && p.Version == version, ct);

    /// <summary>All versions of a page, newest first.</summary>
    public static async Task<IReadOnlyList<(string Language, int Version, DateTime At)>> Versions(ForumDb db, SitePageKind kind, CancellationToken ct)
    {
        var rows = await db
            .SitePages.Where(p => p.Kind == kind)
            .OrderBy(p => p.Language)
            .ThenByDescending(p => p.Version)
            .Select(p => new
            {
                p.Language,
                p.Version,
                p.At,
            })
            .ToListAsync(ct);
        return [.. rows.Select(r => (r.Language, r.Version, r.At))];
    }

    /// <summary>Which pages there are at all, for the footer.</summary>
    public static Task<List<SitePageKind>> Kinds(ForumDb db, CancellationToken ct) =>
        db.SitePages.Select(p => p.Kind).Distinct().OrderBy(k => k).ToListAsync(ct);
}
