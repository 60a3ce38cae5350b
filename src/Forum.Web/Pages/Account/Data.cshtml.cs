using Forum.Domain;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Account;

/// <summary>One's own data, for taking along. Whoever is suspended gets it too.</summary>
public sealed class DataModel(ForumDb db, Texts texts) : PageModel
{
    public IActionResult OnGet() => HttpContext.Actor().IsGuest ? this.Refuse(Denial.SignInFirst) : Page();

    [RateLimit(RatePolicy.TakeData)]
    public IActionResult OnPost() =>
        HttpContext.Actor() is { IsGuest: false } actor ? new OwnDataFile(db, actor, texts) : this.Refuse(Denial.SignInFirst);
}
