namespace Forum.Web.Tests.Census;

/// <summary>The search, what it suggests and feeds, and what staff learn from it.</summary>
public static class SearchDeclarations
{
    private const string Everybody = Declarations.Everybody;

    public static IEnumerable<Declaration> For() => [.. Searching(), .. Staff()];

    //       guest newcomer member silenced suspended former insider moderator owner
    private static IEnumerable<Declaration> Searching() =>
        [
            new("GET /search", Noun.Query, query => $"/search?q={Uri.EscapeDataString(query)}", Everybody)
            {
                Shapes = ["", "&page=2", "&page=1&asof=1"],
            },
            new("GET /search empty beside", Noun.None, _ => "/search", Everybody) { Shapes = ["", "?q=", "?q=is:solved", "?q=%22", "?q=foo:bar"] },
            new(
                "GET /search fields beside",
                Noun.Query,
                query => $"/search?words={Uri.EscapeDataString(query)}&sort=Newest",
                "go go go go go go go go go"
            ),
            new("GET /search names beside", Noun.Name, name => $"/search?q={Uri.EscapeDataString(name)}", Everybody),
            new("GET /search/suggest names beside", Noun.Name, name => $"/search/suggest?q={Uri.EscapeDataString(name)}", Everybody),
            .. Declarations.Both("/search.atom", Noun.Query, query => $"/search.atom?q={Uri.EscapeDataString(query)}", Everybody),
            .. Declarations.Both("/search/suggest", Noun.Query, query => $"/search/suggest?q={Uri.EscapeDataString(query)}", Everybody),
            // No public address is configured here.
            .. Declarations.Both("/opensearch.xml", "/opensearch.xml", Declarations.Nobody),
        ];

    private static IEnumerable<Declaration> Staff() =>
        [new("GET /admin/searches", Noun.None, _ => "/admin/searches", "in no no no no no no no ok | no no no ok")];
}
