using Forum.Domain.Members.Groups;
using Forum.Web.Tests.Census.Worlds;

namespace Forum.Web.Tests.Census;

/// <summary>Groups, and the ways into them. A group that isn't listed is there only for those in it and those who manage groups.</summary>
public static class GroupDeclarations
{
    private const string OwnerReads = "in no no no no no no no ok";
    private const string OwnerWrites = "no no no no no no no no go";
    private const string OwnerWritesHidden = "404 404 404 404 404 404 no 404 go";

    //       guest newcomer member silenced suspended former insider moderator owner
    public static IEnumerable<Declaration> For(Scene scene) =>
        [.. Pages(scene), .. Applying(scene), .. Managing(scene), .. Settling(), .. Inviting(scene)];

    private static IEnumerable<Declaration> Pages(Scene scene) =>
        [
            new("GET /groups", Noun.None, _ => "/groups", Declarations.Everybody),
            new("GET /groups/{id}", Noun.Group, id => $"/groups/{id}", Declarations.Everybody, "404 404 404 404 404 404 ok 404 ok")
            {
                Shapes = ["", "?done=Sent"],
            },
            new(
                "POST /groups/{id} Leave",
                Noun.Group,
                id => $"/groups/{id}?handler=Leave",
                "no 404 404 404 404 404 404 go 404",
                "404 404 404 404 404 404 go 404 404"
            ),
            // There is nothing to accept; whoever is in may say so all the same.
            new(
                "POST /groups/{id} Accept",
                Noun.Group,
                id => $"/groups/{id}?handler=Accept",
                "no 404 404 404 no 404 404 go 404",
                "404 404 404 404 404 404 go 404 404"
            )
            {
                Form = _ => [("Accepts", "true"), ("_version", "0")],
            },
            new(
                "POST /groups/{id} Withdraw",
                Noun.Group,
                id => $"/groups/{id}?handler=Withdraw",
                "no 404 404 404 404 404 404 404 404",
                Declarations.Nobody
            ),
        ];

    private static IEnumerable<Declaration> Applying(Scene scene) =>
        [
            // The moderators' group is closed.
            new("GET /groups/{id}/apply", Noun.Group, id => $"/groups/{id}/apply", "in no no no no no no no no", "404 404 404 404 404 404 no 404 no"),
            new("POST /groups/{id}/apply", Noun.Group, id => $"/groups/{id}/apply", "no no no no no no no no no", "404 404 404 404 404 404 no 404 no")
            {
                Form = _ => Application,
            },
            new("GET /groups/{id}/apply beside", Noun.None, _ => $"/groups/{scene.Club}/apply", "in ok ok no no ok ok ok ok"),
            new("POST /groups/{id}/apply beside", Noun.None, _ => $"/groups/{scene.Club}/apply", "no go go no no go go go go")
            {
                Form = _ => Application,
            },
        ];

    private static IEnumerable<Declaration> Managing(Scene scene) =>
        [
            new("GET /admin/groups/{id}/entry", Noun.Group, id => $"/admin/groups/{id}/entry", OwnerReads, OwnerReads),
            new("POST /admin/groups/{id}/entry", Noun.Group, id => $"/admin/groups/{id}/entry", OwnerWrites, OwnerWritesHidden)
            {
                Form = _ =>
                    [("Entry", "Closed"), ("Questions", "Typed question"), ("WaitDays", "3"), ("Agreement", "Typed words"), ("_basedOn", "0")],
            },
        ];

    private static IEnumerable<Declaration> Settling() =>
        [
            new("GET /admin/groups/{id}/applications", Noun.Group, id => $"/admin/groups/{id}/applications", OwnerReads, OwnerReads)
            {
                Shapes = ["", "?page=2"],
            },
            new("GET /admin/applications/{id}", Noun.Application, id => $"/admin/applications/{id}", OwnerReads),
            new("POST /admin/applications/{id}", Noun.Application, id => $"/admin/applications/{id}", OwnerWrites)
            {
                Form = _ => [("Reason", "Typed reason"), ("answer", "refuse")],
            },
        ];

    private static IEnumerable<Declaration> Inviting(Scene scene) =>
        [
            // Whoever holds a live link reads the name of the group, though it be hidden; those who are in it are none of the visitors.
            new("GET /invitations/{token}", Noun.None, _ => $"/invitations/{scene.Link}", Declarations.Everybody),
            new("GET /invitations/{token} beside", Noun.None, _ => "/invitations/never-made", "no no no no no no no no no"),
            // The owner made it.
            new("POST /invitations/{token}", Noun.None, _ => $"/invitations/{scene.Link}", "no go go go no go go go no")
            {
                // Whoever does it is inside a hidden board afterwards.
                EndsVisit = true,
                Form = _ => [("Accepts", "true"), ("_version", "1")],
            },
            new("GET /admin/groups/{id}/invitations", Noun.Group, id => $"/admin/groups/{id}/invitations", OwnerReads, OwnerReads),
            new(
                "POST /admin/groups/{id}/invitations Invite",
                Noun.Group,
                id => $"/admin/groups/{id}/invitations?handler=Invite",
                "no no no no no no no no no",
                "404 404 404 404 404 404 no 404 no"
            )
            {
                // Both groups are closed.
                Form = _ => Link,
            },
            new(
                "POST /admin/groups/{id}/invitations Invite beside",
                Noun.None,
                _ => $"/admin/groups/{scene.Club}/invitations?handler=Invite",
                "no no no no no no no no ok"
            )
            {
                Form = _ => Link,
            },
            new(
                "POST /admin/groups/{id}/invitations Revoke",
                Noun.Group,
                id => $"/admin/groups/{id}/invitations?handler=Revoke",
                "no no no no no no no no 404",
                "no no no no no no no no 404"
            )
            {
                Form = _ => [("_invitation", "0000000000")],
            },
        ];

    private static readonly IReadOnlyList<(string, string)> Link = [("Days", "3"), ("Reason", "Typed reason")];

    private static readonly IReadOnlyList<(string, string)> Application =
    [
        ("Answers", "Typed answer"),
        ("_asked", GroupQuestions.KeyOf(Entrances.Question)),
        ("Accepts", "true"),
        ("_version", "2"),
    ];
}
