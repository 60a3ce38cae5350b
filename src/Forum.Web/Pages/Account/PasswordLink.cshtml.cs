using Forum.Domain;
using Forum.Domain.Members;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Account;

public sealed class PasswordLinkModel(ForumDb db, ExpensiveWork work, Texts texts) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct) =>
        await UsePasswordLink.IsLive(db, token, ct) ? Page() : this.Refuse(Denial.LinkUsed);

    [RateLimit(RatePolicy.ChangePassword)]
    public async Task<IActionResult> OnPostAsync(string token, string? password, CancellationToken ct)
    {
        using var place = await work.Enter(ct);
        if (place is null)
            return await KeptForm.Busy(HttpContext, ExpensiveWork.RetryAfter);
        var outcome = await UsePasswordLink.Run(db, token, password, Device.Words(HttpContext, texts), Passwords.Hashing, ct);
        if (outcome is Outcome<string>.Denied(var why))
            return this.Refuse(why);
        return await this.Answer(outcome, session => Entrance.Open(HttpContext, session, null), () => Task.FromResult<IActionResult>(Page()));
    }
}
