using Forum.Domain;
using Forum.Domain.Elections;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

/// <summary>Changing an office, calling an election for it, closing it.</summary>
public sealed class OfficeModel(ForumDb db) : PageModel
{
    public OfficeLine Office { get; private set; } = null!;

    /// <summary>Null where there is nothing to change: during an election, and once it is closed. What was typed is shown all the same.</summary>
    public OfficeChoice? Choice { get; private set; }

    /// <summary>The phases of an election that would be called now.</summary>
    public ElectionDates Dates { get; private set; } = null!;
    public string? CallReason { get; private set; }
    public string? CloseReason { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, null, ct);

    public async Task<IActionResult> OnPostAsync(string id, OfficeFields typed, CancellationToken ct)
    {
        var outcome = await ChangeOffice.Run(db, HttpContext.Actor(), id, typed.ToForm(), ct);
        return await this.Answer(outcome, _ => Redirect(AdminDone.OfficeSaved.With("/admin/offices/" + id)), () => Show(id, typed, ct));
    }

    public async Task<IActionResult> OnPostCallAsync(string id, string? callReason, CancellationToken ct)
    {
        CallReason = callReason;
        var outcome = await CallElection.Run(db, HttpContext.Actor(), id, callReason ?? "", ct);
        return await this.Answer(At(nameof(CallReason), outcome), called => Redirect("/elections/" + called), () => Show(id, null, ct));
    }

    public async Task<IActionResult> OnPostCloseAsync(string id, string? closeReason, CancellationToken ct)
    {
        CloseReason = closeReason;
        var outcome = await CloseOffice.Run(db, HttpContext.Actor(), id, closeReason ?? "", ct);
        var closed = AdminDone.OfficeClosed.With("/admin/offices");
        return await this.Answer(At(nameof(CloseReason), outcome), _ => Redirect(closed), () => Show(id, null, ct));
    }

    /// <summary>Each form has a reason of its own.</summary>
    private static Outcome<T> At<T>(string field, Outcome<T> outcome) =>
        outcome is Outcome<T>.Invalid(var problems) ? problems.Select(problem => problem with { Field = field }).ToList() : outcome;

    private async Task<IActionResult> Show(string id, OfficeFields? typed, CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        if (ElectionPermits.Offices(actor) is { } why)
            return this.Refuse(why);
        if (await OfficeReader.One(db, actor, id, ct) is not { } office)
            return NotFound();
        if (!office.CanCall)
            return this.Refuse(Denial.NoPower);
        var isOpen = !office.IsClosed && office.UnderWay is null;
        (Office, Dates) = (office, ElectionDates.Of(office.Rules, db.Now));
        Choice = isOpen || typed is not null ? OfficeChoice.Of(actor, office, typed ?? OfficeFields.Of(office)) : null;
        return Page();
    }
}
