namespace Forum.Web.Tests.Census;

/// <summary>What was changed in posts, and what they said before.</summary>
public static class RevisionDeclarations
{
    public static IEnumerable<Declaration> For() =>
        [
            new("GET /p/{id}/revisions", Noun.Post, id => $"/p/{id}/revisions", Declarations.Everybody, Declarations.Insiders)
            {
                Shapes = ["", "?from=1&to=2", "?to=1", "?from=2&to=1", "?from=nonsense", "?page=2", "?to=99"],
            },
            new("GET /p/{id}/revisions/{number:int}", Noun.Post, id => $"/p/{id}/revisions/1", Declarations.Everybody, Declarations.Insiders)
            {
                Shapes = ["", "?nothing", "2", "/nothing"],
            },
        ];
}
