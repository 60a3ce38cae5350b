using Forum.Web.Http;

namespace Forum.Web.Languages;

/// <summary>
/// In which language a request is answered: the member's preference, else what this browser chose by hand, else what it says it
/// reads, else the site's own.
/// </summary>
public sealed class LanguageChoice(Catalogue catalogue, LanguageSettings settings)
{
    private const string Cookie = "lang";
    private static readonly TimeSpan Keep = TimeSpan.FromDays(365);
    private readonly string[] _codes = [.. catalogue.All.Select(texts => texts.Code)];

    /// <param name="context">Null outside a request: the site's own language.</param>
    /// <exception cref="InvalidOperationException">The site's own language is none that the program speaks.</exception>
    public Texts For(HttpContext? context) => (context is null ? null : Asked(context)) ?? SiteDefault();

    /// <summary>Remembers a choice made by hand. A code that the program does not speak is ignored.</summary>
    public void Remember(HttpContext context, string? code)
    {
        if (catalogue.Find(code) is { } texts)
            Cookies.Write(context, Cookie, texts.Code, Keep);
    }

    /// <summary>Leaves it to the member's preference and the browser again.</summary>
    public static void Forget(HttpContext context) => Cookies.Delete(context, Cookie);

    /// <summary>What was chosen by hand, by the member or in this browser; null where nobody has.</summary>
    public string? Chosen(HttpContext context) => ByHand(context)?.Code;

    private Texts? ByHand(HttpContext context) => catalogue.Find(settings.Preferred(context)) ?? catalogue.Find(Cookies.Read(context, Cookie));

    private Texts? Asked(HttpContext context) =>
        ByHand(context) ?? catalogue.Find(AcceptLanguage.Choose(context.Request.Headers.AcceptLanguage.ToString(), _codes));

    private Texts SiteDefault() =>
        catalogue.Find(settings.Default())
        ?? throw new InvalidOperationException($"The site's language is {settings.Default()}, which is not spoken here.");
}
