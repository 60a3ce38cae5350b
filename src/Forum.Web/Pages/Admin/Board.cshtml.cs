using Forum.Domain;
using Forum.Domain.Boards;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

public sealed class BoardModel(ForumDb db) : PageModel
{
    public BoardLine Board { get; private set; } = null!;
    public BoardChoice Choice { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, null, ct);

    public async Task<IActionResult> OnPostAsync(string id, BoardFields typed, CancellationToken ct)
    {
        var outcome = await ChangeBoard.Run(db, HttpContext.Actor(), id, typed.ToForm(), ct);
        return await this.Answer(outcome, _ => Redirect("/admin/boards?changed=" + id), () => Show(id, typed, ct));
    }

    public async Task<IActionResult> OnPostCloseAsync(string id, CancellationToken ct)
    {
        var outcome = await CloseBoard.Run(db, HttpContext.Actor(), id, ct);
        return await this.Answer(outcome, _ => Redirect(AdminDone.BoardClosed.With("/admin/boards")), () => Show(id, null, ct));
    }

    private async Task<IActionResult> Show(string id, BoardFields? typed, CancellationToken ct) =>
        await this.Answer(
            await BoardAdminReader.Read(db, HttpContext.Actor(), ct),
            known =>
            {
                if (known.Board(id) is not { } board)
                    return NotFound();
                if (!board.CanChange)
                    return this.Refuse(Denial.NoPower);
                (Board, Choice) = (board, BoardChoice.Of(typed ?? BoardFields.Of(board), known, board));
                return Page();
            }
        );
}
