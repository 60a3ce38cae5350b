using System.Runtime.CompilerServices;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Elections.Vacancies;

internal static class VacancyVisibility
{
    /// <summary>A countback is seen by those who see the election whose ballots it counts.</summary>
    public static IQueryable<Countback> VisibleTo(
        this IQueryable<Countback> countbacks,
        ForumDb db,
        Actor actor,
        [CallerFilePath] string surface = ""
    )
    {
        var elections = db.Elections.VisibleTo(db, actor, surface);
        return countbacks.Where(c => elections.Any(e => e.Id == c.ElectionId));
    }
}
