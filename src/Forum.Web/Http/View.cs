using Forum.Domain.Powers;

namespace Forum.Web.Http;

/// <summary>Somebody looks at the site with other eyes for a while: nothing can be changed until they end it.</summary>
/// <param name="Group">The name of the group, where it is one.</param>
/// <param name="Behind">Who looks.</param>
public sealed record View(ViewedAs As, string? Group, Actor Behind);

/// <summary>
/// Remembers it in the browser. The cookie needs no secret: it can only take away what its bearer sees, and is read for nobody who may not look so.
/// </summary>
public static class ViewCookie
{
    private const string Name = "view";

    /// <summary>Null where there is none that makes sense.</summary>
    public static ViewedAs? Read(HttpContext context) =>
        (Cookies.Read(context, Name) ?? "").Split('.', 2) switch
        {
            ["guest"] => new ViewedAs(ViewedKind.Guest),
            ["member"] => new ViewedAs(ViewedKind.Member),
            ["group", var id] => new ViewedAs(ViewedKind.Group, id),
            _ => null,
        };

    public static void Write(HttpContext context, ViewedAs view) =>
        Cookies.Write(
            context,
            Name,
            view.GroupId is { } id ? "group." + id
                : view.Kind == ViewedKind.Guest ? "guest"
                : "member",
            keep: null
        );

    public static void Delete(HttpContext context) => Cookies.Delete(context, Name);
}
