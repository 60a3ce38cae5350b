using Forum.Domain;
using Forum.Domain.Badges;
using Forum.Domain.Certificates;
using Forum.Domain.Members;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Domain.Reputation;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Members;

/// <summary>A member's page, with the forms of those who may help or restrain the member. Each form's fields begin with its own word.</summary>
public sealed class MemberModel(ForumDb db, ServeSettings settings) : PageModel
{
    public MemberPage Shown { get; private set; } = null!;

    /// <summary>The act that the viewer comes from, when it was about this member.</summary>
    public ActPage? Done { get; private set; }

    /// <summary>A one-use password link, shown this once.</summary>
    public string? Link { get; private set; }

    public SanctionForm Suspend { get; private set; } = new("7", null);
    public SanctionForm Silence { get; private set; } = new("7", null);
    public AwardFields Award { get; private set; } = new(null, null, null);

    /// <summary>What the member has won, by the viewer's eyes.</summary>
    public IReadOnlyList<WonBadge> Badges { get; private set; } = [];

    /// <summary>The certificates that stand on their page.</summary>
    public IReadOnlyList<CertificateLine> Certificates { get; private set; } = [];

    /// <summary>The viewer may give them one.</summary>
    public bool CanCertify { get; private set; }

    /// <summary>Their points, by the viewer's eyes.</summary>
    public int Reputation { get; private set; }

    /// <summary>Badges that the viewer may give them.</summary>
    public IReadOnlyList<BadgeToGive> ToGive { get; private set; } = [];
    public WarningForm Warn { get; private set; } = new(null, null);
    public EraseFields Erase { get; private set; } = new(WithPosts: false, Sure: false, Reason: null);
    public string? Reason { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, string? act, string? show, string? at, CancellationToken ct)
    {
        var answer = await Show(id, Asked.Activity(show), ThreadCursor.Parse(at), ct);
        if (act is not null && await ActReader.Read(db, HttpContext.Actor(), act, ct) is { } done && done.SubjectId == id)
            Done = done;
        return answer;
    }

    public async Task<IActionResult> OnPostSuspendAsync(string id, SanctionForm suspend, CancellationToken ct)
    {
        Suspend = suspend;
        var outcome = await SuspendMember.Run(db, HttpContext.Actor(), id, suspend.Length(), suspend.Reason ?? "", ct);
        return await Acted(id, nameof(Suspend), outcome, ct);
    }

    public async Task<IActionResult> OnPostSilenceAsync(string id, SanctionForm silence, CancellationToken ct)
    {
        Silence = silence;
        var outcome = await SilenceMember.Run(db, HttpContext.Actor(), id, silence.Length(), silence.Reason ?? "", ct);
        return await Acted(id, nameof(Silence), outcome, ct);
    }

    public async Task<IActionResult> OnPostWarnAsync(string id, WarningForm warn, CancellationToken ct)
    {
        Warn = warn;
        return await Acted(id, nameof(Warn), await WarnMember.Run(db, HttpContext.Actor(), id, warn, ct), ct);
    }

    public async Task<IActionResult> OnPostAwardAsync(string id, AwardFields award, CancellationToken ct)
    {
        Award = award;
        if (await MemberPageReader.NameOf(db, HttpContext.Actor(), id, ct) is not { } name)
            return NotFound();
        Outcome<string> outcome = string.IsNullOrEmpty(award.Badge)
            ? new Problem(nameof(award.Badge), ProblemKind.Required)
            : await AwardByHand.Run(db, HttpContext.Actor(), award.Badge, new AwardForm(name, award.Evidence, award.Reason), ct);
        return outcome is Outcome<string>.Done(var made) ? Redirect(Address.Award(made)) : await Acted(id, nameof(Award), outcome, ct);
    }

