using Forum.Web.Theming;
using Microsoft.Extensions.DependencyInjection;

namespace Forum.Web.Tests.Census;

/// <summary>One declaration for each endpoint. Whoever adds an endpoint adds its line here, or the build fails.</summary>
public static class Declarations
{
    private static readonly string[] Methods = ["GET", "HEAD"];
    private static readonly string[] OrderNames = ["newest", "votes", "unanswered", "nonsense"];
    private const string Everybody = "ok ok ok ok ok ok ok ok ok";
    private const string Insiders = "404 404 404 404 404 404 ok 404 404";
    private const string Nobody = "404 404 404 404 404 404 404 404 404";

    public static IReadOnlyList<Declaration> For(CensusHost host)
    {
        var assets = host.Services.GetRequiredService<Assets>();
        var theme = host.Services.GetRequiredService<Themes>();
        return [.. Reading(), .. Writing(), .. Files(assets, theme.SheetOf(theme.Find("default")!))];
    }

    //                                                guest newcomer member silenced suspended former insider moderator owner
    private static IEnumerable<Declaration> Reading() =>
        [
            new("GET /", Noun.None, _ => "/", Everybody),
            new("GET /latest", Noun.None, _ => "/latest", Everybody) { Shapes = Orders("?") },
            new("GET /b/{id}/{slug?}", Noun.Board, id => $"/b/{id}", Everybody, Insiders)
            {
                Shapes = [.. Orders("?"), "/any-words", "?tag=log", "?at=1-x", "?at=-1-x"],
            },
            new("GET /error/{status:int}", Noun.None, _ => "/error/404", Nobody) { Shapes = ["", "?x=1"] },
        ];

    private static IEnumerable<Declaration> Writing() =>
        [
            new("POST /latest Read", Noun.None, _ => "/latest?handler=Read", "no go go go go go go go go"),
            new(
                "POST /b/{id}/{slug?} Read",
                Noun.Board,
                id => $"/b/{id}?handler=Read",
                "no go go go go go go go go",
                "404 404 404 404 404 404 go 404 404"
            ),
        ];

    private static IEnumerable<Declaration> Files(Assets assets, string sheet) =>
        [
            .. Both("/assets/{file}", assets.Css.Path),
            .. Both("/themes/{name}/{**file}", sheet),
            .. assets.Others.Keys.SelectMany(path => Both(path, path)),
        ];

    private static IEnumerable<Declaration> Both(string route, string path) =>
        Methods.Select(method => new Declaration($"{method} {route}", Noun.None, _ => path, Everybody));

    private static string[] Orders(string first) => ["", .. OrderNames.Select(order => $"{first}order={order}")];
}
