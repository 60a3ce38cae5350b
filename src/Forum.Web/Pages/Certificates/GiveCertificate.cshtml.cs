using Forum.Domain.Certificates;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Certificates;

/// <summary>The form by which a member is given a certificate.</summary>
public sealed class GiveCertificateModel(ForumDb db) : PageModel
{
    public string MemberId { get; private set; } = "";
    public string MemberName { get; private set; } = "";
    public CertificateForm Form { get; private set; } = new(null, null, null, null, null);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (!await Find(id, ct))
            return NotFound();
        this.Tries(Power.AwardCertificate, "site");
        if (CertificatePermits.WhyNot(HttpContext.Actor(), db.Now) is { } why)
            return this.Refuse(why);
        Form = new(
            MemberName,
            null,
            null,
            HttpContext.Actor().Name,
            db.Now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        );
        return Page();
    }

    [RateLimit(RatePolicy.Edit)]
    public async Task<IActionResult> OnPostAsync(string id, CertificateForm form, CancellationToken ct)
    {
        Form = form;
        if (!await Find(id, ct))
            return NotFound();
        this.Tries(Power.AwardCertificate, "site");
        var outcome = await AwardCertificate.Run(db, HttpContext.Actor(), id, form, ct);
        return await this.Answer(outcome, code => Redirect(Address.Certificate(code)), () => Task.FromResult<IActionResult>(Page()));
    }

    private async Task<bool> Find(string id, CancellationToken ct)
    {
        if (await MemberPageReader.NameOf(db, HttpContext.Actor(), id, ct) is not { } name)
            return false;
        (MemberId, MemberName) = (id, name);
        return true;
    }
}
