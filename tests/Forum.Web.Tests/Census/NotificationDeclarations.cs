namespace Forum.Web.Tests.Census;

/// <summary>Notices, bookmarks, what is followed or muted, and a member's own lists.</summary>
public static class NotificationDeclarations
{
    private const string Members = "in ok ok ok ok ok ok ok ok";
    private const string MembersGo = "no go go go go go go go go";
    private const string Insiders = Declarations.Insiders;
    private const string InsidersGo = "404 404 404 404 404 404 go 404 404";
    private const string NotBookmarked = "no 404 404 404 404 404 404 404 404";

    public static IEnumerable<Declaration> For(Scene scene) => [.. Reading(), .. Following(scene), .. Bookmarking(), .. Telling()];

    //       guest newcomer member silenced suspended former insider moderator owner
    private static IEnumerable<Declaration> Reading() =>
        [
            new("GET /notices", Noun.None, _ => "/notices", Members) { Shapes = ["", "?at=1-x", "?at=-1-x"] },
            .. Declarations.Both("/notices/count", "/notices/count", "404 ok ok ok ok ok ok ok ok"),
            new("GET /account/notices", Noun.None, _ => "/account/notices", Members),
            new("GET /following", Noun.None, _ => "/following", Members),
            new("GET /followed", Noun.None, _ => "/followed", Members) { Shapes = ["", "?at=1-x", "?at=-1-x"] },
            new("GET /unread", Noun.None, _ => "/unread", Members) { Shapes = ["", "?at=1-x", "?at=-1-x"] },
            new("GET /mine", Noun.None, _ => "/mine", Members) { Shapes = ["", "?at=1-x", "?at=-1-x"] },
            new("GET /bookmarks", Noun.None, _ => "/bookmarks", Members) { Shapes = ["", "?page=1"] },
            new("GET /p/{id}/bookmark", Noun.Post, id => $"/p/{id}/bookmark", Members, Insiders),
        ];

    private static IEnumerable<Declaration> Following(Scene scene) =>
        [
            new("POST /following", Noun.Thread, _ => "/following", MembersGo, InsidersGo) { Form = id => Wish("Thread", id) },
            new("POST /following board beside", Noun.Board, _ => "/following", MembersGo, InsidersGo) { Form = id => Wish("Board", id) },
            new("POST /following tag beside", Noun.None, _ => $"/following?returnUrl=/t/{scene.Thread}", MembersGo)
            {
                Form = _ => Wish("Tag", "log", "Mute"),
            },
        ];

    private static (string, string)[] Wish(string kind, string id, string stance = "Follow") => [("_kind", kind), ("_id", id), ("Stance", stance)];

    private static IEnumerable<Declaration> Bookmarking() =>
        [
            new("POST /p/{id}/bookmark", Noun.Post, id => $"/p/{id}/bookmark", MembersGo, InsidersGo) { Form = _ => [("Note", "Typed note")] },
            new("POST /p/{id}/bookmark held beside", Noun.Held, id => $"/p/{id}/bookmark", Declarations.Nobody, Declarations.Nobody),
            new("POST /p/{id}/bookmark Remove", Noun.Post, id => $"/p/{id}/bookmark?handler=Remove", NotBookmarked, Declarations.Nobody),
            new("POST /p/{id}/bookmark Restore", Noun.Post, id => $"/p/{id}/bookmark?handler=Restore", NotBookmarked, Declarations.Nobody),
        ];

    private static IEnumerable<Declaration> Telling() =>
        [
            new("POST /notices Read", Noun.Thread, _ => "/notices?handler=Read", MembersGo, InsidersGo) { Form = id => [("_thread", id)] },
            new("POST /account/notices", Noun.None, _ => "/account/notices", MembersGo)
            {
                Form = _ => [("Wanted", "Mention"), ("FollowsOwn", "true")],
            },
        ];
}
