using Forum.Domain;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

public sealed class IndexModel : PageModel
{
    public IActionResult OnGet()
    {
        var actor = HttpContext.Actor();
        if (actor.IsGuest)
            return this.Refuse(Denial.SignInFirst);
        if (actor.IsSuspended)
            return this.Refuse(Denial.Suspended);
        return AdminMenu.Any(actor) ? Page() : this.Refuse(Denial.NoPower);
    }
}
