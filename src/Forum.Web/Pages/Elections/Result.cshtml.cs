using Forum.Domain.Elections;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Elections;

/// <summary>What came out of a vote, round by round, and all that one needs to count it again.</summary>
public sealed class ResultModel(ForumDb db) : PageModel
{
    public ElectionPage Election { get; private set; } = null!;

    /// <summary>Null where there was no vote: nobody stood against those who were elected.</summary>
    public PublishedResult? Result { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        if (await ElectionReader.Page(db, actor, id, ct) is not { HasResult: true } election)
            return NotFound();
        (Election, Result) = (election, await ResultReader.Read(db, actor, id, ct));
        return Page();
    }
}
