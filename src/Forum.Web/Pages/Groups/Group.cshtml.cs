using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Groups;

/// <summary>A group: for those who are in, who is in and what was done about it; for others, how one gets in.</summary>
public sealed class GroupModel(ForumDb db) : PageModel
{
    public GroupEntrance Entrance { get; private set; } = null!;

    /// <summary>Null for whoever neither sees what the group sees nor manages groups.</summary>
    public GroupPage? Inside { get; private set; }
    public IReadOnlyList<ActPage> Acts { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, ct);

    public async Task<IActionResult> OnPostLeaveAsync(string id, CancellationToken ct)
    {
        var me = HttpContext.Actor().PublicId;
        return await this.Answer(await RemoveFromGroup.Run(db, HttpContext.Actor(), id, me, "", ct), _ => Redirect(Address.Member(me)));
    }

    [RateLimit(RatePolicy.Edit)]
    public async Task<IActionResult> OnPostAcceptAsync(string id, bool accepts, [FromForm(Name = "_version")] int version, CancellationToken ct)
    {
        var outcome = await AcceptAgreement.Run(db, HttpContext.Actor(), id, accepts, version, ct);
        return await this.Answer(outcome, _ => Redirect(EntryDone.Accepted.With(id)), () => Show(id, ct));
    }

    [RateLimit(RatePolicy.Edit)]
    public async Task<IActionResult> OnPostWithdrawAsync(string id, CancellationToken ct) =>
        await this.Answer(
            await WithdrawApplication.Run(db, HttpContext.Actor(), id, ct),
            _ => Redirect(EntryDone.Withdrawn.With(id)),
            () => Show(id, ct)
        );

    private async Task<IActionResult> Show(string id, CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        if (await EntranceReader.Read(db, actor, id, ct) is not { } entrance)
            return NotFound();
        (Entrance, Inside) = (entrance, await GroupReader.One(db, actor, id, ct));
        if (Inside is not null)
            Acts = await ActReader.OfGroup(db, actor, id, ct);
        return Page();
    }
}
