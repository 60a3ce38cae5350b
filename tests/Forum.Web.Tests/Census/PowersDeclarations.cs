namespace Forum.Web.Tests.Census;

/// <summary>The register of powers, why somebody can or can't do a thing, and handing powers on.</summary>
public static class PowersDeclarations
{
    //       guest newcomer member silenced suspended former insider moderator owner
    public static IEnumerable<Declaration> For(Scene scene) =>
        [
            new("GET /powers", Noun.None, _ => "/powers", Declarations.Everybody),
            new("GET /powers/mine", Noun.None, _ => "/powers/mine", "in ok ok ok ok ok ok ok ok"),
            .. Why(scene),
            // Moderators and deputies hold nothing that they may hand on.
            new("GET /powers/give", Noun.None, _ => "/powers/give", "in no no no no no no no ok | ok no no no")
            {
                Shapes = ["", $"?member={scene.MemberName}"],
            },
            // The owner's own: everybody may read of it, and nobody takes it back.
            new("GET /powers/end", Noun.Grant, id => $"/powers/end?grant={id}", "in ok ok ok ok ok ok ok ok"),
            new("POST /powers/end", Noun.Grant, id => $"/powers/end?grant={id}", "no no no no no no no no no")
            {
                Form = _ => [("Reason", "Typed reason")],
            },
            new("GET /powers/proposals", Noun.None, _ => "/powers/proposals", "in ok ok ok ok ok ok ok ok"),
            // What waits is known to who proposed it and to who may confirm it; whoever proposed it doesn't.
            new("GET /powers/proposals/{id}", Noun.Proposal, id => $"/powers/proposals/{id}", "in 404 404 404 404 404 404 404 ok"),
            new(
                "POST /powers/proposals/{id} Confirm",
                Noun.Proposal,
                id => $"/powers/proposals/{id}?handler=Confirm",
                "no 404 404 404 404 404 404 404 go"
            )
            {
                Form = _ => [("Reason", "Typed reason")],
            },
            new(
                "POST /powers/proposals/{id} Refuse",
                Noun.Proposal,
                id => $"/powers/proposals/{id}?handler=Refuse",
                "no 404 404 404 404 404 404 404 go"
            )
            {
                Form = _ => [("Reason", "Typed reason")],
            },
            new("GET /view-as", Noun.None, _ => "/view-as", "in no no no no no no no ok"),
            new("POST /view-as", Noun.None, _ => "/view-as", "no no no no no no no no go") { Form = _ => [("Eyes", "member")] },
            new("POST /view-as End", Noun.None, _ => "/view-as?handler=End", "no go go go go go go go go"),
            // The form names no grant to give from.
            new("POST /powers/give", Noun.None, _ => "/powers/give", "no no no no no no no no fix | fix no no no") { Form = _ => Fields },
            new("POST /powers/give Preview", Noun.None, _ => "/powers/give?handler=Preview", "no no no no no no no no fix | fix no no no")
            {
                Form = _ => Fields,
            },
        ];

    private static IEnumerable<Declaration> Why(Scene scene) =>
        [
            new("GET /powers/why", Noun.None, _ => "/powers/why", Declarations.Everybody)
            {
                Shapes =
                [
                    "",
                    "?power=LockThread",
                    "?power=HidePost",
                    "?power=PinThread",
                    $"?power=SilenceMember&on={scene.MemberName}",
                    $"?power=LockThread&member={scene.MemberName}",
                    $"?power=LockThread&where=section:{scene.Section}",
                ],
            },
            new(
                "GET /powers/why board beside",
                Noun.Board,
                id => $"/powers/why?power=HidePost&where=board:{id}",
                Declarations.Everybody,
                Declarations.Insiders
            ),
            new(
                "GET /powers/why thread beside",
                Noun.Thread,
                id => $"/powers/why?power=LockThread&where=thread:{id}",
                Declarations.Everybody,
                Declarations.Insiders
            ),
            new("GET /powers/why act beside", Noun.Act, id => $"/powers/why?act={id}", Declarations.Everybody, Declarations.Insiders),
        ];

    private static readonly IReadOnlyList<(string, string)> Fields =
    [
        ("Member", "Ole"),
        ("Powers", "LockThread"),
        ("Where", "site"),
        ("Reason", "Typed reason"),
    ];
}
