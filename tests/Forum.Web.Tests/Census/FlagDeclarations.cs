namespace Forum.Web.Tests.Census;

/// <summary>What members report, and where it is decided. A flag on what one doesn't see is none.</summary>
public static class FlagDeclarations
{
    private const string Reviewers = "in no no no no no no ok ok | ok no no no";
    private const string InsidersGo = "404 404 404 404 404 404 go 404 404";
    private const string InsidersMayNot = "404 404 404 404 404 404 no 404 404";

    //       guest newcomer member silenced suspended former insider moderator owner
    public static IEnumerable<Declaration> For() =>
        [
            new("GET /p/{id}/flag", Noun.Post, id => $"/p/{id}/flag", "in ok ok no no ok ok ok ok", Declarations.Insiders),
            new("POST /p/{id}/flag", Noun.Post, id => $"/p/{id}/flag", "no go go no no go go go go", InsidersGo)
            {
                Form = _ => [("Reason", "Other"), ("Note", "Typed note")],
            },
            // None of them has flagged it.
            new("POST /p/{id}/flag Withdraw", Noun.Post, id => $"/p/{id}/flag?handler=Withdraw", "no no no no no no no no no", InsidersMayNot),
            new("GET /flags", Noun.None, _ => "/flags", Reviewers) { Shapes = ["", "?at=1-x", "?at=-1-x"] },
            new("GET /flags beside", Noun.Act, id => $"/flags?settled={id}", Reviewers, Reviewers),
            new("POST /flags", Noun.Post, _ => "/flags", "no no no no no no no go go | go no no no", InsidersMayNot)
            {
                Form = id => [("_post", id), ("answer", "uphold"), ("reason", "Typed reason")],
            },
        ];
}
