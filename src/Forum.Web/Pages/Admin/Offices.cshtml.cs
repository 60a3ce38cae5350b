using Forum.Domain.Elections;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

/// <summary>What leaders are elected to: every office that the actor sees, and the way to change those that they look after.</summary>
public sealed class OfficesModel(ForumDb db) : PageModel
{
    public IReadOnlyList<OfficeLine> Offices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (ElectionPermits.Offices(HttpContext.Actor()) is { } why)
            return this.Refuse(why);
        Offices = await OfficeReader.All(db, HttpContext.Actor(), ct);
        return Page();
    }
}
