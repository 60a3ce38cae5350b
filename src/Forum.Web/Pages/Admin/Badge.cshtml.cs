using Forum.Domain;
using Forum.Domain.Badges;
using Forum.Domain.Badges.Rules;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Languages;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

/// <summary>Changing a badge, and giving it no more.</summary>
public sealed class BadgeModel(ForumDb db, Catalogue catalogue) : PageModel
{
    public BadgeLine Badge { get; private set; } = null!;
    public BadgeChoice Choice { get; private set; } = null!;

    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; private set; }
    public string? Reason { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, null, false, ct);

    public async Task<IActionResult> OnPostAsync(string id, [FromForm(Name = "_version")] int version, CancellationToken ct)
    {
        (Version, var typed) = (version, Typed());
        var outcome = await ChangeBadge.Run(db, HttpContext.Actor(), id, version, typed.ToDefinition(), typed.Sure, ct);
        return await this.Answer(outcome, _ => Redirect(AdminDone.BadgeSaved.With("/admin/badges/" + id)), () => Show(id, typed, false, ct));
    }

    [RateLimit(RatePolicy.Preview)]
    public Task<IActionResult> OnPostPreviewAsync(string id, [FromForm(Name = "_version")] int version, CancellationToken ct)
    {
        Version = version;
        return Show(id, Typed(), true, ct);
    }

    public async Task<IActionResult> OnPostRetireAsync(string id, string? reason, [FromForm(Name = "_retired")] bool retired, CancellationToken ct)
    {
        Reason = reason;
        var outcome = await RetireBadge.Run(db, HttpContext.Actor(), id, retired, reason ?? "", ct);
        var done = retired ? AdminDone.BadgeRetired : AdminDone.BadgeResumed;
        return await this.Answer(outcome, _ => Redirect(done.With("/admin/badges/" + id)), () => Show(id, null, false, ct));
    }

    private BadgeFields Typed() => BadgeFields.Of(Request.Form, catalogue.All.Select(language => language.Code));

    private async Task<IActionResult> Show(string id, BadgeFields? typed, bool preview, CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        if (BadgePermits.Manage(actor) is { } why)
            return this.Refuse(why);
        if (await BadgeReader.One(db, actor, id, ct) is not { } badge)
            return NotFound();
        this.Tries(Power.ManageBadges, BadgeWords.Where(badge));
        if (!badge.CanManage)
            return this.Refuse(Denial.NoPower);
        (Badge, Version) = (badge, typed is null ? badge.Version : Version);
        var (fields, shown) = (typed ?? BadgeFields.Of(badge.Definition), preview ? typed?.ToDefinition() : null);
        var rule = shown is null ? null : await RulePreviewReader.Of(db, actor, id, shown, ct);
        Choice = new BadgeChoice(fields, null, shown, rule, await RuleBoards.Choices(db, actor, ct));
        return Page();
    }
}
