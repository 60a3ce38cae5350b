using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

public sealed class GroupModel(ForumDb db) : PageModel
{
    public GroupPage Shown { get; private set; } = null!;
    public IReadOnlyList<ActPage> Acts { get; private set; } = [];
    public GroupFields? Typed { get; private set; }
    public AdmitFields Admitted { get; private set; } = new(null, null, null);

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, ct);

    public async Task<IActionResult> OnPostChangeAsync(string id, GroupFields typed, CancellationToken ct)
    {
        Typed = typed;
        var outcome = await ChangeGroup.Run(db, HttpContext.Actor(), id, typed.ToForm(), ct);
        return await this.Answer(outcome, _ => Redirect(AdminDone.GroupSaved.With("/admin/groups/" + id)), () => Show(id, ct));
    }

    public async Task<IActionResult> OnPostAdmitAsync(string id, AdmitFields typed, CancellationToken ct)
    {
        Admitted = typed;
        var until = Admin.Typed.EndOf(typed.Until);
        var outcome = await AddToGroup.Run(db, HttpContext.Actor(), id, typed.Member, until, typed.Reason ?? "", ct);
        return await this.Answer(
            outcome,
            deed => Redirect(deed.Waits ? "/powers/proposals/" + deed.Id : AdminDone.MemberAdmitted.With("/admin/groups/" + id)),
            () => Show(id, ct)
        );
    }

    private async Task<IActionResult> Show(string id, CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        if (MemberPermits.ManageGroups(actor, db.Now).Refuses(out var why))
            return this.Refuse(why);
        if (await GroupReader.One(db, actor, id, ct) is not { } found)
            return NotFound();
        (Shown, Acts) = (found, await ActReader.OfGroup(db, actor, id, ct));
        Typed ??= new GroupFields(found.Group.Name, found.Group.Description, found.Group.Listed);
        return Page();
    }
}
