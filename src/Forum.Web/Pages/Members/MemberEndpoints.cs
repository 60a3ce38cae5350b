using System.Text;
using Forum.Domain.Members.Avatars;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Forum.Web.Pages.Shared;
using Forum.Web.Theming;

namespace Forum.Web.Pages.Members;

/// <summary>What there is of a member beside their page: the picture, and the address that a mention has.</summary>
public static class MemberEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapMembers(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/m/{id}/avatar.svg", Reading, Picture);
        routes.MapMethods("/@{name}", Reading, Mentioned);
    }

    private static async Task<IResult> Picture(string id, HttpContext context, ForumDb db, CancellationToken ct)
    {
        if (await MemberPageReader.NameOf(db, context.Actor(), id, ct) is not { } name)
            return NotFound;
        context.Response.Headers.CacheControl = context.Actor().IsGuest ? Asset.ForADay : Asset.PrivatelyForADay;
        return Results.Bytes(Encoding.UTF8.GetBytes(Avatar.Svg(id, name)), "image/svg+xml; charset=utf-8");
    }

    private static async Task<IResult> Mentioned(string name, HttpContext context, ForumDb db, CancellationToken ct) =>
        await MemberPageReader.IdOfName(db, context.Actor(), name, ct) is { } id ? Results.Redirect(Address.Member(id)) : NotFound;

    /// <summary>A status alone, so that the same page stands there as at any other address where nothing is.</summary>
    private static IResult NotFound => Results.StatusCode(StatusCodes.Status404NotFound);
}
