using Forum.Domain;
using Forum.Domain.Badges.Usual;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Account;

public sealed record ClaimForm(string? Code, string? Name, string? Password);

/// <summary>Makes the first owner; once there is one, there is no such page.</summary>
public sealed class ClaimModel(ForumDb db, ClaimCode code, ExpensiveWork work, Texts texts) : PageModel
{
    public ClaimForm Form { get; private set; } = new(null, null, null);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ClaimSite.HasOwner(db, ct) ? NotFound() : Page();

    [RateLimit(RatePolicy.Claim)]
    public async Task<IActionResult> OnPostAsync(ClaimForm form, CancellationToken ct)
    {
        Form = form;
        if (await ClaimSite.HasOwner(db, ct))
            return NotFound();
        using var place = await work.Enter(ct);
        if (place is null)
            return await KeptForm.Busy(HttpContext, ExpensiveWork.RetryAfter);
        var outcome = await Claim(ct);
        return await this.Answer(outcome, token => Entrance.Open(HttpContext, token, null), () => Task.FromResult<IActionResult>(Page()));
    }

    private async Task<Outcome<string>> Claim(CancellationToken ct)
    {
        if (!code.Matches(Form.Code))
            return new Problem(nameof(Form.Code), ProblemKind.WrongCode);
        var owner = await ClaimSite.Run(db, new RegistrationForm(Form.Name, Form.Password, null, true, null), Passwords.Hash, ct);
        if (owner is not Outcome<string>.Done(var id))
            return owner;
        var token = await StartSession.Run(db, id, Device.Words(HttpContext, texts), ct);
        await BringBadges.Run(db, await ActorReader.OfSession(db, token, ct), null, ct);
        return token;
    }
}
