using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Notifications;

public static class RemoveBookmark
{
    /// <summary>A bookmark that was removed can be put back for so long.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Removes a bookmark, or with <paramref name="restore"/> puts back one that was removed lately, with its note.</summary>
    /// <returns>The post's public id.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string postId, bool restore, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var post = await db.Posts.VisibleTo(actor).Where(p => p.PublicId == postId).Select(p => (long?)p.Id).SingleOrDefaultAsync(ct);
                if (post is null)
                    return new Outcome<string>.NotFound();
                if (actor.MemberId is not { } memberId)
                    return Denial.SignInFirst;
                var bookmark = await db.Bookmarks.SingleOrDefaultAsync(b => b.MemberId == memberId && b.PostId == post, ct);
                if (bookmark is null)
                    return new Outcome<string>.NotFound();
                if (restore)
                    bookmark.Restore();
                else
                    await Remove(db, bookmark, ct);
                return postId;
            },
            ct
        );

    /// <summary>Those that were removed long before are gone for good.</summary>
    private static async Task Remove(ForumDb db, Bookmark bookmark, CancellationToken ct)
    {
        var since = db.Now - Kept;
        await db.Bookmarks.Where(b => b.MemberId == bookmark.MemberId && b.RemovedAt < since && b.PostId != bookmark.PostId).ExecuteDeleteAsync(ct);
        bookmark.Remove(db.Now);
    }
}
