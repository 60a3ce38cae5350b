using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Delegation;

/// <summary>Places to choose from, each written as <see cref="Surroundings"/> reads it.</summary>
/// <param name="WholeSite">The whole site is one of them.</param>
public sealed record PlaceChoices(bool WholeSite, IReadOnlyList<PlaceSection> Sections)
{
    public bool Has(string where) =>
        (WholeSite && where == "site") || Sections.Any(section => section.Where == where || section.Boards.Any(board => board.Where == where));
}

/// <param name="Where">Null where only some of its boards are to be chosen, not the whole section.</param>
public sealed record PlaceSection(string? Where, string Name, IReadOnlyList<PlaceBoard> Boards);

/// <param name="IsHidden">Not everybody sees it.</param>
public sealed record PlaceBoard(string Where, string Name, bool IsHidden);

public static class PlaceReader
{
    /// <summary>The site, and all sections and boards that the actor sees.</summary>
    public static Task<PlaceChoices> Seen(ForumDb db, Actor actor, CancellationToken ct) => Choices(db, actor, _ => true, ct);

    /// <summary>Those where the actor holds a power.</summary>
    public static Task<PlaceChoices> Where(ForumDb db, Actor actor, Power power, CancellationToken ct) =>
        Choices(db, actor, place => actor.Grants.Any(grant => grant.Gives(power, place, db.Now)), ct);

    /// <summary>Those that a grant of the actor's own reaches too; none where they hold no such grant.</summary>
    public static Task<PlaceChoices> Within(ForumDb db, Actor actor, string? grantId, CancellationToken ct)
    {
        var grant = actor.Grants.SingleOrDefault(g => g.PublicId == grantId);
        return Choices(db, actor, place => grant?.Covers(place) == true, ct);
    }

    private static async Task<PlaceChoices> Choices(ForumDb db, Actor actor, Func<Place, bool> offered, CancellationToken ct)
    {
        var boards = await db
            .Boards.VisibleTo(actor, "Places")
            .AsNoTracking()
            .Include(b => b.Section)
            .OrderBy(b => b.Section.Position)
            .ThenBy(b => b.Section.PublicId)
            .ThenBy(b => b.Position)
            .ThenBy(b => b.PublicId)
            .ToListAsync(ct);
        var sections = boards
            .GroupBy(b => b.SectionId)
            .Select(group => Section(group.First().Section, group, offered))
            .Where(section => section.Where is not null || section.Boards.Count > 0);
        return new PlaceChoices(offered(Place.Site), [.. sections]);
    }

    private static PlaceSection Section(Section section, IEnumerable<Board> boards, Func<Place, bool> offered) =>
        new(
            offered(Place.Section(section.Id)) ? "section:" + section.PublicId : null,
            section.Name,
            [
                .. boards
                    .Where(board => offered(board.Place))
                    .Select(board => new PlaceBoard("board:" + board.PublicId, board.Name, board.AudienceId != Audience.EveryoneId)),
            ]
        );
}
