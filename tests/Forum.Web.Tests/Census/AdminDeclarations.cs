namespace Forum.Web.Tests.Census;

/// <summary>Administration, groups, and what is done about members.</summary>
public static class AdminDeclarations
{
    private const string OwnerReads = "in no no no no no no no ok";
    private const string StaffReads = "in no no no no no no no ok | no no no ok";
    private const string OwnerWrites = "no no no no no no no no go";
    private const string ModeratorsWrite = "no no no no no no no go go";

    //       guest newcomer member silenced suspended former insider moderator owner
    public static IEnumerable<Declaration> For(Scene scene) => [.. Reading(scene), .. Boards(scene), .. Groups(scene), .. Site(), .. Members(scene)];

    private static IEnumerable<Declaration> Reading(Scene scene) =>
        [
            new("GET /admin", Noun.None, _ => "/admin", StaffReads),
            new("GET /admin/boards", Noun.None, _ => "/admin/boards", OwnerReads),
            new("GET /admin/boards/new", Noun.None, _ => "/admin/boards/new", OwnerReads),
            new("GET /admin/boards/{id}", Noun.Board, id => $"/admin/boards/{id}", OwnerReads, "in no no no no no no no 404"),
            new("GET /admin/sections/{id}", Noun.Section, id => $"/admin/sections/{id}", OwnerReads),
            new("GET /admin/groups", Noun.None, _ => "/admin/groups", OwnerReads),
            new("GET /admin/groups/{id}", Noun.Group, id => $"/admin/groups/{id}", OwnerReads, OwnerReads),
            // Ada is a tester and no moderator.
            new(
                "GET /admin/groups/{id}/members/{member}",
                Noun.Group,
                id => $"/admin/groups/{id}/members/{scene.Member}",
                "in no no no no no no no 404",
                OwnerReads
            ),
            new("GET /admin/members", Noun.None, _ => "/admin/members", StaffReads) { Shapes = ["", "?name=a", "?page=2"] },
            new("GET /admin/members/new", Noun.None, _ => "/admin/members/new", StaffReads),
            new("GET /admin/site", Noun.None, _ => "/admin/site", OwnerReads),
            new("GET /admin/pages", Noun.None, _ => "/admin/pages", OwnerReads),
            new("GET /admin/pages/{kind}/{language}", Noun.None, _ => "/admin/pages/rules/en", OwnerReads) { Shapes = ["", "?version=1"] },
        ];

    private static IEnumerable<Declaration> Boards(Scene scene) =>
        [
            new("POST /admin/boards", Noun.None, _ => "/admin/boards", OwnerWrites) { Form = _ => [("Name", "Typed name")] },
            new("POST /admin/boards/new", Noun.None, _ => "/admin/boards/new", OwnerWrites) { Form = _ => BoardForm(scene) },
            new("POST /admin/boards/{id}", Noun.Board, id => $"/admin/boards/{id}", OwnerWrites, "404 404 404 404 404 404 no 404 404")
            {
                Form = _ => BoardForm(scene),
            },
            // It has no threads: one that has stays.
            new(
                "POST /admin/boards/{id} Close",
                Noun.Board,
                id => $"/admin/boards/{id}?handler=Close",
                "no no no no no no no no go",
                "404 404 404 404 404 404 no 404 404"
            ),
            new("POST /admin/sections/{id}", Noun.Section, id => $"/admin/sections/{id}", OwnerWrites)
            {
                Form = _ => [("Name", "Typed name"), ("Position", "30")],
            },
        ];

    private static IEnumerable<Declaration> Groups(Scene scene) =>
        [
            new("POST /admin/groups", Noun.None, _ => "/admin/groups", OwnerWrites)
            {
                Form = _ => [("Name", "Typed name"), ("Description", "Typed words")],
            },
            // A group that isn't listed is there only for those in it and those who manage groups.
            new(
                "POST /admin/groups/{id} Change",
                Noun.Group,
                id => $"/admin/groups/{id}?handler=Change",
                OwnerWrites,
                "404 404 404 404 404 404 no 404 go"
            )
            {
                Form = _ => [("Name", "Typed name"), ("Description", "Typed words")],
            },
            new(
                "POST /admin/groups/{id} Admit",
                Noun.Group,
                id => $"/admin/groups/{id}?handler=Admit",
                OwnerWrites,
                "404 404 404 404 404 404 no 404 go"
            )
            {
                // Whoever does it may be inside a hidden board afterwards.
                EndsVisit = true,
                Form = _ => [("Member", "Ole"), ("Reason", "Typed reason")],
            },
            new(
                "POST /admin/groups/{id}/members/{member} Join",
                Noun.Group,
                id => $"/admin/groups/{id}/members/{scene.Member}?handler=Join",
                OwnerWrites,
                "404 404 404 404 404 404 no 404 go"
            )
            {
                // Whoever does it may be inside a hidden board afterwards.
                EndsVisit = true,
                Form = _ => [("Reason", "Typed reason")],
            },
            new(
                "POST /admin/groups/{id}/members/{member} Remove",
                Noun.Group,
                id => $"/admin/groups/{id}/members/{scene.Member}?handler=Remove",
                "no no no no no no no no 404",
                "404 404 404 404 404 404 no 404 go"
            )
            {
                Form = _ => [("Reason", "Typed reason")],
            },
        ];

