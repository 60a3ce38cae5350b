using Forum.Domain.Boards;
using Forum.Domain.Search.Querying;
using Forum.Domain.Search.Ranking;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Pages.Shared;
using Forum.Web.Workers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Search;

public sealed class SearchModel(ForumDb db, TimeProvider time, SearchNotes notes) : PageModel
{
    public SearchQuery Query { get; private set; } = null!;

    /// <summary>Null where nothing was asked.</summary>
    public SearchPage? Found { get; private set; }
    public IReadOnlyList<BoardWord> Boards { get; private set; } = [];

    [RateLimit(RatePolicy.Search)]
    public async Task<IActionResult> OnGetAsync(
        string? q,
        [FromQuery(Name = "page")] string? number,
        string? asof,
        [FromQuery] SearchFields fields,
        CancellationToken ct
    )
    {
        var (actor, now) = (HttpContext.Actor(), time.GetUtcNow().UtcDateTime);
        if (fields.AreSent())
            return Redirect(SearchAddress.Of(fields.Query(now)));
        Query = SearchQueryParser.Parse(q, now);
        Boards = BoardWord.All(await BoardListReader.Boards(db, actor, ct));
        if (!Query.IsEmpty)
            Found = await SearchReader.Read(db, actor, Query, Asked.Page(number), SearchAddress.AsOf(asof, now), ct);
        if (Found is { Page: 1, OutOfTime: false } && !actor.IsReduced)
            notes.Searched(HttpContext, Query, Found.NothingForOthers);
        return Page();
    }
}
