namespace Forum.Web.Tests.Census;

/// <summary>What came with communities from elsewhere: comments under posts, their members, their old addresses.</summary>
public static class ImportedDeclarations
{
    private static readonly string[] Addressed = ["questions", "a", "users"];
    private const string Writers = "no go go no no go go go go";

    //       guest newcomer member silenced suspended former insider moderator owner
    public static IEnumerable<Declaration> For(Scene scene) =>
        [
            new("GET /p/{id}/comment", Noun.Post, id => $"/p/{id}/comment", "in ok ok no no ok ok ok ok", Declarations.Insiders),
            new("POST /p/{id}/comment", Noun.Post, id => $"/p/{id}/comment", Writers, "404 404 404 404 404 404 go 404 404")
            {
                Form = _ => [("Text", "Typed words")],
            },
            // Where nothing of the forum is, the address of a source leads to what came from there.
            .. Addressed.Select(kind => new Declaration(
                "GET /t/{id}/{slug?} beside",
                Noun.OldAddress,
                id => $"/{kind}/{id}",
                "301 301 301 301 301 301 301 301 301",
                "404 404 404 404 404 404 301 404 404"
            )
            {
                Shapes = ["", "/any-words", "/any-words?page=2"],
            }),
            new("GET /@{name} beside", Noun.None, _ => $"/@{Worlds.Elsewhere.Hidden}", Declarations.Nobody),
            new(
                "GET /admin/members beside",
                Noun.None,
                _ => $"/admin/members?name={Worlds.Elsewhere.Hidden}",
                "in no no no no no no no ok | no no no ok"
            ),
            new("GET /claim-account/{token}", Noun.None, _ => "/claim-account/never-issued", "no no no no no no no no no"),
            new("POST /claim-account/{token}", Noun.None, _ => "/claim-account/never-issued", "no no no no no no no no no")
            {
                Form = _ => [("Name", "Typed Name"), ("Password", "quiet-lantern-77"), ("Agrees", "true")],
            },
        ];
}
