namespace Forum.Web.Tests.Census;

/// <summary>
/// One declaration for each endpoint: whoever adds an endpoint adds its line, or the build fails. The expected answers are written by
/// hand, in the order of <see cref="Kind"/>:
/// guest, newcomer, member, silenced, suspended, former, insider, moderator, owner | leader, deputy, former leader, staff.
/// </summary>
public static class Declarations
{
    public const string Everybody = "ok ok ok ok ok ok ok ok ok";
    public const string Nobody = "404 404 404 404 404 404 404 404 404";
    public const string Insiders = "404 404 404 404 404 404 ok 404 404";

    public static IReadOnlyList<Declaration> For(Scene scene) =>
        [
            .. Files(scene),
            .. ThreadDeclarations.For(scene),
            .. FlagDeclarations.For(),
            .. AccountDeclarations.For(scene),
            .. AdminDeclarations.For(scene),
            .. GroupDeclarations.For(scene),
            .. PowersDeclarations.For(scene),
            .. OfficeDeclarations.For(scene),
            .. ElectionDeclarations.For(scene),
            .. RecallDeclarations.For(),
            .. VacancyDeclarations.For(),
            .. BadgeDeclarations.For(scene),
            .. CertificateDeclarations.For(),
            .. ImportedDeclarations.For(scene),
            .. NotificationDeclarations.For(scene),
            .. RevisionDeclarations.For(),
            .. DraftDeclarations.For(),
            .. SearchDeclarations.For(),
            .. SimilarDeclarations.For(),
            .. LogDeclarations.For(),
        ];

    private static IEnumerable<Declaration> Files(Scene scene) =>
        [
            .. Both("/assets/{file}", scene.Css),
            .. Both("/themes/{name}/{**file}", scene.Theme),
            .. Both("/logo/{version}", "/logo/" + scene.Logo),
            .. scene.Files.SelectMany(path => Both(path, path)),
            new("GET /error/{status:int}", Noun.None, _ => "/error/404", Nobody),
        ];

    /// <summary>A minimal endpoint that says of itself that it answers HEAD.</summary>
    public static IEnumerable<Declaration> Both(string route, string path, string answers = Everybody) => Both(route, Noun.None, _ => path, answers);

    public static IEnumerable<Declaration> Both(string route, Noun noun, Func<string, string> address, string answers) =>
        [new($"GET {route}", noun, address, answers), new($"HEAD {route}", noun, address, answers)];
}
