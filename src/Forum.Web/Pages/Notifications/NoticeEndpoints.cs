using Forum.Web.Http;
using Forum.Web.Languages;
using Microsoft.Net.Http.Headers;

namespace Forum.Web.Pages.Notifications;

/// <summary>What a page that stays open asks once a minute: the number beside the bell, and nothing while it is the same.</summary>
public static class NoticeEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapNotices(this IEndpointRouteBuilder routes) => routes.MapMethods("/notices/count", Reading, Count);

    private static async Task<IResult> Count(HttpContext context, NoticeCount notices, Texts texts, CancellationToken ct)
    {
        if (context.Actor().IsGuest)
            return Results.StatusCode(StatusCodes.Status404NotFound);
        var number = await notices.Of(context.Actor(), ct);
        var tag = new EntityTagHeaderValue($"\"{number}-{texts.Code}\"");
        context.Response.Headers.ETag = tag.ToString();
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        return Results.Json(new BellSays(number > 0 ? NoticeCount.Figure(texts, number) : "", NoticeCount.Words(texts, number)));
    }

    private sealed record BellSays(string Count, string Words);
}
