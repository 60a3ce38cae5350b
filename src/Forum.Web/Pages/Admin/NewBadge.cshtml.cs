using Forum.Domain.Badges;
using Forum.Domain.Badges.Rules;
using Forum.Domain.Delegation;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

public sealed class NewBadgeModel(ForumDb db, Catalogue catalogue) : PageModel
{
    public BadgeChoice Choice { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(BadgeFields.New, false, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var typed = Typed();
        var outcome = await MakeBadge.Run(db, HttpContext.Actor(), typed.ToForm(), ct);
        return await this.Answer(outcome, id => Redirect(AdminDone.BadgeMade.With("/admin/badges/" + id)), () => Show(typed, false, ct));
    }

    [RateLimit(RatePolicy.Preview)]
    public Task<IActionResult> OnPostPreviewAsync(CancellationToken ct) => Show(Typed(), true, ct);

    private BadgeFields Typed() => BadgeFields.Of(Request.Form, catalogue.All.Select(language => language.Code));

    private async Task<IActionResult> Show(BadgeFields typed, bool preview, CancellationToken ct)
    {
        if (BadgePermits.Manage(HttpContext.Actor()) is { } why)
            return this.Refuse(why);
        var places = await PlaceReader.Where(db, HttpContext.Actor(), Power.ManageBadges, ct);
        var rule = preview ? await RulePreviewReader.Of(db, HttpContext.Actor(), typed.ToForm(), ct) : null;
        Choice = new BadgeChoice(typed, places, preview ? typed.ToDefinition() : null, rule, await RuleBoards.Choices(db, HttpContext.Actor(), ct));
        return Page();
    }
}
