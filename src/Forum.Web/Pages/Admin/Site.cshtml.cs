using Forum.Domain.Site;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Languages;
using Forum.Web.Theming;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

/// <summary>A logo is at most 256 KB; whatever is so much larger that it isn't worth reading is refused before.</summary>
[RequestSizeLimit(4 * SiteLogo.Limit)]
public sealed class SiteModel(ForumDb db, Themes themes, Catalogue catalogue, Texts texts) : PageModel
{
    public SiteFields Typed { get; private set; } = null!;
    public IReadOnlyList<Theme> Themes { get; } = themes.All;
    public IReadOnlyList<Texts> Languages { get; } = catalogue.All;

    public IActionResult OnGet() => Show(null);

    public async Task<IActionResult> OnPostAsync(SiteFields typed, CancellationToken ct)
    {
        string[] names = [.. Themes.Select(t => t.Name)];
        string[] codes = [.. Languages.Select(l => l.Code)];
        var outcome = await ChangeSite.Run(db, HttpContext.Actor(), typed.ToForm(), names, codes, ct);
        return await this.Answer(outcome, _ => Redirect(AdminDone.SiteSaved.With("/admin/site")), () => Task.FromResult(Show(typed)));
    }

    public async Task<IActionResult> OnPostLogoAsync(IFormFile? logo, CancellationToken ct)
    {
        if (logo is null or { Length: 0 } or { Length: > SiteLogo.Limit })
        {
            ModelState.AddModelError("Logo", texts[logo is { Length: > 0 } ? "siteAdmin.logoTooLarge" : "siteAdmin.logoMissing"]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Show(null);
        }
        using var content = new MemoryStream((int)logo.Length);
        await logo.CopyToAsync(content, ct);
        var outcome = await ChangeLogo.Run(db, HttpContext.Actor(), content.ToArray(), ct);
        return await this.Answer(outcome, _ => Redirect(AdminDone.LogoSaved.With("/admin/site")), () => Task.FromResult(Show(null)));
    }

    public async Task<IActionResult> OnPostRemoveLogoAsync(CancellationToken ct) =>
        await this.Answer(await ChangeLogo.Run(db, HttpContext.Actor(), [], ct), _ => Redirect(AdminDone.LogoRemoved.With("/admin/site")));

    private IActionResult Show(SiteFields? typed)
    {
        if (SitePermits.Change(HttpContext.Actor(), db.Now).Refuses(out var why))
            return this.Refuse(why);
        Typed = typed ?? SiteFields.Of(Visit.Of(HttpContext).Site.Settings);
        return Page();
    }
}