    private static IEnumerable<Declaration> Site() =>
        [
            new("POST /admin/site", Noun.None, _ => "/admin/site", OwnerWrites)
            {
                Form = _ =>
                    [
                        ("Name", "Typed name"),
                        ("AccentHue", "120"),
                        ("Theme", "default"),
                        ("Language", "en"),
                        ("RegistrationOpen", "true"),
                        ("ApproveFirstPost", "true"),
                        ("Reasons", "Typed reason"),
                    ],
            },
            new("POST /admin/site Logo", Noun.None, _ => "/admin/site?handler=Logo", "no no no no no no no no fix"),
            new("POST /admin/site RemoveLogo", Noun.None, _ => "/admin/site?handler=RemoveLogo", OwnerWrites),
            new("POST /admin/pages/{kind}/{language}", Noun.None, _ => "/admin/pages/rules/en", OwnerWrites)
            {
                Form = _ => [("Text", "Typed words"), ("_basedOn", "1")],
            },
            new("POST /admin/pages/{kind}/{language} Preview", Noun.None, _ => "/admin/pages/rules/en?handler=Preview", "no no no no no no no no ok")
            {
                Form = _ => [("Text", "Typed words"), ("_basedOn", "1")],
            },
        ];

    private static IEnumerable<Declaration> Members(Scene scene) =>
        [
            OnMember("Suspend", ModeratorsWrite) with
            {
                Form = _ => [("Suspend.Days", "3"), ("Suspend.Reason", "Typed reason")],
            },
            OnMember("Silence", ModeratorsWrite) with
            {
                Form = _ => [("Silence.Days", "3"), ("Silence.Reason", "Typed reason")],
            },
            OnMember("Warn", ModeratorsWrite) with
            {
                Form = _ => [("Warn.Reason", "Typed reason"), ("Warn.Text", "Typed words")],
            },
            new("GET /m/{id}/notes", Noun.Member, id => $"/m/{id}/notes", "in no no no no no no ok ok", InsidersMayNot)
            {
                Shapes = ["", "?at=1-x", "?at=-1-x"],
            },
            new("POST /m/{id}/notes", Noun.Member, id => $"/m/{id}/notes", ModeratorsWrite, InsidersMayNot) { Form = _ => [("Text", "Typed words")] },
            OnNote("Change"),
            OnNote("Delete"),
            // A second holder of the power confirms it, so it is proposed.
            OnMember("Erase", "no no no no no no no no go") with
            {
                Form = _ => [("Erase.Sure", "true"), ("Erase.Reason", "Typed reason")],
            },
            // There is nothing to lift.
            OnMember("LiftSuspension", "no no no no no no no no no") with
            {
                Form = _ => [("LiftSuspension.Reason", "Typed reason")],
            },
            OnMember("LiftSilence", "no no no no no no no no no") with
            {
                Form = _ => [("LiftSilence.Reason", "Typed reason")],
            },
            // Nobody who registered has an account to claim.
            OnMember("ClaimLink", "no no no no no no no no no") with
            {
                Form = _ => [("ClaimLink.Reason", "Typed reason")],
            },
            OnMember("PasswordLink", "no no no no no no no no ok | no no no ok") with
            {
                Form = _ => [("PasswordLink.Reason", "Typed reason")],
            },
            new("POST /admin/members/new", Noun.None, _ => "/admin/members/new", "no no no no no no no no ok | no no no ok")
            {
                IsSlow = true,
                Form = _ => [("Name", "Typed Name")],
            },
        ];

    private const string InsidersMayNot = "404 404 404 404 404 404 no 404 404";

    /// <summary>There is no such note.</summary>
    private static Declaration OnNote(string deed) =>
        new($"POST /m/{{id}}/notes {deed}", Noun.Member, id => $"/m/{id}/notes?handler={deed}", "no no no no no no no 404 404", InsidersMayNot)
        {
            Form = _ => [("_note", "nothing"), ("Text", "Typed words")],
        };

    private static Declaration OnMember(string deed, string answers) =>
        new($"POST /m/{{id}} {deed}", Noun.Member, id => $"/m/{id}?handler={deed}", answers, InsidersMayNot);

    private static IReadOnlyList<(string, string)> BoardForm(Scene scene) =>
        [
            ("SectionId", scene.Section),
            ("Name", "Typed name"),
            ("Description", "Typed words"),
            ("Audience", "Everyone"),
            ("Formats", "Question"),
            ("Position", "70"),
        ];
}
