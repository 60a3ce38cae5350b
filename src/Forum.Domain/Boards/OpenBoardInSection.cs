using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Boards;

public static class OpenBoardInSection
{
    /// <summary>
    /// Opens a board as the last of the section of that name, small and capital letters alike. A section that isn't there is opened too, in the
    /// same transaction: a board that is refused leaves none behind.
    /// </summary>
    /// <param name="form">Its section and position are set here.</param>
    /// <returns>The new board's public id.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string sectionName, BoardForm form, CancellationToken ct) =>
        db.Write(actor, actor => Within(db, actor, sectionName, form, ct), ct);

    /// <summary>The same inside a transaction.</summary>
    internal static async Task<Outcome<string>> Within(ForumDb db, Actor actor, string sectionName, BoardForm form, CancellationToken ct)
    {
        Outcome<string> section = await SectionNamed(db, sectionName, ct) is { } found ? found : await OpenSection.Within(db, actor, sectionName, ct);
        if (section is not Outcome<string>.Done(var id))
            return section;
        await db.Save(ct);
        // Behind the boards that all see who will see this one: a position must not tell that there are others.
        long[] seen = form.Audience == AudienceKind.Everyone ? [Audience.EveryoneId] : [Audience.EveryoneId, Audience.MembersId];
        var known = db.Boards.Where(b => b.Section.PublicId == id && seen.Contains(b.AudienceId));
        var last = await known.MaxAsync(b => (int?)b.Position, ct) ?? 0;
        return await OpenBoard.Within(db, actor, form with { SectionId = id, Position = last + 10 }, ct);
    }

    /// <summary>Compared here and not by the database, which knows capitals of English only.</summary>
    private static async Task<string?> SectionNamed(ForumDb db, string name, CancellationToken ct) =>
        (await BoardListReader.Sections(db, ct)).FirstOrDefault(s => s.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))?.Id;
}
