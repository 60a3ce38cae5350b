using Forum.Domain.Elections.Mandates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Elections.Recalls;
using Forum.Domain.Elections.Vacancies;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Elections;

/// <summary>Who was elected to what, and what they may do; the way to end a mandate, for whoever can.</summary>
public sealed class LeadersModel(ForumDb db) : PageModel
{
    public IReadOnlyList<OfficeLine> Offices { get; private set; } = [];

    /// <summary>Of those that somebody was elected to.</summary>
    public IReadOnlyList<VacancyLine> Vacancies { get; private set; } = [];

    public RecallList Recalls { get; private set; } = null!;

    /// <summary>The mandate that somebody was refused to end, with the reason as it was typed.</summary>
    public (string? Mandate, string? Reason) Ending { get; private set; }

    public Task OnGetAsync([FromQuery] string? page, CancellationToken ct) => Show(Asked.Page(page), ct);

    public async Task<IActionResult> OnPostEndAsync(string? mandate, string? reason, CancellationToken ct)
    {
        Ending = (mandate, reason);
        var outcome = await EndMandate.Run(db, HttpContext.Actor(), mandate ?? "", reason ?? "", ct);
        return await this.Answer(outcome, _ => Redirect("/leaders?ended=1"), () => Show(1, ct));
    }

    private async Task<IActionResult> Show(int page, CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        var offices = await OfficeReader.All(db, actor, ct);
        Vacancies = offices.Count == 0 ? [] : await VacancyReader.All(db, actor, ct);
        Recalls = await RecallList.Of(db, actor, page, ct);
        Offices = [.. offices.Where(office => !office.IsClosed || office.Leaders.Count > 0)];
        return Page();
    }
}
