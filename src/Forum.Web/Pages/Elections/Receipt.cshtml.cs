using Forum.Domain.Elections.Ballots;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Elections;

/// <summary>Finds a ballot by its receipt. That is sent in a form: an address stands in logs, beside whose it was.</summary>
public sealed class ReceiptModel(ForumDb db) : PageModel
{
    public PublishedResult Result { get; private set; } = null!;

    /// <summary>What was looked for.</summary>
    public string? Receipt { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, ct);

    [RateLimit(RatePolicy.Search)]
    public Task<IActionResult> OnPostAsync(string id, string? receipt, CancellationToken ct)
    {
        Receipt = receipt;
        return Show(id, ct);
    }

    private async Task<IActionResult> Show(string id, CancellationToken ct)
    {
        if (await ResultReader.Read(db, HttpContext.Actor(), id, ct) is not { } result)
            return NotFound();
        Result = result;
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
