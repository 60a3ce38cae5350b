using Forum.Domain;
using Forum.Domain.Members;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Account;

public sealed class PasswordModel(ForumDb db, ExpensiveWork work) : PageModel
{
    public bool Changed { get; private set; }

    public IActionResult OnGet(string? changed)
    {
        Changed = changed is not null;
        return HttpContext.Actor().IsGuest ? this.Refuse(Denial.SignInFirst) : Page();
    }

    [RateLimit(RatePolicy.ChangePassword)]
    public async Task<IActionResult> OnPostAsync(string? current, string? password, CancellationToken ct)
    {
        if (HttpContext.Actor().IsGuest)
            return this.Refuse(Denial.SignInFirst);
        using var place = await work.Enter(ct);
        if (place is null)
            return await KeptForm.Busy(HttpContext, ExpensiveWork.RetryAfter);
        var outcome = await ChangePassword.Run(db, HttpContext.Actor(), current, password, Passwords.Hashing, ct);
        return await this.Answer(outcome, _ => Redirect("/account/password?changed=1"), () => Task.FromResult<IActionResult>(Page()));
    }
}
