using Forum.Domain;
using Forum.Domain.Members;
using Forum.Domain.OwnData;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Account;

public sealed class LeaveModel(ForumDb db, ExpensiveWork work) : PageModel
{
    /// <summary>The value of the choice that takes unanswered posts along; anything else leaves them.</summary>
    public const string DeleteThem = "delete";

    public bool DeletesPosts { get; private set; }

    /// <summary>What goes and what stays, in numbers.</summary>
    public Leaving Leaving { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    [RateLimit(RatePolicy.ChangePassword)]
    public async Task<IActionResult> OnPostAsync(string? password, string? posts, CancellationToken ct)
    {
        DeletesPosts = posts == DeleteThem;
        if (HttpContext.Actor().IsGuest)
            return this.Refuse(Denial.SignInFirst);
        using var place = await work.Enter(ct);
        if (place is null)
            return await KeptForm.Busy(HttpContext, ExpensiveWork.RetryAfter);
        var outcome = await LeaveForum.Run(db, HttpContext.Actor(), password, DeletesPosts, Passwords.Hashing, ct);
        return await this.Answer(outcome, _ => Left(), () => Show(ct));
    }

    private async Task<IActionResult> Show(CancellationToken ct)
    {
        if (await LeavingReader.Read(db, HttpContext.Actor(), ct) is not { } leaving)
            return this.Refuse(Denial.SignInFirst);
        Leaving = leaving;
        return Page();
    }

    private RedirectResult Left()
    {
        Entrance.Close(HttpContext);
        return Redirect("/account/left");
    }
}
