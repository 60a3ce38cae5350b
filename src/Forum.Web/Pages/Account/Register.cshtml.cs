using Forum.Domain;
using Forum.Domain.Members;
using Forum.Domain.Site;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Account;

public sealed class RegisterModel(ForumDb db, ExpensiveWork work, Texts texts) : PageModel
{
    public RegisterForm Form { get; private set; } = new(null, null, null, false, null, null, null);

    /// <summary>The rules as the reader can read them; null where the site has none to agree to.</summary>
    public SitePage? Rules { get; private set; }

    public string Shown { get; private set; } = "";
    public string? ReturnUrl { get; private set; }
    private SiteSettings Site => Visit.Of(HttpContext).Site.Settings;

    public async Task<IActionResult> OnGetAsync(string? returnUrl, CancellationToken ct)
    {
        if (!HttpContext.Actor().IsGuest)
            return Redirect(LocalUrl.OrHome(returnUrl));
        return Site.RegistrationOpen ? await Show(returnUrl, ct) : this.Refuse(Denial.RegistrationClosed);
    }

    [RateLimit(RatePolicy.Register)]
    public async Task<IActionResult> OnPostAsync(RegisterForm form, string? returnUrl, CancellationToken ct)
    {
        Form = form;
        if (!HttpContext.Actor().IsGuest)
            return Redirect(LocalUrl.OrHome(returnUrl));
        if (!Site.RegistrationOpen)
            return this.Refuse(Denial.RegistrationClosed);
        using var place = await work.Enter(ct);
        if (place is null)
            return await KeptForm.Busy(HttpContext, ExpensiveWork.RetryAfter);
        var outcome = await Register(ct);
        return await this.Answer(outcome, token => Entrance.Open(HttpContext, token, returnUrl), () => Show(returnUrl, ct));
    }

    private async Task<Outcome<string>> Register(CancellationToken ct)
    {
        if (!string.IsNullOrEmpty(Form.Website))
            return new Problem("", ProblemKind.Robot);
        if (ShownAt.Check(Site.Secret, Form.Shown, db.Now) is { } untimely)
            return new Problem("", untimely);
        var rules = await ReadRules(ct);
        // Whoever agreed to a version that is no longer the latest reads what is new and agrees again.
        var agrees = rules is null || (Form.Agrees && Form.Rules == rules.Version);
        var wanted = new RegistrationForm(Form.Name, Form.Password, Form.Email, agrees, rules?.Version);
        var member = await RegisterMember.Run(db, wanted, Passwords.Hash, ct);
        return member is Outcome<string>.Done(var id) ? await StartSession.Run(db, id, Device.Words(HttpContext, texts), ct) : member;
    }

    private async Task<IActionResult> Show(string? returnUrl, CancellationToken ct)
    {
        (Rules, ReturnUrl) = (await ReadRules(ct), returnUrl);
        Shown = ShownAt.Check(Site.Secret, Form.Shown, db.Now) is ProblemKind.Expired ? ShownAt.Sign(Site.Secret, db.Now) : Form.Shown!;
        return Page();
    }

    private Task<SitePage?> ReadRules(CancellationToken ct) => SitePageReader.For(db, SitePageKind.Rules, texts.Code, ct);
}
