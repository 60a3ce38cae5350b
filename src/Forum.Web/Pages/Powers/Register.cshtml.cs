using Forum.Domain.Delegation;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Powers;

/// <summary>The public register: every grant that lives, as a tree.</summary>
public sealed class RegisterModel(ForumDb db) : PageModel
{
    public GrantBranch Roots { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var grants = await GrantReader.All(db, HttpContext.Actor(), ct);
        Roots = new GrantBranch(grants.ToLookup(grant => grant.Above), null, 2);
    }
}
