using Forum.Domain.Notifications;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Notifications;

/// <summary>Everything that a member follows or mutes; and where all buttons lead that change it.</summary>
public sealed class FollowingModel(ForumDb db) : PageModel
{
    public IReadOnlyList<SubscriptionLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await this.Answer(await SubscriptionReader.All(db, HttpContext.Actor(), ct), Show);

    [RateLimit(RatePolicy.Vote)]
    public async Task<IActionResult> OnPostAsync([FromForm] FollowInput input, string? returnUrl, CancellationToken ct)
    {
        var next = string.IsNullOrEmpty(returnUrl) ? "/following" : LocalUrl.OrHome(returnUrl);
        if (input.Thing is not { } thing)
            return NotFound();
        return await this.Answer(await ChangeSubscription.Run(db, HttpContext.Actor(), thing, input.Wanted, ct), _ => Redirect(next));
    }

    private PageResult Show(IReadOnlyList<SubscriptionLine> lines)
    {
        Lines = lines;
        return Page();
    }
}

/// <summary>What such a button sends.</summary>
public sealed record FollowInput
{
    [FromForm(Name = "_kind")]
    public string? Kind { get; init; }

    [FromForm(Name = "_id")]
    public string? Id { get; init; }
    public string? Stance { get; init; }

    public Followable? Thing =>
        Id is not null && Enum.TryParse<FollowableKind>(Kind, out var kind) && Enum.IsDefined(kind) ? new Followable(kind, Id) : null;

    /// <summary>Anything else than a stance means none.</summary>
    public Stance? Wanted =>
        Stance switch
        {
            nameof(Domain.Notifications.Stance.Follow) => Domain.Notifications.Stance.Follow,
            nameof(Domain.Notifications.Stance.Mute) => Domain.Notifications.Stance.Mute,
            _ => null,
        };
}
