using Forum.Domain.Elections;
using Forum.Domain.Elections.Objections;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Elections;

/// <summary>What electors say against a result, and what those answer who may certify it.</summary>
public sealed class ObjectionsModel(ForumDb db) : PageModel
{
    public ObjectionsPage Shown { get; private set; } = null!;
    public string? Typed { get; private set; }

    /// <summary>The objection whose answer was refused.</summary>
    public string? Under { get; private set; }

    /// <summary>The one that somebody was refused to hide, with their reason.</summary>
    private (string? Objection, string? Reason) Hiding { get; set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, ct);

    [RateLimit(RatePolicy.Post)]
    public async Task<IActionResult> OnPostAsync(string id, string? text, CancellationToken ct)
    {
        Typed = text;
        var outcome = await ObjectToResult.Run(db, HttpContext.Actor(), id, text ?? "", ct);
        return await this.Answer(outcome, _ => Redirect(ElectionAddress.Objections(id)), () => Show(id, ct));
    }

    public async Task<IActionResult> OnPostAnswerAsync(string id, string? objection, string? answer, CancellationToken ct)
    {
        (Typed, Under) = (answer, objection);
        var outcome = await AnswerObjection.Run(db, HttpContext.Actor(), id, objection ?? "", answer ?? "", ct);
        return await this.Answer(outcome, _ => Redirect($"{ElectionAddress.Objections(id)}#o-{objection}"), () => Show(id, ct));
    }

    public async Task<IActionResult> OnPostHideAsync(string id, string? objection, bool hidden, string? reason, CancellationToken ct)
    {
        Hiding = (objection, reason);
        var said = new SaidInElection(SaidKind.Objection, objection ?? "");
        var outcome = await HideElectionWords.Run(db, HttpContext.Actor(), id, said, hidden, reason ?? "", ct);
        return await this.Answer(outcome, _ => Redirect($"{ElectionAddress.Objections(id)}#o-{objection}"), () => Show(id, ct));
    }

    public HidingForm HidingOf(ObjectionLine objection) =>
        new(
            ElectionAddress.Objections(Shown.ElectionId) + "?handler=Hide",
            [("Objection", objection.Id)],
            objection.Id,
            objection.IsHidden,
            Hiding.Objection == objection.Id,
            Hiding.Reason
        );

    private async Task<IActionResult> Show(string id, CancellationToken ct)
    {
        if (await ObjectionReader.Page(db, HttpContext.Actor(), id, ct) is not { } shown)
            return NotFound();
        Shown = shown;
        return Page();
    }
}
