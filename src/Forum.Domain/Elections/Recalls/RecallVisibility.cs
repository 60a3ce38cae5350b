using System.Runtime.CompilerServices;
using Forum.Domain.Elections.Mandates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Elections.Recalls;

internal static class RecallVisibility
{
    /// <summary>A mandate, and a petition to end it, is seen by those who see the office.</summary>
    public static IQueryable<Mandate> VisibleTo(this IQueryable<Mandate> mandates, ForumDb db, Actor actor, [CallerFilePath] string surface = "")
    {
        var offices = db.Offices.VisibleTo(db, actor, surface);
        return mandates.Where(m => offices.Any(o => o.Id == m.OfficeId));
    }

    public static IQueryable<Recall> VisibleTo(this IQueryable<Recall> recalls, ForumDb db, Actor actor, [CallerFilePath] string surface = "")
    {
        var mandates = db.Mandates.VisibleTo(db, actor, surface);
        return recalls.Where(r => mandates.Any(m => m.Id == r.MandateId));
    }
}
