using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

/// <summary>One person in one group: removing them, leaving, or entering oneself.</summary>
public sealed class MembershipModel(ForumDb db) : PageModel
{
    public GroupLine Group { get; private set; } = null!;

    /// <summary>Null where it is the actor who isn't in yet.</summary>
    public GroupMemberLine? Member { get; private set; }
    public bool IsSelf { get; private set; }
    public string? Reason { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, string member, CancellationToken ct) => Show(id, member, ct);

    public async Task<IActionResult> OnPostJoinAsync(string id, string? reason, CancellationToken ct)
    {
        Reason = reason;
        var actor = HttpContext.Actor();
        var outcome = await AddToGroup.Run(db, actor, id, actor.Name, null, reason ?? "", ct);
        return await this.Answer(
            outcome,
            deed => Redirect(deed.Waits ? "/powers/proposals/" + deed.Id : AdminDone.GroupJoined.With("/admin/groups/" + id)),
            () => Show(id, actor.PublicId, ct)
        );
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id, string member, string? reason, CancellationToken ct)
    {
        Reason = reason;
        var actor = HttpContext.Actor();
        var done = member == actor.PublicId ? AdminDone.GroupLeft : AdminDone.MemberRemoved;
        var outcome = await RemoveFromGroup.Run(db, actor, id, member, reason ?? "", ct);
        return await this.Answer(outcome, _ => Redirect(done.With("/admin/groups/" + id)), () => Show(id, member, ct));
    }

    private async Task<IActionResult> Show(string id, string member, CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        if (MemberPermits.ManageGroups(actor, db.Now).Refuses(out var why))
            return this.Refuse(why);
        if (await GroupReader.One(db, actor, id, ct) is not { } found)
            return NotFound();
        (Group, IsSelf) = (found.Group, member == actor.PublicId);
        Member = found.Members.FirstOrDefault(m => m.Id == member);
        return Member is null && !IsSelf ? NotFound() : Page();
    }
}
