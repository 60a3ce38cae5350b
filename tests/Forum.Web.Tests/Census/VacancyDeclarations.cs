namespace Forum.Web.Tests.Census;

/// <summary>Vacant seats, countbacks, and what leaders leave to those after them. Those of an office over a board that one doesn't see are none.</summary>
public static class VacancyDeclarations
{
    private const string ReadersMayNot = "in no no no no no no no no";
    private const string MayNot = "no no no no no no no no no";
    private const string InsidersMayNot = "404 404 404 404 404 404 no 404 404";

    /// <summary>The seat is for a by-election; none of the visitors holds the office, or stood.</summary>
    //       guest newcomer member silenced suspended former insider moderator owner
    public static IEnumerable<Declaration> For() =>
        [
            new("GET /offices/{id}/vacancy", Noun.Office, Vacancy, "in no no no no no no no ok", InsidersMayNot),
            new(
                "POST /offices/{id}/vacancy ByElection",
                Noun.Office,
                id => Vacancy(id) + "?handler=ByElection",
                "no no no no no no no no go",
                InsidersMayNot
            )
            {
                Form = _ => Reason,
            },
            new("POST /offices/{id}/vacancy Countback", Noun.Office, id => Vacancy(id) + "?handler=Countback", MayNot, InsidersMayNot)
            {
                Form = _ => Reason,
            },
            new("GET /countbacks/{id}", Noun.Countback, Countback, Declarations.Everybody, Declarations.Insiders),
            new("POST /countbacks/{id} Answer", Noun.Countback, id => Countback(id) + "?handler=Answer", MayNot, InsidersMayNot)
            {
                Form = _ => [("WouldServe", "true")],
            },
            // Those who stood are still being asked.
            new("POST /countbacks/{id} Certify", Noun.Countback, id => Countback(id) + "?handler=Certify", MayNot, InsidersMayNot)
            {
                Form = _ => Reason,
            },
            new("GET /offices/{id}/handover", Noun.Office, Handover, ReadersMayNot, InsidersMayNot),
            new("POST /offices/{id}/handover", Noun.Office, Handover, MayNot, InsidersMayNot) { Form = _ => [("Text", "Typed note")] },
            new("POST /offices/{id}/handover Delete", Noun.Office, id => Handover(id) + "?handler=Delete", MayNot, InsidersMayNot)
            {
                Form = _ => [("Note", "zzzzzzzzzz")],
            },
            new("POST /offices/{id}/handover Take", Noun.Office, id => Handover(id) + "?handler=Take", MayNot, InsidersMayNot),
        ];

    private static readonly IReadOnlyList<(string, string)> Reason = [("Reason", "Typed reason")];

    private static string Vacancy(string office) => $"/offices/{office}/vacancy";

    private static string Handover(string office) => $"/offices/{office}/handover";

    private static string Countback(string id) => $"/countbacks/{id}";
}
