using Forum.Web.Tests.Census.Worlds;

namespace Forum.Web.Tests.Census;

/// <summary>Members' pages and one's own account.</summary>
public static class AccountDeclarations
{
    private static readonly string[] ReticentShapes = ["", "?show=accepted"];

    private const string Everybody = Declarations.Everybody;
    private const string Nobody = Declarations.Nobody;
    private const string Going = "go go go go go go go go go";
    private const string Members = "in ok ok ok ok ok ok ok ok";
    private const string MembersGo = "no go go go go go go go go";

    //       guest newcomer member silenced suspended former insider moderator owner
    public static IEnumerable<Declaration> For(Scene scene) =>
        [
            new("GET /m/{id}", Noun.Member, id => $"/m/{id}", Everybody, Declarations.Insiders)
            {
                Shapes = ["", "?show=threads", "?show=accepted", "?at=639000000000000000-0", "?show=threads&at=-600000000000000000-0"],
            },
            .. scene.Reticent.SelectMany(id =>
                ReticentShapes.Select(shape => new Declaration("GET /m/{id} beside", Noun.None, _ => $"/m/{id}{shape}", Everybody))
            ),
            .. Declarations
                .Both("/m/{id}/avatar.svg", Noun.Member, id => $"/m/{id}/avatar.svg", Everybody)
                .Select(d => d with { Hidden = Declarations.Insiders }),
            .. Declarations.Both("/@{name}", Noun.None, _ => $"/@{scene.MemberName}", Going),
            new("GET /m/{id}/reputation", Noun.Member, id => $"/m/{id}/reputation", Everybody, Declarations.Insiders)
            {
                Shapes = ["", "?at=639000000000000000-0", "?at=-600000000000000000-0"],
            },
            new("GET /leaderboard", Noun.None, _ => "/leaderboard", Everybody)
            {
                Shapes = ["", "?period=all", "?list=newcomers&period=all", "?tag=log&period=year", "?list=nothing&period=never"],
            },
            new("GET /leaderboard beside", Noun.Board, id => $"/leaderboard?period=all&board={id}", Everybody, Declarations.Insiders),
            new("NO HANDLER /reputation", Noun.None, _ => "/reputation", Everybody),
            new("GET /pages/{kind}", Noun.None, _ => "/pages/rules", Everybody) { Shapes = ["", "?language=en", "?version=1", "?version=9"] },
            new("GET /preferences", Noun.None, _ => "/preferences", Everybody),
            new("GET /sign-in", Noun.None, _ => "/sign-in", "ok go go go go go go go go"),
            new("GET /sign-out", Noun.None, _ => "/sign-out", Nobody),
            new("GET /register", Noun.None, _ => "/register", "ok go go go go go go go go"),
            new("GET /claim", Noun.None, _ => "/claim", Nobody),
            new("GET /password-link/{token}", Noun.None, _ => "/password-link/never-issued", "no no no no no no no no no"),
            new("GET /account", Noun.None, _ => "/account", Members),
            new("GET /account/password", Noun.None, _ => "/account/password", Members),
            new("GET /account/sessions", Noun.None, _ => "/account/sessions", Members),
            new("GET /account/data", Noun.None, _ => "/account/data", Members),
            new("GET /account/leave", Noun.None, _ => "/account/leave", Members),
            new("NO HANDLER /account/left", Noun.None, _ => "/account/left", Everybody),
            .. Writing(),
        ];

    private static IEnumerable<Declaration> Writing() =>
        [
            new("POST /preferences", Noun.None, _ => "/preferences", Going)
            {
                Form = _ => [("Language", "el"), ("Theme", "contrast"), ("TimeZone", "Asia/Kolkata"), ("PostsPerPage", "50")],
            },
            new("POST /account", Noun.None, _ => "/account", "no go go no no go go go go")
            {
                Form = _ => [("About", "Typed words"), ("Email", "typed@example.org")],
            },
            new("POST /account Preview", Noun.None, _ => "/account?handler=Preview", "no ok ok ok ok ok ok ok ok")
            {
                Form = _ => [("About", "Typed words")],
            },
            new("POST /account/sessions End", Noun.None, _ => "/account/sessions?handler=End", "no 404 404 404 404 404 404 404 404")
            {
                Form = _ => [("Id", "somebodyelses")],
            },
            new("POST /account/sessions Others", Noun.None, _ => "/account/sessions?handler=Others", MembersGo),
            new("POST /account/password", Noun.None, _ => "/account/password", MembersGo)
            {
                IsSlow = true,
                Form = _ => [("Current", World.Password), ("Password", "quiet-lantern-77")],
            },
            new("POST /account/data", Noun.None, _ => "/account/data", "no ok ok ok ok ok ok ok ok")
            {
                // OwnDataTwinTests compare it with one's own words left out.
                TheirOwn = [Kind.Member, Kind.Silenced, Kind.Suspended, Kind.Former, Kind.Insider, Kind.Moderator, Kind.Owner],
            },
            // The site's last owner can't leave.
            new("POST /account/leave", Noun.None, _ => "/account/leave", "no go go go go go go go no")
            {
                IsSlow = true,
                EndsVisit = true,
                Form = _ => [("Password", World.Password), ("Posts", "keep")],
            },
            new("POST /sign-out", Noun.None, _ => "/sign-out", Going) { EndsVisit = true },
            new("POST /sign-in", Noun.None, _ => "/sign-in", "fix fix fix fix fix fix fix fix fix")
            {
                IsSlow = true,
                Form = _ => [("Name", "Ada"), ("Password", "not-her-password")],
            },
            // No page was shown a while before, as people are.
            new("POST /register", Noun.None, _ => "/register", "fix go go go go go go go go")
            {
                Form = _ => [("Name", "Typed Name"), ("Password", "quiet-lantern-77"), ("Agrees", "true")],
            },
            new("POST /claim", Noun.None, _ => "/claim", Nobody)
            {
                Form = _ => [("Code", "0000-0000-0000"), ("Name", "Typed Name"), ("Password", "quiet-lantern-77")],
            },
            new("POST /password-link/{token}", Noun.None, _ => "/password-link/never-issued", "no no no no no no no no no")
            {
                Form = _ => [("Password", "quiet-lantern-77")],
            },
        ];
}
