using Forum.Domain.Site;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

public sealed class PagesModel(ForumDb db, Catalogue catalogue) : PageModel
{
    public IReadOnlyList<Texts> Languages { get; } = catalogue.All;

    /// <summary>The latest version of each page in each language that it is written in.</summary>
    public IReadOnlyDictionary<(SitePageKind Kind, string Language), (int Version, DateTime At)> Latest { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (SitePermits.Change(HttpContext.Actor(), db.Now).Refuses(out var why))
            return this.Refuse(why);
        var latest = new Dictionary<(SitePageKind, string), (int, DateTime)>();
        foreach (var kind in Enum.GetValues<SitePageKind>())
        foreach (var (language, version, at) in await SitePageReader.Versions(db, kind, ct))
            latest.TryAdd((kind, language), (version, at));
        Latest = latest;
        return Page();
    }
}
