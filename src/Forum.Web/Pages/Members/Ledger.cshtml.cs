using Forum.Domain.Reputation;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Members;

/// <summary>What a member has points for, line by line.</summary>
public sealed class LedgerModel(ForumDb db) : PageModel
{
    public LedgerPage Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, string? at, CancellationToken ct)
    {
        if (await LedgerReader.Read(db, HttpContext.Actor(), id, ThreadCursor.Parse(at), ct) is not { } shown)
            return NotFound();
        Shown = shown;
        return Page();
    }
}
