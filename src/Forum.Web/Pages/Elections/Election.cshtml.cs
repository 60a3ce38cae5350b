using Forum.Domain.Elections;
using Forum.Domain.Elections.Candidates;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Elections;

/// <summary>An election: how far it has come, who stands, and what the reader can do in it.</summary>
public sealed class ElectionModel(ForumDb db) : PageModel
{
    public ElectionPage Election { get; private set; } = null!;

    /// <summary>What the reader has typed, or said before.</summary>
    public string? Statement { get; private set; }
    public string? Member { get; private set; }

    /// <summary>The candidacy whose statement somebody was refused to hide, with their reason.</summary>
    private (string? Candidate, string? Reason) Hiding { get; set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, ct);

    [RateLimit(RatePolicy.Edit)]
    public async Task<IActionResult> OnPostStandAsync(string id, string? statement, CancellationToken ct)
    {
        Statement = statement;
        var outcome = await StandForOffice.Run(db, HttpContext.Actor(), id, statement ?? "", ct);
        return await this.Answer(outcome, _ => Redirect(ElectionDone.Stood.With(id)), () => Show(id, ct));
    }

    [RateLimit(RatePolicy.Edit)]
    public async Task<IActionResult> OnPostLeaveAsync(string id, CancellationToken ct) =>
        await this.Answer(await LeaveCandidacy.Run(db, HttpContext.Actor(), id, ct), _ => Redirect(ElectionDone.Left.With(id)), () => Show(id, ct));

    [RateLimit(RatePolicy.Edit)]
    public async Task<IActionResult> OnPostNominateAsync(string id, string? member, CancellationToken ct)
    {
        Member = member;
        var outcome = await NominateMember.Run(db, HttpContext.Actor(), id, member ?? "", ct);
        return await this.Answer(outcome, _ => Redirect(ElectionDone.Nominated.With(id)), () => Show(id, ct));
    }

    public async Task<IActionResult> OnPostHideAsync(string id, string? candidate, bool hidden, string? reason, CancellationToken ct)
    {
        Hiding = (candidate, reason);
        var said = new SaidInElection(SaidKind.Statement, candidate ?? "");
        var outcome = await HideElectionWords.Run(db, HttpContext.Actor(), id, said, hidden, reason ?? "", ct);
        return await this.Answer(outcome, _ => Redirect(ElectionAddress.Of(id)), () => Show(id, ct));
    }

    public HidingForm HidingOf(CandidateLine line) =>
        new(
            ElectionAddress.Of(Election.Id) + "?handler=Hide",
            [("Candidate", line.Id)],
            line.Id,
            line.IsHidden,
            Hiding.Candidate == line.Id,
            Hiding.Reason
        );

    private async Task<IActionResult> Show(string id, CancellationToken ct)
    {
        if (await ElectionReader.Page(db, HttpContext.Actor(), id, ct) is not { } election)
            return NotFound();
        Election = election;
        Statement ??= election.Own?.Statement;
        return Page();
    }
}
