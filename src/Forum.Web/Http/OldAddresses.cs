using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Pages.Shared;

namespace Forum.Web.Http;

/// <summary>
/// Leads the addresses of an imported community's source to what stands here now. Only where nothing of this forum is, and only to what the
/// visitor sees: everything else stays as missing as it was.
/// </summary>
public static class OldAddresses
{
    /// <summary>Must stand where the actor is known, inside the cache of pages.</summary>
    public static IApplicationBuilder UseOldAddresses(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                var path = context.Request.Path;
                await next(context);
                if (context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false } && IsReading(context.Request.Method))
                    await Lead(context, path.Value ?? "");
            }
        );

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private static async Task Lead(HttpContext context, string path)
    {
        var db = context.RequestServices.GetRequiredService<ForumDb>();
        if (await OldAddressReader.Find(db, context.Actor(), path, context.RequestAborted) is not { } found)
            return;
        context.Response.Redirect(AddressOf(found), permanent: true);
    }

    private static string AddressOf(FoundAddress found) =>
        found.MemberId is { } member ? Address.Member(member)
        : found.PostId is { } post ? Address.Post(post)
        : Address.Thread(found.ThreadId!, found.ThreadTitle!);
}
