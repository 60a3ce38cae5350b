using Forum.Domain;
using Forum.Domain.Delegation;
using Forum.Domain.Moderation;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Powers;

/// <summary>Why somebody can or can't do a thing, and by what right an act was done.</summary>
public sealed class WhyModel(ForumDb db) : PageModel
{
    public WhyFields Asked { get; private set; } = new();
    public PlaceFields Place { get; private set; } = null!;

    /// <summary>Null while nothing was asked.</summary>
    public Why? Told { get; private set; }

    public ActPage? Act { get; private set; }

    /// <summary>What the act rested on.</summary>
    public ActGrounds Grounds { get; private set; } = ActGrounds.None;

    public async Task<IActionResult> OnGetAsync(WhyFields asked, string? act, CancellationToken ct)
    {
        Asked = asked;
        if (act is not null)
            return await OfAct(act, ct);
        if (string.IsNullOrEmpty(asked.Power))
            return await Show(ct);
        if (asked.Wanted is not { } power)
            return NotFound();
        var outcome = await WhyReader.Ask(db, HttpContext.Actor(), asked.Question(power), ct);
        Told = (outcome as Outcome<Why>.Done)?.Value;
        return Told is null ? await this.Answer(AtItsField(outcome), _ => Page(), () => Show(ct)) : await Show(ct);
    }

    private async Task<IActionResult> OfAct(string id, CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        if (await ActReader.Read(db, actor, id, ct) is not { } act)
            return NotFound();
        (Act, Grounds) = (act, await WhyReader.OfAct(db, actor, id, ct) ?? ActGrounds.None);
        return await Show(ct);
    }

    /// <summary>A place that was typed is said to be none beside its field; one that an address names isn't found.</summary>
    private Outcome<Why> AtItsField(Outcome<Why> outcome) =>
        outcome switch
        {
            Outcome<Why>.Invalid([{ Field: nameof(Asked.Where) }]) when Asked.Place.Field == nameof(Asked.Where) => new Outcome<Why>.NotFound(),
            Outcome<Why>.Invalid([{ Field: nameof(Asked.Where) } problem]) => problem with { Field = Asked.Place.Field },
            _ => outcome,
        };

    private async Task<IActionResult> Show(CancellationToken ct)
    {
        var choices = await PlaceReader.Seen(db, HttpContext.Actor(), ct);
        var place = Asked.Place;
        Place = new PlaceFields(choices, [], choices.Has(place.Where!) ? place : TypedPlace.Of(place.Written));
        return Page();
    }
}
