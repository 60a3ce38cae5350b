using Forum.Domain;
using Forum.Domain.Boards;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

public sealed class NewBoardModel(ForumDb db) : PageModel
{
    public BoardChoice Choice { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(null, ct);

    public async Task<IActionResult> OnPostAsync(BoardFields typed, CancellationToken ct)
    {
        var outcome = await OpenBoard.Run(db, HttpContext.Actor(), typed.ToForm(), ct);
        return await this.Answer(outcome, id => Redirect("/admin/boards?opened=" + id), () => Show(typed, ct));
    }

    private async Task<IActionResult> Show(BoardFields? typed, CancellationToken ct) =>
        await this.Answer(
            await BoardAdminReader.Read(db, HttpContext.Actor(), ct),
            known =>
            {
                if (!known.CanOpen)
                    return this.Refuse(Denial.NoPower);
                Choice = BoardChoice.Of(typed ?? BoardFields.New(known), known);
                return Page();
            }
        );
}
