namespace Forum.Web.Tests.Census;

/// <summary>What came with communities from elsewhere: comments under posts, their members, their old addresses.</summary>
public static class ImportedDeclarations
{
    private const string Writers = "no go go no no go go go go";

    //       guest newcomer member silenced suspended former insider moderator owner
    public static IEnumerable<Declaration> For(Scene scene) =>
        [
            new("GET /p/{id}/comment", Noun.Post, id => $"/p/{id}/comment", "in ok ok no no ok ok ok ok", Declarations.Insiders),
            new("POST /p/{id}/comment", Noun.Post, id => $"/p/{id}/comment", Writers, "404 404 404 404 404 404 go 404 404")
            {
                Form = _ => [("Text", "Typed words")],
            },
        ];
}
