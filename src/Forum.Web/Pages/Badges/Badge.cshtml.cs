using Forum.Domain;
using Forum.Domain.Badges;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Badges;

/// <summary>What a badge is for and who has it, with the form of those who may give it.</summary>
public sealed class BadgeModel(ForumDb db) : PageModel
{
    public BadgeLine Badge { get; private set; } = null!;
    public new HolderPage Page { get; private set; } = null!;
    public AwardForm Give { get; private set; } = new(null, null, null);

    public Task<IActionResult> OnGetAsync(string id, string? at, CancellationToken ct) => Show(id, ThreadCursor.Parse(at), ct);

    public async Task<IActionResult> OnPostGiveAsync(string id, AwardForm give, CancellationToken ct)
    {
        Give = give;
        if (await BadgeReader.One(db, HttpContext.Actor(), id, ct) is { } badge)
            this.Tries(Power.AwardBadge, BadgeWords.Where(badge));
        var outcome = await AwardByHand.Run(db, HttpContext.Actor(), id, give, ct);
        if (outcome is Outcome<string>.Invalid(var problems))
            outcome = problems.Select(problem => problem with { Field = $"{nameof(Give)}.{problem.Field}" }).ToList();
        return await this.Answer(outcome, award => Redirect(Address.Award(award)), () => Show(id, null, ct));
    }

    private async Task<IActionResult> Show(string id, ThreadCursor? cursor, CancellationToken ct)
    {
        if (await BadgeReader.One(db, HttpContext.Actor(), id, ct) is not { } badge)
            return NotFound();
        (Badge, Page) = (badge, await HolderReader.Read(db, HttpContext.Actor(), id, cursor, ct));
        return base.Page();
    }
}
