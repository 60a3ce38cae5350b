using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

public sealed class GroupsModel(ForumDb db) : PageModel
{
    public IReadOnlyList<GroupLine> Groups { get; private set; } = [];
    public GroupFields Typed { get; private set; } = new(null, null, false);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(GroupFields typed, CancellationToken ct)
    {
        Typed = typed;
        var outcome = await CreateGroup.Run(db, HttpContext.Actor(), typed.ToForm(), ct);
        return await this.Answer(outcome, id => Redirect(AdminDone.GroupCreated.With("/admin/groups/" + id)), () => Show(ct));
    }

    private async Task<IActionResult> Show(CancellationToken ct)
    {
        if (MemberPermits.ManageGroups(HttpContext.Actor(), db.Now).Refuses(out var why))
            return this.Refuse(why);
        Groups = await GroupReader.All(db, HttpContext.Actor(), ct);
        return Page();
    }
}
