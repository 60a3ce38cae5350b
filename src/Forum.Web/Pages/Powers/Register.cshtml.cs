using Forum.Domain.Delegation;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Powers;

/// <summary>The public register: every grant that lives, as a tree.</summary>
public sealed class RegisterModel(ForumDb db) : PageModel
{
    private IReadOnlyList<GrantLine> grants = [];

    /// <summary>Those that stand directly under one, by its id; under null stand the roots.</summary>
    public IEnumerable<GrantLine> Under(string? grantId) => grants.Where(g => g.Above == grantId);

    public async Task OnGetAsync(CancellationToken ct) => grants = await GrantReader.All(db, HttpContext.Actor(), ct);
}
