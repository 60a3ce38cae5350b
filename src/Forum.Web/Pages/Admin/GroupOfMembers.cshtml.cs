using Forum.Domain;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

/// <summary>A group as its members see it: who is in, and what was done about it.</summary>
public sealed class GroupOfMembersModel(ForumDb db) : PageModel
{
    public GroupPage Shown { get; private set; } = null!;
    public IReadOnlyList<ActPage> Acts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        if (actor.IsGuest)
            return this.Refuse(Denial.SignInFirst);
        if (await GroupReader.One(db, actor, id, ct) is not { } found)
            return NotFound();
        (Shown, Acts) = (found, await ActReader.OfGroup(db, actor, id, ct));
        return Page();
    }

    public async Task<IActionResult> OnPostLeaveAsync(string id, CancellationToken ct)
    {
        var me = HttpContext.Actor().PublicId;
        return await this.Answer(await RemoveFromGroup.Run(db, HttpContext.Actor(), id, me, "", ct), _ => Redirect(Address.Member(me)));
    }
}
