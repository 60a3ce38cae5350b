using Forum.Domain;
using Forum.Domain.Delegation;
using Forum.Domain.Members.Groups;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Powers;

/// <summary>Handing powers on, in two steps: the form, then what it would mean.</summary>
public sealed class GiveModel(ForumDb db) : PageModel
{
    public IReadOnlyList<GrantLine> Parents { get; private set; } = [];
    public IReadOnlyList<GroupLine> Groups { get; private set; } = [];
    public GiveFields Typed { get; private set; } = new(null, null, null, null, null, null, null, null, null, false, null);

    /// <summary>What it would give; null while there is only the form.</summary>
    public DelegationPreview? Preview { get; private set; }

    public GrantLine? Parent => Parents.FirstOrDefault(g => g.Id == Typed.Parent);

    public Task<IActionResult> OnGetAsync(string? parent, string? member, string? where, CancellationToken ct)
    {
        Typed = Typed with { Parent = parent, Member = member, Where = where };
        return Show(ct);
    }

    public async Task<IActionResult> OnPostPreviewAsync(GiveFields typed, CancellationToken ct)
    {
        Typed = typed;
        var outcome = await DelegationPreview.Read(db, HttpContext.Actor(), typed.ToForm(db.Now), ct);
        Preview = (outcome as Outcome<DelegationPreview>.Done)?.Value;
        return Preview is null ? await this.Answer(outcome, _ => Page(), () => Show(ct)) : await Show(ct);
    }

    public async Task<IActionResult> OnPostAsync(GiveFields typed, CancellationToken ct)
    {
        Typed = typed;
        var outcome = await DelegatePowers.Run(db, HttpContext.Actor(), typed.ToForm(db.Now), ct);
        return await this.Answer(outcome, _ => Redirect("/powers/mine"), () => Show(ct));
    }

    private async Task<IActionResult> Show(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        if (actor.IsGuest)
            return this.Refuse(Denial.SignInFirst);
        Parents = [.. (await GrantReader.All(db, actor, ct)).Where(g => g.CanDelegate)];
        if (actor.IsSuspended || Parents.Count == 0)
            return this.Refuse(actor.IsSuspended ? Denial.Suspended : Denial.NoPower);
        Groups = await GroupReader.All(db, actor, ct);
        if (Parent is null)
            Typed = Typed with { Parent = Parents[0].Id };
        return Page();
    }
}
