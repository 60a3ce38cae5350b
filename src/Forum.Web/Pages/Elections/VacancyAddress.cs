using Forum.Domain.Elections.Vacancies;
using Forum.Domain.Powers;

namespace Forum.Web.Pages.Elections;

/// <summary>Where vacant seats are filled, and an office is handed over.</summary>
public static class VacancyAddress
{
    public static string Of(string officeId) => $"/offices/{officeId}/vacancy";

    public static string Countback(string id) => $"/countbacks/{id}";

    public static string Handover(string officeId) => $"/offices/{officeId}/handover";

    /// <summary>The place as addresses and forms name it.</summary>
    public static string Where(VacancyPage page) => Where(page.Scope, page.PlaceId);

    public static string Where(CountbackPage page) => Where(page.Scope, page.PlaceId);

    private static string Where(ScopeKind scope, string placeId) =>
        scope == ScopeKind.Site ? "site" : $"{scope.ToString().ToLowerInvariant()}:{placeId}";
}
