using Forum.Domain;
using Forum.Domain.Members.Groups;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Groups;

/// <summary>Where a one-use link into a group leads.</summary>
public sealed class InvitationModel(ForumDb db) : PageModel
{
    public InvitationPage Shown { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(string token, CancellationToken ct) => Show(token, ct);

    [RateLimit(RatePolicy.ChangePassword)]
    public async Task<IActionResult> OnPostAsync(string token, bool accepts, [FromForm(Name = "_version")] int version, CancellationToken ct)
    {
        var outcome = await UseInvitation.Run(db, HttpContext.Actor(), token, accepts, version, ct);
        if (outcome is Outcome<string>.Denied(var why))
            return this.Refuse(why);
        return await this.Answer(outcome, group => Redirect(EntryDone.Entered.With(group)), () => Show(token, ct));
    }

    private async Task<IActionResult> Show(string token, CancellationToken ct)
    {
        // A link ends by itself: no kept copy may outlive it.
        Response.Headers.CacheControl = "no-store";
        if (await InvitationReader.Of(db, HttpContext.Actor(), token, ct) is not { } shown)
            return this.Refuse(Denial.LinkUsed);
        Shown = shown;
        return Page();
    }
}
