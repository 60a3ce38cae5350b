using Forum.Domain.Elections;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

public sealed class NewOfficeModel(ForumDb db) : PageModel
{
    public OfficeChoice Choice { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(OfficeFields.New, ct);

    public async Task<IActionResult> OnPostAsync(OfficeFields typed, CancellationToken ct)
    {
        var outcome = await OpenOffice.Run(db, HttpContext.Actor(), typed.ToForm(), ct);
        return await this.Answer(outcome, id => Redirect(AdminDone.OfficeOpened.With("/admin/offices/" + id)), () => Show(typed, ct));
    }

    private async Task<IActionResult> Show(OfficeFields typed, CancellationToken ct)
    {
        if (ElectionPermits.Offices(HttpContext.Actor()) is { } why)
            return this.Refuse(why);
        Choice = await OfficeChoice.Begin(db, HttpContext.Actor(), typed, ct);
        return Page();
    }
}
