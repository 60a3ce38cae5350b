using Forum.Domain.Markup;
using Forum.Domain.Site;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Languages;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

/// <summary>Writes the next version of one of the site's pages in one language.</summary>
public sealed class SitePageEditorModel(ForumDb db, Catalogue catalogue, Texts texts) : PageModel
{
    public SitePageKind Kind { get; private set; }
    public Texts Language { get; private set; } = null!;
    public SitePage? Latest { get; private set; }
    public IReadOnlyList<(int Version, DateTime At)> Versions { get; private set; } = [];
    public string? Text { get; private set; }

    /// <summary>The version that the form was opened with, 0 for none.</summary>
    public int BasedOn { get; private set; }

    /// <summary>An older version whose text the form begins with.</summary>
    public int? From { get; private set; }
    public string? Preview { get; private set; }

    /// <summary>What somebody else has published since the form was opened.</summary>
    public bool IsStale => Latest is not null && Latest.Version != BasedOn;

    public async Task<IActionResult> OnGetAsync(string kind, string language, int? version, CancellationToken ct)
    {
        var shown = await Show(kind, language, ct);
        if (shown is not PageResult)
            return shown;
        var from = version is { } wanted ? await SitePageReader.Version(db, Kind, language, wanted, ct) : null;
        (From, Text, BasedOn) = (from?.Version, (from ?? Latest)?.Source, Latest?.Version ?? 0);
        return shown;
    }

    public async Task<IActionResult> OnPostAsync(
        string kind,
        string language,
        string? text,
        [FromForm(Name = "_basedOn")] int basedOn,
        CancellationToken ct
    )
    {
        (Text, BasedOn) = (text, basedOn);
        var shown = await Show(kind, language, ct);
        if (shown is not PageResult)
            return shown;
        var outcome = await WriteSitePage.Run(db, HttpContext.Actor(), Kind, language, text, basedOn, ct);
        return await this.Answer(
            outcome,
            version => Redirect((version == basedOn ? AdminDone.PageUnchanged : AdminDone.PagePublished).With($"/admin/pages/{kind}/{language}")),
            () => Show(kind, language, ct)
        );
    }

    [RateLimit(RatePolicy.Preview)]
    public async Task<IActionResult> OnPostPreviewAsync(
        string kind,
        string language,
        string? text,
        [FromForm(Name = "_basedOn")] int basedOn,
        CancellationToken ct
    )
    {
        (Text, BasedOn) = (text, basedOn);
        Preview = Markdown.Render(text ?? "", "page").Html;
        if (Preview is null)
            ModelState.AddModelError("Text", texts["invalid.tooDeep"]);
        return await Show(kind, language, ct);
    }

    private async Task<IActionResult> Show(string kind, string language, CancellationToken ct)
    {
        if (SitePermits.Change(HttpContext.Actor(), db.Now).Refuses(out var why))
            return this.Refuse(why);
        if (!Enum.TryParse<SitePageKind>(kind, ignoreCase: true, out var found) || SitePages.PathOf(found) != "/pages/" + kind)
            return NotFound();
        if (catalogue.Find(language) is not { } spoken)
            return NotFound();
        (Kind, Language, Latest) = (found, spoken, await SitePageReader.Latest(db, found, language, ct));
        Versions = [.. (await SitePageReader.Versions(db, found, ct)).Where(v => v.Language == language).Select(v => (v.Version, v.At))];
        return Page();
    }
}
