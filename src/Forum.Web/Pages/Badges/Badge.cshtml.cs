using Forum.Domain;
using Forum.Domain.Badges;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Forum.Web.Languages;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Badges;

/// <summary>What a badge is for and who has it, with the form of those who may give it.</summary>
public sealed class BadgeModel(ForumDb db, Texts texts) : PageModel
{
    public BadgeLine Badge { get; private set; } = null!;
    public new HolderPage Page { get; private set; } = null!;
    public GiveFields Give { get; private set; } = new(null, null, null, false, null);

    /// <summary>Where a thread can thank for it; none where the reader can't give it or start one.</summary>
    public IReadOnlyList<ThanksBoard> ThanksBoards { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(string id, string? at, CancellationToken ct) => Show(id, ThreadCursor.Parse(at), ct);

    [RateLimit(RatePolicy.Post)]
    public async Task<IActionResult> OnPostGiveAsync(string id, GiveFields give, CancellationToken ct)
    {
        Give = give;
        if (await BadgeReader.One(db, HttpContext.Actor(), id, ct) is not { } badge)
            return NotFound();
        this.Tries(Power.AwardBadge, BadgeWords.Where(badge));
        var form = give.ToForm(texts, badge.Id, BadgeWords.Of(HttpContext, texts, badge.Definition).Name);
        var outcome = await AwardByHand.Run(db, HttpContext.Actor(), id, form, ct);
        if (outcome is Outcome<string>.Invalid(var problems))
            outcome = problems.Select(problem => problem with { Field = $"{nameof(Give)}.{problem.Field}" }).ToList();
        return await this.Answer(outcome, award => Redirect(Address.Award(award)), () => Show(id, null, ct));
    }

    private async Task<IActionResult> Show(string id, ThreadCursor? cursor, CancellationToken ct)
    {
        if (await BadgeReader.One(db, HttpContext.Actor(), id, ct) is not { } badge)
            return NotFound();
        ThanksBoards = badge.IsRetired ? [] : await Domain.Badges.ThanksBoards.Of(db, HttpContext.Actor(), badge, ct);
        (Badge, Page) = (badge, await HolderReader.Read(db, HttpContext.Actor(), id, cursor, ct));
        return base.Page();
    }
}
