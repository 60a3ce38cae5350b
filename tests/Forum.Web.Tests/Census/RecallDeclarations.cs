namespace Forum.Web.Tests.Census;

/// <summary>Petitions to end a mandate. One about an office over a board that one doesn't see is none.</summary>
public static class RecallDeclarations
{
    private const string MayNot = "no no no no no no no no no";
    private const string InsidersMayNot = "404 404 404 404 404 404 no 404 404";
    private const string InsidersGo = "404 404 404 404 404 404 go 404 404";

    /// <summary>Whoever is silenced starts none, and signs.</summary>
    //       guest newcomer member silenced suspended former insider moderator owner
    public static IEnumerable<Declaration> For() =>
        [
            new("GET /leaders/{id}/recall", Noun.Mandate, Start, "in ok ok no no ok ok ok ok", Declarations.Insiders),
            new("POST /leaders/{id}/recall", Noun.Mandate, Start, "no go go no no go go go go", InsidersGo) { Form = _ => Reason },
            new("GET /recalls/{id}", Noun.Recall, Of, Declarations.Everybody, Declarations.Insiders) { Shapes = ["", "?page=2", "?page=none"] },
            new("POST /recalls/{id} Sign", Noun.Recall, id => Of(id) + "?handler=Sign", "no go go go no go go go go", InsidersGo),
            // None of the visitors has signed, nor is it about one of them.
            new("POST /recalls/{id} Withdraw", Noun.Recall, id => Of(id) + "?handler=Withdraw", MayNot, InsidersMayNot),
            new("POST /recalls/{id} Answer", Noun.Recall, id => Of(id) + "?handler=Answer", MayNot, InsidersMayNot)
            {
                Form = _ => [("Answer", "Typed answer")],
            },
            new("POST /recalls/{id} Hide", Noun.Recall, id => Of(id) + "?handler=Hide", "no no no no no no no go go | go go no no", InsidersMayNot)
            {
                Form = _ => [("Words", "Reason"), ("Hidden", "true"), .. Reason],
            },
        ];

    private static readonly IReadOnlyList<(string, string)> Reason = [("Reason", "Typed reason")];

    private static string Start(string mandate) => $"/leaders/{mandate}/recall";

    private static string Of(string id) => $"/recalls/{id}";
}
