using Forum.Domain;
using Forum.Domain.Members;
using Forum.Domain.Site;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Account;

/// <summary>Where a one-use link leads with which somebody takes over the account that an import made for them.</summary>
public sealed class ClaimAccountModel(ForumDb db, ExpensiveWork work, Texts texts) : PageModel
{
    public TakeForm Form { get; private set; } = new(null, null, false, null);

    /// <summary>What the account is called until somebody takes it.</summary>
    public string Known { get; private set; } = "";

    /// <summary>The rules as the reader can read them; null where the site has none to agree to.</summary>
    public SitePage? Rules { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        var answer = await Show(token, ct);
        Form = Form with { Name = Known };
        return answer;
    }

    [RateLimit(RatePolicy.ChangePassword)]
    public async Task<IActionResult> OnPostAsync(string token, TakeForm form, CancellationToken ct)
    {
        Form = form;
        using var place = await work.Enter(ct);
        if (place is null)
            return await KeptForm.Busy(HttpContext, ExpensiveWork.RetryAfter);
        var rules = await ReadRules(ct);
        var wanted = new RegistrationForm(
            form.Name,
            form.Password,
            null,
            rules is null || (form.Agrees && form.Rules == rules.Version),
            rules?.Version
        );
        var outcome = await ClaimAccount.Run(db, token, wanted, Device.Words(HttpContext, texts), Passwords.Hashing, ct);
        if (outcome is Outcome<string>.Denied(var why))
            return this.Refuse(why);
        return await this.Answer(outcome, session => Entrance.Open(HttpContext, session, null), () => Show(token, ct));
    }

    private async Task<IActionResult> Show(string token, CancellationToken ct)
    {
        if (await ClaimAccount.Begin(db, token, ct) is not { } known)
            return this.Refuse(Denial.LinkUsed);
        (Known, Rules) = (known, await ReadRules(ct));
        return Page();
    }

    private Task<SitePage?> ReadRules(CancellationToken ct) => SitePageReader.For(db, SitePageKind.Rules, texts.Code, ct);
}

/// <summary>What was typed, and which version of the rules the page linked.</summary>
public sealed record TakeForm(string? Name, string? Password, bool Agrees, [FromForm(Name = "_rules")] int? Rules);
