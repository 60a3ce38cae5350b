using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.OwnData;

/// <summary>Where something stands, as far as the member sees it now; all but <paramref name="Seen"/> is empty where they don't.</summary>
public sealed record OwnPlace(bool Seen, string? Board = null, string? Thread = null, string? Title = null, string? Tags = null)
{
    /// <summary>A place that they no longer see: it has no name, and no address.</summary>
    public static readonly OwnPlace Unseen = new(false);
}

/// <summary>The one place where a download learns the name of anything that could be hidden.</summary>
internal sealed class SeenPlaces(ForumDb db, Actor actor)
{
    public async Task<Dictionary<long, OwnPlace>> OfThreads(IEnumerable<long> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToArray();
        return await db
            .Threads.VisibleTo(actor, "OwnThreads")
            .Where(t => wanted.Contains(t.Id))
            .Select(t => new { t.Id, Place = new OwnPlace(true, t.Board.Name, t.PublicId, t.Title, t.TagLine) })
            .ToDictionaryAsync(row => row.Id, row => row.Place, ct);
    }

    public async Task<Dictionary<long, OwnPlace>> OfBoards(IEnumerable<long> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToArray();
        return await db
            .Boards.VisibleTo(actor, "OwnBoards")
            .Where(b => wanted.Contains(b.Id))
            .Select(b => new { b.Id, Place = new OwnPlace(true, b.Name, null, null, null) })
            .ToDictionaryAsync(row => row.Id, row => row.Place, ct);
    }

    /// <summary>The posts among these that they see, by id, with their addresses' ids and places.</summary>
    public async Task<Dictionary<long, (string Id, OwnPlace Place)>> OfPosts(IEnumerable<long> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToArray();
        var rows = await db
            .Posts.VisibleTo(actor, "OwnPosts")
            .Where(p => wanted.Contains(p.Id))
            .Select(p => new
            {
                p.Id,
                p.PublicId,
                Place = new OwnPlace(true, p.Thread.Board.Name, p.Thread.PublicId, p.Thread.Title, p.Thread.TagLine),
            })
            .ToListAsync(ct);
        return rows.ToDictionary(row => row.Id, row => (row.PublicId, row.Place));
    }

    /// <summary>The thread, board or post of that public id.</summary>
    public async Task<OwnPlace> Of(string publicId, CancellationToken ct)
    {
        var threads = await db.Threads.Where(t => t.PublicId == publicId).Select(t => t.Id).ToListAsync(ct);
        var ofPosts = await db.Posts.Where(p => p.PublicId == publicId).Select(p => p.ThreadId).ToListAsync(ct);
        var boards = await db.Boards.Where(b => b.PublicId == publicId).Select(b => b.Id).ToListAsync(ct);
        return (await OfThreads(threads.Concat(ofPosts), ct)).Values.Concat((await OfBoards(boards, ct)).Values).FirstOrDefault(OwnPlace.Unseen);
    }
}
