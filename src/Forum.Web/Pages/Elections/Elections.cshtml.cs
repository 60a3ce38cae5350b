using Forum.Domain.Elections;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Elections;

/// <summary>Elections under way, the offices with those who hold them, and elections that ended.</summary>
public sealed class ElectionsModel(ForumDb db) : PageModel
{
    public IReadOnlyList<OfficeLine> Offices { get; private set; } = [];
    public IReadOnlyList<ElectionLine> Past { get; private set; } = [];
    public int Number { get; private set; }
    public bool HasMore { get; private set; }

    /// <summary>Somewhere at least, whether there is an office yet or not.</summary>
    public bool MayCall { get; private set; }

    public IEnumerable<OfficeLine> UnderWay => Offices.Where(office => office.UnderWay is not null);

    /// <summary>A closed one as long as somebody holds it.</summary>
    public IEnumerable<OfficeLine> Held => Offices.Where(office => !office.IsClosed || office.Leaders.Count > 0);

    public async Task OnGetAsync([FromQuery] string? page, CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        Number = Asked.Page(page);
        MayCall = ElectionPermits.Offices(actor) is null;
        if (Number == 1)
            Offices = await OfficeReader.All(db, actor, ct);
        (Past, HasMore) = await OfficeReader.Past(db, actor, Number, ct);
    }
}
