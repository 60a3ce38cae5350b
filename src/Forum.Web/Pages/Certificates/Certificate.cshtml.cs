using Forum.Domain.Certificates;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Certificates;

/// <summary>A certificate by its code, for whoever checks it and for the printer. A code that nobody was given is answered plainly.</summary>
public sealed class CertificateModel(ForumDb db, ServeSettings settings) : PageModel
{
    /// <summary>Null where nobody was given one with that code.</summary>
    public CertificatePage? Shown { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>Where somebody with the sheet in their hands can check it: in full where the operator has said what the site's address is.</summary>
    public string CheckAt => settings.PublicAddress?.GetLeftPart(UriPartial.Authority) + Address.Certificate(Shown!.Code);

    [RateLimit(RatePolicy.Certificate)]
    public Task<IActionResult> OnGetAsync(string code, CancellationToken ct) => Show(code, ct);

    [RateLimit(RatePolicy.Certificate)]
    public async Task<IActionResult> OnPostRevokeAsync(string code, [FromForm(Name = "_revoke")] bool revoke, string? reason, CancellationToken ct)
    {
        Reason = reason;
        this.Tries(Power.AwardCertificate, "site");
        var outcome = await RevokeCertificate.Run(db, HttpContext.Actor(), code, revoke, reason ?? "", ct);
        return await this.Answer(outcome, _ => Redirect(Address.Certificate(code)), () => Show(code, ct));
    }

    [RateLimit(RatePolicy.Certificate)]
    public async Task<IActionResult> OnPostHideAsync(string code, [FromForm(Name = "_hide")] bool hide, CancellationToken ct) =>
        await this.Answer(
            await HideCertificate.Run(db, HttpContext.Actor(), code, hide, ct),
            _ => Redirect(Address.Certificate(code)),
            () => Show(code, ct)
        );

    private async Task<IActionResult> Show(string code, CancellationToken ct)
    {
        Shown = await CertificateReader.Read(db, HttpContext.Actor(), code, ct);
        if (Shown is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
