using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>Where an address of a source leads now: to a member, or to a thread, or to a post in it.</summary>
public sealed record FoundAddress(string? MemberId, string? ThreadId, string? ThreadTitle, string? PostId);

public static class OldAddressReader
{
    /// <summary>What the actor sees of what stood at a path of a source; null where that is nothing. Of several imports' the first one's.</summary>
    public static async Task<FoundAddress?> Find(ForumDb db, Actor actor, string path, CancellationToken ct)
    {
        string[] candidates = [.. OldPath.Candidates(path)];
        if (candidates.Length == 0)
            return null;
        var known = db.OldAddresses.Where(a => candidates.Contains(a.Address));
        var threads = await Threads(db, actor, known).ToListAsync(ct);
        var members = threads.Count > 0 ? [] : await Members(db, actor, known).ToListAsync(ct);
        return threads.Concat(members).OrderBy(place => Array.IndexOf(candidates, place.Address)).ThenBy(place => place.Id).FirstOrDefault()?.Found;
    }

    private static IQueryable<Place> Threads(ForumDb db, Actor actor, IQueryable<OldAddress> known) =>
        db
            .Threads.VisibleTo(actor, "OldThread")
            .Join(
                known.Select(a => new
                {
                    a.Id,
                    a.Address,
                    a.ThreadId,
                    // A post that has left has no place to lead to.
                    Post = db.Posts.Where(p => p.Id == a.PostId && p.Number != null).FirstOrDefault(),
                }),
                t => t.Id,
                a => a.ThreadId ?? a.Post!.ThreadId,
                (t, a) => new Place(a.Id, a.Address, new FoundAddress(null, t.PublicId, t.Title, a.Post!.PublicId))
            );

    private static IQueryable<Place> Members(ForumDb db, Actor actor, IQueryable<OldAddress> known) =>
        db
            .Members.VisibleTo(actor, "OldMember")
            .Where(m => m.LeftAt == null)
            .Join(known, m => m.Id, a => a.MemberId, (m, a) => new Place(a.Id, a.Address, new FoundAddress(m.PublicId, null, null, null)));

    private sealed record Place(long Id, string Address, FoundAddress Found);
}
