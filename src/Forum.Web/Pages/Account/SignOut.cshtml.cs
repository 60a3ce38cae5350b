using Forum.Domain.Members;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Account;

/// <summary>Only posted to, from the menu of every page: an address alone must not end a session.</summary>
public sealed class SignOutModel(ForumDb db) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (HttpContext.Actor().SessionId is { } session)
            await EndSession.Run(db, HttpContext.Actor(), session, ct);
        Entrance.Close(HttpContext);
        return Redirect(LocalUrl.Home);
    }
}
