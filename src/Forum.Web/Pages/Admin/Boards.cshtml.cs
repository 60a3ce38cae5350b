using Forum.Domain.Boards;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

public sealed class BoardsModel(ForumDb db) : PageModel
{
    public BoardAdmin Shown { get; private set; } = null!;

    /// <summary>The section's name as typed.</summary>
    public string? Name { get; private set; }

    /// <summary>The board that was just opened or changed, by its id; whether the actor sees it is asked anew.</summary>
    public (string? Opened, string? Changed) Just { get; private set; }

    public Task<IActionResult> OnGetAsync(string? opened, string? changed, CancellationToken ct)
    {
        Just = (opened, changed);
        return Show(ct);
    }

    public async Task<IActionResult> OnPostAsync(string? name, CancellationToken ct)
    {
        Name = name;
        var outcome = await OpenSection.Run(db, HttpContext.Actor(), name ?? "", ct);
        return await this.Answer(outcome, _ => Redirect(AdminDone.SectionOpened.With("/admin/boards")), () => Show(ct));
    }

    private async Task<IActionResult> Show(CancellationToken ct) =>
        await this.Answer(
            await BoardAdminReader.Read(db, HttpContext.Actor(), ct),
            shown =>
            {
                Shown = shown;
                return Page();
            }
        );
}
