using System.Runtime.CompilerServices;
using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Elections.Offices;

internal static class OfficeVisibility
{
    /// <summary>An office, its elections and its leaders are seen by those who see the place: a section by those who see one of its boards that isn't for groups alone.</summary>
    public static IQueryable<Office> VisibleTo(this IQueryable<Office> offices, ForumDb db, Actor actor, [CallerFilePath] string surface = "")
    {
        var boards = db.Boards.VisibleTo(actor, surface);
        return offices
            .Where(o =>
                o.ScopeKind == ScopeKind.Site
                || (o.ScopeKind == ScopeKind.Section && boards.Any(b => b.SectionId == o.TargetId && b.AudienceId <= Audience.MembersId))
                || (o.ScopeKind == ScopeKind.Board && boards.Any(b => b.Id == o.TargetId))
            )
            .Surface(surface);
    }

    public static IQueryable<Election> VisibleTo(this IQueryable<Election> elections, ForumDb db, Actor actor, [CallerFilePath] string surface = "")
    {
        var offices = db.Offices.VisibleTo(db, actor, surface);
        return elections.Where(e => offices.Any(o => o.Id == e.OfficeId));
    }
}
