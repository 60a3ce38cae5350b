using Forum.Domain;
using Forum.Domain.Delegation;
using Forum.Domain.Members.Groups;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Powers;

/// <summary>Handing powers on, in two steps: the form, then what it would mean.</summary>
public sealed class GiveModel(ForumDb db, Texts texts) : PageModel
{
    public IReadOnlyList<GrantLine> Parents { get; private set; } = [];
    public IReadOnlyList<GroupLine> Groups { get; private set; } = [];
    public PlaceFields Place { get; private set; } = null!;
    public GiveFields Typed { get; private set; } = new();

    /// <summary>What it would give; null while there is only the form.</summary>
    public DelegationPreview? Preview { get; private set; }

    public DelegationForm Form => Typed.ToForm(db.Now);

    public GrantLine? Parent => Parents.FirstOrDefault(g => g.Id == Typed.Parent);

    public Task<IActionResult> OnGetAsync(string? parent, string? member, string? where, CancellationToken ct)
    {
        Typed = new GiveFields { Parent = parent, Member = member }.At(TypedPlace.Of(where));
        return Show(ct);
    }

    public async Task<IActionResult> OnPostPreviewAsync(GiveFields typed, CancellationToken ct)
    {
        Typed = typed;
        if (typed.Place.IsTorn)
            return await Torn(ct);
        var outcome = await DelegationPreview.Read(db, HttpContext.Actor(), Form, ct);
        Preview = (outcome as Outcome<DelegationPreview>.Done)?.Value;
        return Preview is null ? await this.Answer(AtItsField(outcome), _ => Page(), () => Show(ct)) : await Show(ct);
    }

    public async Task<IActionResult> OnPostAsync(GiveFields typed, CancellationToken ct)
    {
        Typed = typed;
        if (typed.Place.IsTorn)
            return await Torn(ct);
        var outcome = await DelegatePowers.Run(db, HttpContext.Actor(), Form, ct);
        return await this.Answer(
            AtItsField(outcome),
            given => Redirect((given.Waits ? "/powers/proposals/" : "/powers/mine?given=") + given.Id),
            () => Show(ct)
        );
    }

    private Task<IActionResult> Torn(CancellationToken ct)
    {
        ModelState.AddModelError(nameof(Typed.Tag), texts["places.either"]);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Show(ct);
    }

    /// <summary>What is wrong with the place is said beside the field that names it.</summary>
    private Outcome<T> AtItsField<T>(Outcome<T> outcome) =>
        outcome is Outcome<T>.Invalid(var problems)
            ? problems.Select(problem => problem.Field == nameof(Typed.Where) ? problem with { Field = Typed.Place.Field } : problem).ToList()
            : outcome;

    private async Task<IActionResult> Show(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        if (actor.IsGuest)
            return this.Refuse(Denial.SignInFirst);
        // What was just refused stays, so that the refusal has a form to stand in.
        var refused = ModelState.ErrorCount > 0 ? Typed.Parent : null;
        Parents = [.. (await GrantReader.All(db, actor, ct)).Where(g => g.CanDelegate || (g.IsMine && g.Id == refused))];
        if (actor.IsSuspended || Parents.Count == 0)
            return this.Refuse(actor.IsSuspended ? Denial.Suspended : Denial.NoPower);
        Groups = await GroupReader.All(db, actor, ct);
        if (Parent is null)
            Typed = Typed with { Parent = Parents[0].Id };
        var choices = await PlaceReader.Within(db, actor, Typed.Parent, ct);
        var others = Parent!.Scopes.Where(scope => !choices.Has(scope.Where)).ToList();
        Place = new PlaceFields(choices, others, Shown(choices, others));
        return Page();
    }

    /// <summary>What the list doesn't offer, an address or the preview may name all the same: it's shown where it can be typed.</summary>
    private TypedPlace Shown(PlaceChoices choices, List<ScopeLine> others)
    {
        var place = Typed.Place with { Where = Typed.Where ?? Parent!.Scopes[0].Where };
        return place.Field != nameof(place.Where) || choices.Has(place.Where!) || others.Exists(other => other.Where == place.Where)
            ? place
            : TypedPlace.Of(place.Where);
    }
}
