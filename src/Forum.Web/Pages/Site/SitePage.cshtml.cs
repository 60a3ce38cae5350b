using Forum.Domain.Site;
using Forum.Domain.Storage;
using Forum.Web.Languages;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Site;

/// <summary>One of the site's own pages, as it stands or as it stood.</summary>
public sealed class SitePageModel(ForumDb db, Texts texts) : PageModel
{
    public SitePage Shown { get; private set; } = null!;

    /// <summary>Of all languages, newest first in each.</summary>
    public IReadOnlyList<(string Language, int Version, DateTime At)> Versions { get; private set; } = [];

    public bool IsLatest => Versions.First(v => v.Language == Shown.Language).Version == Shown.Version;

    public async Task<IActionResult> OnGetAsync(string kind, string? language, int? version, CancellationToken ct)
    {
        if (KindOf(kind) is not { } wanted || await Find(wanted, language, version, ct) is not { } found)
            return NotFound();
        (Shown, Versions) = (found, await SitePageReader.Versions(db, wanted, ct));
        return Page();
    }

    private Task<SitePage?> Find(SitePageKind kind, string? language, int? version, CancellationToken ct) =>
        version is { } number ? SitePageReader.Version(db, kind, language ?? texts.Code, number, ct)
        : language is not null ? SitePageReader.Latest(db, kind, language, ct)
        : SitePageReader.For(db, kind, texts.Code, ct);

    private static SitePageKind? KindOf(string word)
    {
        foreach (var kind in Enum.GetValues<SitePageKind>())
            if (SitePages.PathOf(kind).EndsWith("/" + word, StringComparison.Ordinal))
                return kind;
        return null;
    }
}
