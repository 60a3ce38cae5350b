using Forum.Web.Http;
using Forum.Web.Theming;

namespace Forum.Web.Pages.Account;

/// <summary>The theme that was chosen by hand: a member keeps it with the account, a guest in this browser.</summary>
public static class ThemeChoice
{
    private const string Cookie = "theme";
    private static readonly TimeSpan Keep = TimeSpan.FromDays(365);

    /// <summary>Null where nobody has chosen, or the theme is no longer installed.</summary>
    public static string? Chosen(HttpContext context, Themes themes)
    {
        var name = context.Actor().Theme ?? Cookies.Read(context, Cookie);
        return name is not null && themes.Has(name) ? name : null;
    }

    /// <summary>What a page is shown in: the visitor's choice, else the site's; null where no theme is in order.</summary>
    public static Theme? Shown(HttpContext context, Themes themes) => themes.Find(Chosen(context, themes) ?? Visit.Of(context).Site.Settings.Theme);

    /// <param name="name">Of an installed theme.</param>
    public static void Remember(HttpContext context, string name) => Cookies.Write(context, Cookie, name, Keep);

    public static void Forget(HttpContext context) => Cookies.Delete(context, Cookie);
}
