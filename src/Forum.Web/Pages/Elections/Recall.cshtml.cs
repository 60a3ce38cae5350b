using Forum.Domain.Elections.Recalls;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Elections;

/// <summary>A petition to end a mandate: why, what the holder says to it, who has signed, and what has become of it.</summary>
public sealed class RecallModel(ForumDb db) : PageModel
{
    public RecallPage Shown { get; private set; } = null!;

    /// <summary>The answer as it was typed, or as it stands.</summary>
    public string? Answer { get; private set; }

    /// <summary>What somebody was refused to hide, with their reason; null where nothing was refused.</summary>
    public (RecallWords Words, string? Reason)? Hiding { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, [FromQuery] string? page, CancellationToken ct) => Show(id, ct, Asked.Page(page));

    [RateLimit(RatePolicy.Vote)]
    public async Task<IActionResult> OnPostSignAsync(string id, CancellationToken ct) =>
        await this.Answer(await SignRecall.Run(db, HttpContext.Actor(), id, ct), _ => Redirect(RecallAddress.Of(id)), () => Show(id, ct));

    [RateLimit(RatePolicy.Vote)]
    public async Task<IActionResult> OnPostWithdrawAsync(string id, CancellationToken ct) =>
        await this.Answer(await WithdrawSignature.Run(db, HttpContext.Actor(), id, ct), _ => Redirect(RecallAddress.Of(id)), () => Show(id, ct));

    [RateLimit(RatePolicy.Edit)]
    public async Task<IActionResult> OnPostAnswerAsync(string id, string? answer, CancellationToken ct)
    {
        Answer = answer;
        var outcome = await AnswerRecall.Run(db, HttpContext.Actor(), id, answer ?? "", ct);
        return await this.Answer(outcome, _ => Redirect(RecallAddress.Of(id) + "#said"), () => Show(id, ct));
    }

    public async Task<IActionResult> OnPostHideAsync(string id, RecallWords words, bool hidden, string? reason, CancellationToken ct)
    {
        Hiding = (words, reason);
        var outcome = await HideRecallWords.Run(db, HttpContext.Actor(), id, words, hidden, reason ?? "", ct);
        return await this.Answer(outcome, _ => Redirect(RecallAddress.Of(id)), () => Show(id, ct));
    }

    private async Task<IActionResult> Show(string id, CancellationToken ct, int page = 1)
    {
        if (await RecallReader.Page(db, HttpContext.Actor(), id, page, ct) is not { } shown)
            return NotFound();
        (Shown, Answer) = (shown, Answer ?? shown.Answer);
        return Page();
    }
}
