using Forum.Domain.Members.Groups;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Groups;

/// <summary>The groups that the reader may know of, and how one gets into each.</summary>
public sealed class GroupsModel(ForumDb db) : PageModel
{
    public IReadOnlyList<GroupLine> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Groups = await GroupReader.All(db, HttpContext.Actor(), ct);
}
