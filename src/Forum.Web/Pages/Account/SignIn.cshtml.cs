using Forum.Domain.Members.Names;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Account;

public sealed record SignInForm(string? Name, string? Password);

public sealed class SignInModel(ForumDb db, RateLimits limits, ExpensiveWork work, Texts texts) : PageModel
{
    private const int LongestName = 240;

    public SignInForm Form { get; private set; } = new(null, null);
    public string? ReturnUrl { get; private set; }

    public IActionResult OnGet(string? returnUrl) => HttpContext.Actor().IsGuest ? Show(returnUrl) : Redirect(LocalUrl.OrHome(returnUrl));

    [RateLimit(RatePolicy.SignIn)]
    public async Task<IActionResult> OnPostAsync(SignInForm form, string? returnUrl, CancellationToken ct)
    {
        Form = form;
        var name = Bounded(form.Name);
        if (limits.Take(RatePolicy.SignIn, "account " + MemberName.Fold(name)) is { } wait)
            return await KeptForm.TooMany(HttpContext, wait);
        using var place = await work.Enter(ct);
        if (place is null)
            return await KeptForm.Busy(HttpContext, ExpensiveWork.RetryAfter);
        var outcome = await Domain.Members.SignIn.Run(db, name, form.Password, Device.Words(HttpContext, texts), Passwords.Verify, ct);
        return await this.Answer(
            outcome,
            token => Entrance.Open(HttpContext, token, returnUrl),
            () => Task.FromResult<IActionResult>(Show(returnUrl))
        );
    }

    /// <summary>No name is as long; folding a longer one would be work for nothing.</summary>
    private static string Bounded(string? name) => name is { Length: > LongestName } ? name[..LongestName] : name ?? "";

    private PageResult Show(string? returnUrl)
    {
        ReturnUrl = returnUrl;
        return Page();
    }
}
