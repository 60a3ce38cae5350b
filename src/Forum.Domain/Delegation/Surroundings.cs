using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Delegation;

/// <summary>
/// Where a grant is to hold, found among what the giver sees. It is written <c>site</c>, <c>section:ID</c>, <c>board:ID</c>, <c>thread:ID</c> or
/// <c>tag:name</c>; a scope says where it lies, so a thread counts as part of its board and not of its tags, which others may change.
/// </summary>
/// <param name="Place">The place, with the audience that sees it: who may know of the grant.</param>
internal sealed record Surroundings(ScopeKind Kind, long TargetId, string Tag, Place Place)
{
    public Scope Scope => new(Kind, TargetId, Tag);

    /// <summary>Null where there is no such place for the actor.</summary>
    public static async Task<Surroundings?> Find(ForumDb db, Actor actor, string? where, CancellationToken ct)
    {
        var parts = (where ?? "").Split(':', 2);
        return parts switch
        {
            ["site"] => new Surroundings(ScopeKind.Site, 0, "", Place.Site),
            ["section", var id] => await Section(db, actor, id, ct),
            ["board", var id] => await Board(db, actor, id, ct),
            ["thread", var id] => await Thread(db, actor, id, ct),
            ["tag", var typed] when TagNames.Parse(typed) is [var tag] && TagNames.IsGood(tag) => new Surroundings(
                ScopeKind.Tag,
                0,
                tag,
                Place.Tag(tag)
            ),
            _ => null,
        };
    }

    /// <summary>A section is known to whoever sees one of its boards, and to those who may put boards there.</summary>
    private static async Task<Surroundings?> Section(ForumDb db, Actor actor, string publicId, CancellationToken ct)
    {
        var id = await db.Sections.Where(s => s.PublicId == publicId).Select(s => s.Id).SingleOrDefaultAsync(ct);
        var audience = await db
            .Boards.VisibleTo(actor, "GivenSection")
            .Where(b => b.SectionId == id)
            .OrderBy(b => b.AudienceId)
            .Select(b => b.AudienceId)
            .FirstOrDefaultAsync(ct);
        if (id == 0 || (audience == 0 && !BoardPermits.ChangeSection(actor, id, db.Now).IsAllowed))
            return null;
        return new Surroundings(ScopeKind.Section, id, "", Place.Section(id) with { AudienceId = audience == 0 ? Audience.EveryoneId : audience });
    }

    private static async Task<Surroundings?> Board(ForumDb db, Actor actor, string publicId, CancellationToken ct)
    {
        var board = await db.Boards.VisibleTo(actor, "GivenBoard").AsNoTracking().SingleOrDefaultAsync(b => b.PublicId == publicId, ct);
        return board is null ? null : new Surroundings(ScopeKind.Board, board.Id, "", board.Place);
    }

    private static async Task<Surroundings?> Thread(ForumDb db, Actor actor, string publicId, CancellationToken ct)
    {
        var thread = await db
            .Threads.VisibleTo(actor, "GivenThread")
            .AsNoTracking()
            .Include(t => t.Board)
            .SingleOrDefaultAsync(t => t.PublicId == publicId, ct);
        return thread is null ? null : new Surroundings(ScopeKind.Thread, thread.Id, "", thread.Place with { Tags = [] });
    }
}
