using Forum.Domain.Members;
using Forum.Domain.Notifications;
using Forum.Domain.Site;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Forum.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Boards;

public sealed class HomeModel(ForumDb db, Texts texts) : PageModel
{
    public HomePage Home { get; private set; } = null!;

    /// <summary>What the site says to members on their first visits; null where they have read it.</summary>
    public SitePage? Welcome { get; private set; }

    /// <summary>What a newcomer lacks for the first step.</summary>
    public NextStanding? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Home = await HomeReader.Read(db, HttpContext.Actor(), Muted.Out(db, HttpContext.Actor()), ct);
        Welcome = await WelcomeReader.Read(db, HttpContext.Actor(), texts.Code, ct);
        Next = await OwnStandingReader.OfNewcomer(db, HttpContext.Actor(), ct);
        return Page();
    }

    [RateLimit(RatePolicy.Vote)]
    public async Task<IActionResult> OnPostWelcomeAsync(CancellationToken ct) =>
        await this.Answer(await DismissWelcome.Run(db, HttpContext.Actor(), ct), _ => Redirect("/"));
}
