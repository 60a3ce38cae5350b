using Forum.Domain;
using Forum.Domain.Moderation;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Moderation;

public sealed class HeldModel(ForumDb db) : PageModel
{
    public IReadOnlyList<HeldPost> Posts { get; private set; } = [];

    /// <summary>What was just settled, told as the act that it is.</summary>
    public ActPage? Settled { get; private set; }

    /// <summary>The reason that was typed, and for which post.</summary>
    public (string? PostId, string? Reason) Typed { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? settled, CancellationToken ct)
    {
        Settled = settled is null ? null : await ActReader.Read(db, HttpContext.Actor(), settled, ct);
        return await Show(ct);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "_post")] string? post, string? reason, string? answer, CancellationToken ct)
    {
        Typed = (post, reason);
        var outcome = await SettleHeldPost.Run(db, HttpContext.Actor(), post ?? "", answer == "approve", reason ?? "", ct);
        if (outcome is Outcome<string>.Invalid(var problems))
            outcome = problems.Select(problem => problem with { Field = FieldOf(post) }).ToList();
        return await this.Answer(outcome, act => Redirect("/held?settled=" + act), () => Show(ct));
    }

    /// <summary>Each post's reason is a field of its own.</summary>
    public static string FieldOf(string? postId) => "reason-" + postId;

    private async Task<IActionResult> Show(CancellationToken ct) =>
        await this.Answer(
            await HeldReader.Read(db, HttpContext.Actor(), ct),
            posts =>
            {
                Posts = posts;
                return Page();
            }
        );
}
