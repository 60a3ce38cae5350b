namespace Forum.Web.Tests.Census;

/// <summary>Offices, those who hold them, and the list of elections.</summary>
public static class OfficeDeclarations
{
    private const string OwnerReads = "in no no no no no no no ok";
    private const string OwnerWrites = "no no no no no no no no go";
    private const string InsidersMayNot = "404 404 404 404 404 404 no 404 404";

    //       guest newcomer member silenced suspended former insider moderator owner
    public static IEnumerable<Declaration> For(Scene scene) =>
        [
            new("GET /elections", Noun.None, _ => "/elections", Declarations.Everybody)
            {
                Shapes = ["", "?page=2", "?page=2147483647", "?page=none"],
            },
            new("GET /leaders", Noun.None, _ => "/leaders", Declarations.Everybody) { Shapes = ["", "?ended=1", "?page=2", "?page=none"] },
            new("POST /leaders End", Noun.Mandate, _ => "/leaders?handler=End", OwnerWrites, InsidersMayNot)
            {
                Form = id => [("Mandate", id), ("Reason", "Typed reason")],
            },
            new("GET /admin/offices", Noun.None, _ => "/admin/offices", OwnerReads),
            new("GET /admin/offices/new", Noun.None, _ => "/admin/offices/new", OwnerReads),
            new("POST /admin/offices/new", Noun.None, _ => "/admin/offices/new", OwnerWrites)
            {
                Form = _ => [("Where", "board:" + scene.Board), .. Fields],
            },
            // Whoever looks after offices and doesn't see the place finds no office there.
            new("GET /admin/offices/{id}", Noun.Office, id => $"/admin/offices/{id}", OwnerReads, "in no no no no no no no 404"),
            new("POST /admin/offices/{id}", Noun.Office, id => $"/admin/offices/{id}", OwnerWrites, InsidersMayNot) { Form = _ => Fields },
            new("POST /admin/offices/{id} Call", Noun.Office, id => $"/admin/offices/{id}?handler=Call", OwnerWrites, InsidersMayNot)
            {
                Form = _ => [("CallReason", "Typed reason")],
            },
            new("POST /admin/offices/{id} Close", Noun.Office, id => $"/admin/offices/{id}?handler=Close", OwnerWrites, InsidersMayNot)
            {
                Form = _ => [("CloseReason", "Typed reason")],
            },
        ];

    private static readonly IReadOnlyList<(string, string)> Fields =
    [
        ("Title", "Typed title"),
        ("Description", "Typed words"),
        ("Seats", "2"),
        ("Powers", "LockThread"),
        ("Powers", "HidePost"),
        ("TermDays", "90"),
        ("StandDays", "0"),
        ("StandPosts", "0"),
        ("StandAs", "Newcomer"),
        ("StandCleanDays", "0"),
        ("VoteDays", "0"),
        ("VotePosts", "0"),
        ("Rule", "Scottish"),
        ("AnnouncementDays", "1"),
        ("NominationDays", "2"),
        ("QuestionDays", "2"),
        ("VotingDays", "2"),
        ("ObjectionDays", "1"),
        ("Quorum", "0"),
        ("TooFew", "Appoint"),
        ("Vacancy", "Countback"),
        ("LeastPublished", "20"),
        ("RecallShare", "20"),
        ("RecallDays", "14"),
        ("RecallVotingDays", "5"),
        ("RecallMajority", "50"),
    ];
}
