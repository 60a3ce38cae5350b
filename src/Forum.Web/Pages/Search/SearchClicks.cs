using Forum.Domain.Search.Querying;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Forum.Web.Workers;
using Microsoft.AspNetCore.WebUtilities;

namespace Forum.Web.Pages.Search;

/// <summary>Notices by the Referer, which browsers send within a site, that somebody opened what a search had found: without script, kept pages too.</summary>
public static class SearchClicks
{
    /// <summary>Must come after the actor is known and before kept pages.</summary>
    public static IApplicationBuilder UseSearchClicks(this IApplicationBuilder app)
    {
        var (notes, time) = (app.ApplicationServices.GetRequiredService<SearchNotes>(), app.ApplicationServices.GetRequiredService<TimeProvider>());
        return app.Use(
            async (context, next) =>
            {
                if (!context.Actor().IsReduced && Search(context.Request) is { } typed && !await IsOwn(context))
                    notes.Clicked(context, SearchQueryParser.Parse(typed, time.GetUtcNow().UtcDateTime));
                await next(context);
            }
        );
    }

    /// <summary>What only they and its reviewers see: that it was opened would tell others of it.</summary>
    private static async Task<bool> IsOwn(HttpContext context)
    {
        var db = context.RequestServices.GetRequiredService<ForumDb>();
        return await OwnThread.Is(db, context.Actor(), context.Request.Path.Value!.Split('/').ElementAtOrDefault(2) ?? "", context.RequestAborted);
    }

    /// <summary>What was typed on the page that led here; null where that was no search of this site.</summary>
    private static string? Search(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) || !(request.Path.StartsWithSegments("/t") || request.Path.StartsWithSegments("/p")))
            return null;
        var from = request.GetTypedHeaders().Referer;
        return from is { IsAbsoluteUri: true, AbsolutePath: SearchAddress.Path } && from.Authority == request.Host.Value
            ? QueryHelpers.ParseQuery(from.Query)["q"].FirstOrDefault()
            : null;
    }
}
