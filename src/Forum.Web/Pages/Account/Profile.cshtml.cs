using Forum.Domain;
using Forum.Domain.Members;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Account;

public sealed class ProfileModel(ForumDb db) : PageModel
{
    public ProfileForm Form { get; private set; } = new(null, null);

    /// <summary>What the page of the member would show; null where nobody asked.</summary>
    public string? Preview { get; private set; }

    public bool Saved { get; private set; }

    /// <summary>Those that were given to the member.</summary>
    public IReadOnlyList<WarningLine> Warnings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? saved, CancellationToken ct)
    {
        if (await AccountReader.Read(db, HttpContext.Actor(), ct) is not { } account)
            return this.Refuse(Denial.SignInFirst);
        (Form, Saved) = (new ProfileForm(account.About, account.Email), saved is not null);
        Warnings = await WarningReader.Own(db, HttpContext.Actor(), ct);
        return Page();
    }

    [RateLimit(RatePolicy.Edit)]
    public async Task<IActionResult> OnPostAsync(ProfileForm form, CancellationToken ct)
    {
        Form = form;
        if (HttpContext.Actor().IsGuest)
            return this.Refuse(Denial.SignInFirst);
        return await this.Answer(await EditProfile.Run(db, HttpContext.Actor(), form, ct), _ => Redirect("/account?saved=1"), Again);
    }

    [RateLimit(RatePolicy.Preview)]
    public async Task<IActionResult> OnPostPreviewAsync(ProfileForm form)
    {
        Form = form;
        if (HttpContext.Actor().IsGuest)
            return this.Refuse(Denial.SignInFirst);
        return await this.Answer(EditProfile.Preview(form.About), Previewed, Again);
    }

    private PageResult Previewed(string html)
    {
        Preview = html;
        return Page();
    }

    private Task<IActionResult> Again() => Task.FromResult<IActionResult>(Page());
}
