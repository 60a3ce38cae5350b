using System.Runtime.CompilerServices;
using Forum.Domain.Boards;
using Forum.Domain.Markup;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Domain.Threads.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.OwnData;

/// <summary>What a member wrote: every word of it, at every revision, and nobody else's.</summary>
internal static class OwnWriting
{
    private sealed record ThreadRow(OwnPlace Place, DateTime StartedAt, ThreadFormats Format, string Language);

    /// <summary>Its state is known where the thread is seen, and what others made of it (number, score) where the post is.</summary>
    private sealed record PostRow(
        OwnPlace Place,
        DateTime WrittenAt,
        string? Id,
        int? Number,
        PostState? State,
        int? Score,
        bool Official,
        bool IsComment,
        IReadOnlyList<RevisionRow> Revisions
    );

    private sealed record RevisionRow(int Number, DateTime At, string Reason, SourceFormat Format, string Source);

    private sealed record EditRow(OwnPlace Place, string? PostId, DateTime At, string Reason);

    private sealed record DraftRow(OwnPlace Place, DraftKind Kind, DateTime SavedAt, string? Title, string? Tags, string? Text, string? Reason);

    public static IEnumerable<OwnDataPart> Parts(ForumDb db, SeenPlaces places, long me, CancellationToken ct) =>
        [
            new("threads", Threads(db, places, me, ct)),
            new("posts", Posts(db, places, me, ct)),
            new("editsOfOthersPosts", Edits(db, places, me, ct)),
            new("drafts", Drafts(db, places, me, ct)),
        ];

    private static async IAsyncEnumerable<object> Threads(ForumDb db, SeenPlaces places, long me, [EnumeratorCancellation] CancellationToken ct)
    {
        var portions = OwnRows.Portions(
            after => db.Threads.Where(t => t.AuthorId == me && t.Id > after).OrderBy(t => t.Id).Take(OwnRows.Portion).ToListAsync(ct),
            t => t.Id,
            ct
        );
        await foreach (var threads in portions)
        {
            var seen = await places.OfThreads(threads.Select(t => t.Id), ct);
            foreach (var t in threads)
                yield return new ThreadRow(seen.GetValueOrDefault(t.Id, OwnPlace.Unseen), t.CreatedAt, t.Format, t.Language);
        }
    }

    private static async IAsyncEnumerable<object> Posts(ForumDb db, SeenPlaces places, long me, [EnumeratorCancellation] CancellationToken ct)
    {
        var portions = OwnRows.Portions(
            after => db.Posts.Where(p => p.AuthorId == me && p.Id > after).OrderBy(p => p.Id).Take(OwnRows.Portion).ToListAsync(ct),
            p => p.Id,
            ct
        );
        await foreach (var posts in portions)
        {
            var threads = await places.OfThreads(posts.Select(p => p.ThreadId), ct);
            var seen = await places.OfPosts(posts.Select(p => p.Id), ct);
            var revisions = await Revisions(db, [.. posts.Select(p => p.Id)], me, ct);
            foreach (var p in posts)
            {
                var (place, open) = (threads.GetValueOrDefault(p.ThreadId, OwnPlace.Unseen), seen.ContainsKey(p.Id));
                yield return new PostRow(
                    place,
                    p.CreatedAt,
                    open ? p.PublicId : null,
                    open ? p.Number : null,
                    place.Seen ? p.State : null,
                    open ? p.Score : null,
                    p.Official,
                    p.IsComment,
                    [.. revisions[p.Id]]
                );
            }
        }
    }

    /// <summary>Their own: what a moderator wrote into a post is the moderator's. An imported source has no editor, and is the author's.</summary>
    private static async Task<ILookup<long, RevisionRow>> Revisions(ForumDb db, long[] posts, long me, CancellationToken ct)
    {
        var rows = await db
            .Revisions.Where(r => posts.Contains(r.PostId) && (r.EditorId == me || r.EditorId == null))
            .OrderBy(r => r.Number)
            .Select(r => new { r.PostId, Row = new RevisionRow(r.Number, r.At, r.Reason, r.Format, r.Source) })
            .ToListAsync(ct);
        return rows.ToLookup(r => r.PostId, r => r.Row);
    }

    /// <summary>That they changed it and why; the words are for the most part those of its author.</summary>
    private static async IAsyncEnumerable<object> Edits(ForumDb db, SeenPlaces places, long me, [EnumeratorCancellation] CancellationToken ct)
    {
        var edits = await db
            .Revisions.Where(r => r.EditorId == me && db.Posts.Any(p => p.Id == r.PostId && p.AuthorId != me))
            .OrderBy(r => r.Id)
            .Select(r => new
            {
                r.PostId,
                r.At,
                r.Reason,
            })
            .ToListAsync(ct);
        var seen = await places.OfPosts(edits.Select(e => e.PostId), ct);
        foreach (var edit in edits)
            yield return seen.TryGetValue(edit.PostId, out var post)
                ? new EditRow(post.Place, post.Id, edit.At, edit.Reason)
                : new EditRow(OwnPlace.Unseen, null, edit.At, edit.Reason);
    }

    /// <summary>A draft that began with somebody else's words is read only where these can be read.</summary>
    private static async IAsyncEnumerable<object> Drafts(ForumDb db, SeenPlaces places, long me, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var draft in await db.Drafts.Where(d => d.MemberId == me).OrderBy(d => d.SavedAt).ThenBy(d => d.Id).ToListAsync(ct))
        {
            var place = await places.Of(draft.Place, ct);
            yield return place.Seen || !draft.OfOthers
                ? new DraftRow(place, draft.Kind, draft.SavedAt, draft.Title, draft.Tags, draft.Text, draft.Reason)
                : new DraftRow(place, draft.Kind, draft.SavedAt, null, null, null, null);
        }
    }
}
