using Forum.Domain;
using Forum.Domain.Moderation;
using Forum.Domain.Moderation.Flags;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Moderation;

/// <summary>Posts that members reported, for those who may decide about them.</summary>
public sealed class FlagsModel(ForumDb db) : PageModel
{
    public FlaggedPosts Shown { get; private set; } = null!;

    /// <summary>Whether this is the newest page.</summary>
    public bool IsFirst { get; private set; }

    /// <summary>What was just settled, told as the act that it is.</summary>
    public ActPage? Settled { get; private set; }

    /// <summary>The reason that was typed, and for which post.</summary>
    public (string? PostId, string? Reason) Typed { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? at, string? settled, CancellationToken ct)
    {
        Settled = settled is null ? null : await ActReader.Read(db, HttpContext.Actor(), settled, ct);
        return await Show(at, ct);
    }

    /// <summary>The page of the queue, as addresses name it.</summary>
    public string? At { get; private set; }

    /// <param name="seen">The reports that were on the page; one that came in since isn't decided about unread.</param>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "_post")] string? post,
        [FromForm(Name = "_seen")] string? seen,
        [FromForm(Name = "_at")] string? at,
        string? reason,
        string? answer,
        CancellationToken ct
    )
    {
        Typed = (post, reason);
        this.Tries(Power.ReviewFlags, "site");
        var outcome = await SettleFlags.Run(db, HttpContext.Actor(), post ?? "", answer == "uphold", reason ?? "", ct, seen);
        if (outcome is Outcome<string>.Invalid(var problems))
            outcome = problems.Select(problem => problem with { Field = FieldOf(post) }).ToList();
        return await this.Answer(outcome, act => Redirect("/flags?settled=" + act), () => Show(at, ct));
    }

    /// <summary>Each post's reason is a field of its own.</summary>
    public static string FieldOf(string? postId) => "reason-" + postId;

    private async Task<IActionResult> Show(string? at, CancellationToken ct)
    {
        (At, IsFirst) = (at, string.IsNullOrEmpty(at));
        return await this.Answer(
            await FlagQueueReader.Read(db, HttpContext.Actor(), ThreadCursor.Parse(at), ct),
            shown =>
            {
                Shown = shown;
                return Page();
            }
        );
    }
}
