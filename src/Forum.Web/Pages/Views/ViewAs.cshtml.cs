using Forum.Domain;
using Forum.Domain.Members.Groups;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Views;

/// <summary>Looking at the site with other eyes, to see what others see of it.</summary>
[EndsView]
public sealed class ViewAsModel(ForumDb db) : PageModel
{
    public IReadOnlyList<GroupLine> Groups { get; private set; } = [];

    /// <summary>Who asks, whatever eyes they look with now.</summary>
    private Actor Asker => Visit.Of(HttpContext) is var visit && visit.View is { } view ? view.Behind : visit.Actor;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    /// <param name="eyes">"guest", "member", or the public id of a group.</param>
    public async Task<IActionResult> OnPostAsync(string? eyes, CancellationToken ct)
    {
        var view = eyes switch
        {
            "guest" => new ViewedAs(ViewedKind.Guest),
            "member" => new ViewedAs(ViewedKind.Member),
            _ => new ViewedAs(ViewedKind.Group, eyes ?? ""),
        };
        if (!ViewOf.MayReduce(Asker, db.Now))
            return await Show(ct);
        if (await ViewOf.Reduced(db, Asker, view, ct) is null)
            return await this.Answer<Nothing>(new Problem("Eyes", ProblemKind.NoSuchGroup), _ => Page(), () => Show(ct));
        ViewCookie.Write(HttpContext, view);
        return Redirect("/");
    }

    public IActionResult OnPostEnd()
    {
        if (Asker.IsGuest)
            return this.Refuse(Denial.SignInFirst);
        ViewCookie.Delete(HttpContext);
        return Redirect("/");
    }

    private async Task<IActionResult> Show(CancellationToken ct)
    {
        if (Asker.IsGuest)
            return this.Refuse(Denial.SignInFirst);
        if (!ViewOf.MayReduce(Asker, db.Now))
            return this.Refuse(Asker.IsSuspended ? Denial.Suspended : Denial.NoPower);
        Groups = await GroupReader.All(db, Asker, ct);
        return Page();
    }
}
