using System.Globalization;
using Forum.Web.Http;

namespace Forum.Web.Pages.Search;

/// <summary>What of the search is no page: feeds, suggestions, and what browsers are told of it.</summary>
public static class SearchEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapSearch(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/search.atom", Reading, SearchFeed.Answer);
        routes.MapMethods("/search/suggest", Reading, SearchSuggestions.Answer);
        routes.MapMethods("/opensearch.xml", Reading, OpenSearch.Answer);
    }

    /// <summary>429, and when to come back.</summary>
    public static IResult TooMany(HttpContext context, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = KeptForm.Seconds(wait).ToString(CultureInfo.InvariantCulture);
        return Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }
}
