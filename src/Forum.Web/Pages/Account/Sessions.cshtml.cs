using Forum.Domain;
using Forum.Domain.Members;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Account;

public sealed class SessionsModel(ForumDb db) : PageModel
{
    private const string Here = "/account/sessions";

    public IReadOnlyList<SessionLine> Sessions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await AccountReader.Read(db, HttpContext.Actor(), ct) is not { } account)
            return this.Refuse(Denial.SignInFirst);
        Sessions = account.Sessions;
        return Page();
    }

    /// <summary>A guest has no sessions, so there is none to end.</summary>
    public async Task<IActionResult> OnPostEndAsync(string? id, CancellationToken ct) =>
        HttpContext.Actor().IsGuest
            ? this.Refuse(Denial.SignInFirst)
            : await this.Answer(await EndSession.Run(db, HttpContext.Actor(), id ?? "", ct), _ => Redirect(Here));

    public async Task<IActionResult> OnPostOthersAsync(CancellationToken ct) =>
        await this.Answer(await EndSession.Others(db, HttpContext.Actor(), ct), _ => Redirect(Here));
}
