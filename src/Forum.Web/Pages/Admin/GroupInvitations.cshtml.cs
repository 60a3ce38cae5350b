using System.Globalization;
using Forum.Domain;
using Forum.Domain.Members.Groups;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

/// <summary>One-use links into a group: making them, and making them lead nowhere.</summary>
public sealed class GroupInvitationsModel(ForumDb db, ServeSettings settings) : PageModel
{
    public OpenLinks Shown { get; private set; } = null!;
    public InviteFields Typed { get; private set; } = new(GroupInvitation.UsualDays.ToString(CultureInfo.InvariantCulture), null, null);

    /// <summary>The link that was just made, shown this once.</summary>
    public string? Link { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, ct);

    [RateLimit(RatePolicy.Edit)]
    public async Task<IActionResult> OnPostInviteAsync(string id, InviteFields typed, CancellationToken ct)
    {
        Typed = typed;
        var outcome = await InviteToGroup.Run(db, HttpContext.Actor(), id, typed.ToForm(), ct);
        if (outcome is Outcome<string>.Done(var token))
        {
            Link =
                (settings.PublicAddress?.GetLeftPart(UriPartial.Authority) ?? $"{Request.Scheme}://{Request.Host.ToUriComponent()}")
                + "/invitations/"
                + token;
            return await Show(id, ct);
        }
        return await this.Answer(outcome, _ => Page(), () => Show(id, ct));
    }

    public async Task<IActionResult> OnPostRevokeAsync(string id, [FromForm(Name = "_invitation")] string? invitation, CancellationToken ct) =>
        await this.Answer(
            await RevokeInvitation.Run(db, HttpContext.Actor(), invitation ?? "", ct),
            _ => Redirect(AdminDone.InvitationRevoked.With($"/admin/groups/{id}/invitations")),
            () => Show(id, ct)
        );

    private async Task<IActionResult> Show(string id, CancellationToken ct) =>
        await this.Answer(
            await InvitationReader.Open(db, HttpContext.Actor(), id, ct),
            shown =>
            {
                Shown = shown;
                return Page();
            }
        );
}

/// <summary>The form as it was typed.</summary>
public sealed record InviteFields(string? Days, string? Until, string? Reason)
{
    public InvitationForm ToForm() => new(Typed.Number(Days), Typed.EndOf(Until), Reason);
}
