using Forum.Domain;
using Forum.Domain.Delegation;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Powers;

/// <summary>Taking a grant back, or giving one's own up.</summary>
public sealed class EndModel(ForumDb db) : PageModel
{
    public GrantLine Grant { get; private set; } = null!;
    public string? Reason { get; private set; }

    public Task<IActionResult> OnGetAsync(string? grant, CancellationToken ct) => Show(grant, ct);

    public async Task<IActionResult> OnPostAsync(string? grant, string? reason, CancellationToken ct)
    {
        Reason = reason;
        var outcome = await TakeBackPowers.Run(db, HttpContext.Actor(), grant ?? "", reason ?? "", ct);
        return await this.Answer(outcome, act => Redirect("/acts/" + act), () => Show(grant, ct));
    }

    private async Task<IActionResult> Show(string? grant, CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        if (actor.IsGuest)
            return this.Refuse(Denial.SignInFirst);
        if (await GrantReader.One(db, actor, grant, ct) is not { } found)
            return NotFound();
        Grant = found;
        return Page();
    }
}
