namespace Forum.Web.Tests.Census;

/// <summary>Badges and awards. Moderators give badges, the owner makes them; one of a board that one doesn't see is none.</summary>
public static class BadgeDeclarations
{
    private const string OwnerReads = "in no no no no no no no ok";
    private const string OwnerWrites = "no no no no no no no no go";
    private const string OwnerSees = "no no no no no no no no ok";
    private const string ModeratorsWrite = "no no no no no no no go go";
    private const string InsidersMayNot = "404 404 404 404 404 404 no 404 404";

    //       guest newcomer member silenced suspended former insider moderator owner
    public static IEnumerable<Declaration> For(Scene scene) =>
        [
            new("GET /badges", Noun.None, _ => "/badges", Declarations.Everybody),
            new("GET /badges/{id}", Noun.Badge, id => $"/badges/{id}", Declarations.Everybody, Declarations.Insiders)
            {
                Shapes = ["", "?at=1-x", "?at=-1-x"],
            },
            new("POST /badges/{id} Give", Noun.Badge, id => $"/badges/{id}?handler=Give", ModeratorsWrite, InsidersMayNot)
            {
                Form = _ => [("Give.Member", scene.MemberName), ("Give.Reason", "Typed reason")],
            },
            new("GET /badges/awards/{id}", Noun.Award, id => $"/badges/awards/{id}", Declarations.Everybody, Declarations.Insiders),
            new("POST /badges/awards/{id} Revoke", Noun.Award, id => $"/badges/awards/{id}?handler=Revoke", ModeratorsWrite, InsidersMayNot)
            {
                Form = _ => [("Reason", "Typed reason")],
            },
            new("POST /m/{id} Award", Noun.Member, id => $"/m/{id}?handler=Award", ModeratorsWrite, InsidersMayNot)
            {
                Form = _ => [("Award.Badge", scene.Badge), ("Award.Reason", "Typed reason")],
            },
            new("GET /admin/badges", Noun.None, _ => "/admin/badges", OwnerReads),
            new("POST /admin/badges Bring", Noun.None, _ => "/admin/badges?handler=Bring", OwnerWrites) { Form = _ => [("Tag", "vpn")] },
            new("GET /admin/badges/new", Noun.None, _ => "/admin/badges/new", OwnerReads),
            new("POST /admin/badges/new", Noun.None, _ => "/admin/badges/new", OwnerWrites)
            {
                Form = _ => [("Where", "board:" + scene.Board), .. Fields],
            },
            new("POST /admin/badges/new Preview", Noun.None, _ => "/admin/badges/new?handler=Preview", OwnerSees) { Form = _ => Fields },
            // Whoever looks after badges and doesn't see the place finds no badge there.
            new("GET /admin/badges/{id}", Noun.Badge, id => $"/admin/badges/{id}", OwnerReads, "in no no no no no no no 404"),
            new("POST /admin/badges/{id}", Noun.Badge, id => $"/admin/badges/{id}", OwnerWrites, InsidersMayNot)
            {
                // The open one was changed once.
                Form = _ => [("_version", "2"), .. Fields],
            },
            new("POST /admin/badges/{id} Preview", Noun.Badge, id => $"/admin/badges/{id}?handler=Preview", OwnerSees, "no no no no no no no no 404")
            {
                Form = _ => [("_version", "2"), .. Fields],
            },
            new("POST /admin/badges/{id} Retire", Noun.Badge, id => $"/admin/badges/{id}?handler=Retire", OwnerWrites, InsidersMayNot)
            {
                Form = _ => [("_retired", "true"), ("Reason", "Typed reason")],
            },
        ];

    private static readonly IReadOnlyList<(string, string)> Fields =
    [
        ("Name.en", "Typed name"),
        ("Description.en", "Typed words"),
        ("Tier", "Gold"),
        ("Shape", "Star"),
        ("Symbol", "Cup"),
        ("Colour", "Amber"),
        ("Repeats", "true"),
        ("Rule.0.0.Metric", "Answers"),
        ("Rule.0.0.Threshold", "1"),
        ("Sure", "true"),
    ];
}