    public async Task<IActionResult> OnPostEraseAsync(string id, EraseFields erase, CancellationToken ct)
    {
        Erase = erase;
        var outcome = await EraseMember.Run(db, HttpContext.Actor(), id, new ErasureForm(erase.WithPosts, erase.Sure, erase.Reason), ct);
        return outcome is Outcome<Deed>.Done(var deed)
            ? Redirect(deed.Waits ? "/powers/proposals/" + deed.Id : "/acts/" + deed.Id)
            : await Acted(id, nameof(Erase), outcome.As<string>(), ct);
    }

    public Task<IActionResult> OnPostLiftSuspensionAsync(string id, ReasonForm liftSuspension, CancellationToken ct) =>
        Lift(id, SanctionKind.Suspension, liftSuspension.Reason, "LiftSuspension", ct);

    public Task<IActionResult> OnPostLiftSilenceAsync(string id, ReasonForm liftSilence, CancellationToken ct) =>
        Lift(id, SanctionKind.Silence, liftSilence.Reason, "LiftSilence", ct);

    public async Task<IActionResult> OnPostPasswordLinkAsync(string id, ReasonForm passwordLink, CancellationToken ct)
    {
        Reason = passwordLink.Reason;
        var outcome = await IssuePasswordLink.Run(db, HttpContext.Actor(), id, passwordLink.Reason ?? "", ct);
        return outcome is Outcome<string>.Done(var token)
            ? await Hand(id, $"/password-link/{token}", ct)
            : await Acted(id, "PasswordLink", outcome, ct);
    }

    public async Task<IActionResult> OnPostClaimLinkAsync(string id, ReasonForm claimLink, CancellationToken ct)
    {
        Reason = claimLink.Reason;
        var outcome = await IssueClaimLink.Run(db, HttpContext.Actor(), id, claimLink.Reason ?? "", ct);
        return outcome is Outcome<string>.Done(var token) ? await Hand(id, $"/claim-account/{token}", ct) : await Acted(id, "ClaimLink", outcome, ct);
    }

    /// <summary>Shows a link to a page of this site, this once.</summary>
    private async Task<IActionResult> Hand(string id, string path, CancellationToken ct)
    {
        Link = (settings.PublicAddress?.GetLeftPart(UriPartial.Authority) ?? $"{Request.Scheme}://{Request.Host.ToUriComponent()}") + path;
        return await Show(id, default, null, ct);
    }

    private async Task<IActionResult> Lift(string id, SanctionKind kind, string? reason, string form, CancellationToken ct)
    {
        Reason = reason;
        return await Acted(id, form, await LiftSanction.Run(db, HttpContext.Actor(), id, kind, reason ?? "", ct), ct);
    }

    private async Task<IActionResult> Acted(string id, string form, Outcome<string> outcome, CancellationToken ct)
    {
        if (outcome is Outcome<string>.Invalid(var problems))
            outcome = problems.Select(problem => problem with { Field = $"{form}.{problem.Field}" }).ToList();
        return await this.Answer(outcome, act => Redirect($"{Address.Member(id)}?act={act}"), () => Show(id, default, null, ct));
    }

    private async Task<IActionResult> Show(string id, ActivityKind kind, ThreadCursor? cursor, CancellationToken ct)
    {
        if (await MemberPageReader.Read(db, HttpContext.Actor(), id, kind, cursor, ct) is not { } shown)
            return NotFound();
        (Shown, Badges) = (shown, await AwardReader.Of(db, HttpContext.Actor(), id, ct));
        Certificates = await CertificateReader.Of(db, HttpContext.Actor(), id, ct);
        CanCertify = !shown.IsSelf && !shown.IsUnclaimed && CertificatePermits.WhyNot(HttpContext.Actor(), db.Now) is null;
        Reputation = await LedgerReader.Sum(db, HttpContext.Actor(), id, ct);
        ToGive = shown.IsSelf || shown.IsUnclaimed ? [] : await BadgeReader.ToGive(db, HttpContext.Actor(), ct);
        return Page();
    }
}
