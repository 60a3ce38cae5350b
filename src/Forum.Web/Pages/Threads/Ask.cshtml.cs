using Forum.Domain.Boards;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Threads;

/// <summary>Where to ask: the boards that take questions.</summary>
public sealed class AskModel(ForumDb db) : PageModel
{
    public IReadOnlyList<BoardLine> Boards { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (BoardPermits.Write(HttpContext.Actor()).Refuses(out var why))
            return this.Refuse(why);
        Boards = [.. (await BoardListReader.Boards(db, HttpContext.Actor(), ct)).Where(b => b.Formats != ThreadFormats.None)];
        return Boards is [{ Formats: ThreadFormats.Question } only] ? Redirect($"/b/{only.Id}/start/question") : Page();
    }
}
