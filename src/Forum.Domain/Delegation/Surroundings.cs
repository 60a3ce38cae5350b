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
/// <param name="Told">What it is called, for those who may know of it.</param>
/// <param name="Place">The place, with the audience that sees it: who may know of the grant.</param>
internal sealed record Surroundings(ScopeKind Kind, long TargetId, string Tag, ScopeLine Told, Place Place)
{
    public Scope Scope => new(Kind, TargetId, Tag);

    /// <summary>Where a deed there would be done: a thread with its tags.</summary>
    public Place Actual { get; private init; } = Place;

    /// <summary>Null where there is no such place for the actor.</summary>
    public static async Task<Surroundings?> Find(ForumDb db, Actor actor, string? where, CancellationToken ct)
    {
        var parts = (where ?? "").Split(':', 2);
        return parts switch
        {
            ["site"] => new Surroundings(ScopeKind.Site, 0, "", new ScopeLine(ScopeKind.Site, "site", null, ""), Place.Site),
            ["section", var id] => await Section(db, actor, id, ct),
            ["board", var id] => await Board(db, actor, id, ct),
            ["thread", var id] => await Thread(db, actor, id, ct),
            ["tag", var typed] when TagNames.Parse(typed) is [var tag] && TagNames.IsGood(tag) => new Surroundings(
                ScopeKind.Tag,
                0,
                tag,
                new ScopeLine(ScopeKind.Tag, "tag:" + tag, null, tag),
                Place.Tag(tag)
            ),
            _ => null,
        };
    }

    /// <summary>A section is known to whoever sees one of its boards, and to those who may put boards there.</summary>
    private static async Task<Surroundings?> Section(ForumDb db, Actor actor, string publicId, CancellationToken ct)
    {
        var section = await db.Sections.Where(s => s.PublicId == publicId).Select(s => new { s.Id, s.Name }).SingleOrDefaultAsync(ct);
        var (id, audiences) = (section?.Id ?? 0, actor.Audiences);
        var audience = await db
            .Boards.VisibleTo(actor, "GivenSection")
            .Where(b => b.SectionId == id)
            .Select(b => b.ReviewersId != null && !audiences.Contains(b.AudienceId) ? b.ReviewersId.Value : b.AudienceId)
            .OrderBy(id => id)
            .FirstOrDefaultAsync(ct);
        if (section is null || (audience == 0 && !BoardPermits.ChangeSection(actor, id, db.Now).IsAllowed))
            return null;
        var place = Place.Section(id) with { AudienceId = audience == 0 ? Audience.EveryoneId : audience };
        return new Surroundings(ScopeKind.Section, id, "", new ScopeLine(ScopeKind.Section, "section:" + publicId, publicId, section.Name), place);
    }

    private static async Task<Surroundings?> Board(ForumDb db, Actor actor, string publicId, CancellationToken ct)
    {
        var board = await db.Boards.VisibleTo(actor, "GivenBoard").AsNoTracking().SingleOrDefaultAsync(b => b.PublicId == publicId, ct);
        return board is null
            ? null
            : new Surroundings(ScopeKind.Board, board.Id, "", new ScopeLine(ScopeKind.Board, "board:" + publicId, publicId, board.Name), board.Place);
    }

    private static async Task<Surroundings?> Thread(ForumDb db, Actor actor, string publicId, CancellationToken ct)
    {
        var thread = await db
            .Threads.VisibleTo(actor, "GivenThread")
            .AsNoTracking()
            .Include(t => t.Board)
            .SingleOrDefaultAsync(t => t.PublicId == publicId, ct);
        if (thread is null)
            return null;
        var told = new ScopeLine(ScopeKind.Thread, "thread:" + publicId, publicId, thread.Title);
        return new Surroundings(ScopeKind.Thread, thread.Id, "", told, thread.Place with { Tags = [] }) { Actual = thread.Place };
    }
}
