using Forum.Domain.Badges;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Badges;

/// <summary>One award: to whom, for what, why; and taking it back.</summary>
public sealed class AwardModel(ForumDb db) : PageModel
{
    public AwardPage Award { get; private set; } = null!;
    public string? Reason { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, ct);

    public async Task<IActionResult> OnPostRevokeAsync(string id, string? reason, CancellationToken ct)
    {
        Reason = reason;
        var outcome = await RevokeAward.Run(db, HttpContext.Actor(), id, reason ?? "", ct);
        return await this.Answer(outcome, _ => Redirect(Address.Award(id)), () => Show(id, ct));
    }

    private async Task<IActionResult> Show(string id, CancellationToken ct)
    {
        if (await AwardReader.Read(db, HttpContext.Actor(), id, ct) is not { } award)
            return NotFound();
        Award = award;
        return Page();
    }
}
