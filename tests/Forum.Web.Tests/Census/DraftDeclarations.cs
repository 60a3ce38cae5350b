namespace Forum.Web.Tests.Census;

/// <summary>Drafts: the open one is Mira's, the visiting member; the hidden one is Ines's, the insider, for a thread that only testers see.</summary>
public static class DraftDeclarations
{
    private const string Hidden = "no 404 404 404 404 404 go 404 404";

    //       guest newcomer member silenced suspended former insider moderator owner
    public static IEnumerable<Declaration> For() =>
        [
            new("GET /drafts", Noun.None, _ => "/drafts", "in ok ok ok ok ok ok ok ok"),
            new(
                "GET /drafts/{id}",
                Noun.Draft,
                id => $"/drafts/{id}",
                "in 404 ok 404 404 404 404 404 404 | 404 404 404 404",
                "in 404 404 404 404 404 ok 404 404"
            ),
            new(
                "POST /drafts/{id} Discard",
                Noun.Draft,
                id => $"/drafts/{id}?handler=Discard",
                "no 404 go 404 404 404 404 404 404 | 404 404 404 404",
                "no 404 404 404 404 404 go 404 404"
            ),
            new("GET /drafts/save/{what}/{place}", Noun.None, _ => "/drafts/save/reply/0000000000", "go go go go go go go go go"),
            Saving("reply", Noun.Thread),
            Saving("question", Noun.Board, " beside"),
            Saving("edit", Noun.Post, " beside"),
        ];

    private static Declaration Saving(string what, Noun noun, string beside = "") =>
        new("POST /drafts/save/{what}/{place}" + beside, noun, id => $"/drafts/save/{what}/{id}", "no go go go go go go go go", Hidden)
        {
            Form = _ => [("Text", "Typed words"), ("_began", "1")],
        };
}
