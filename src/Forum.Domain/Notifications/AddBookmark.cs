using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Notifications;

public static class AddBookmark
{
    /// <summary>The member bookmarks a post, or changes what they noted about it; an empty note is none.</summary>
    /// <returns>The post's public id.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string postId, string? note, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var post = await db
                    .Posts.VisibleTo(actor)
                    .Where(p => p.PublicId == postId)
                    .Select(p => new { p.Id, p.ThreadId })
                    .SingleOrDefaultAsync(ct);
                if (post is null)
                    return new Outcome<string>.NotFound();
                if (actor.MemberId is not { } memberId)
                    return Denial.SignInFirst;
                var words = note?.Trim() ?? "";
                if (words.Length > Bookmark.NoteLimit)
                    return new Problem("Note", ProblemKind.TooLong, Bookmark.NoteLimit);
                var bookmark = await db.Bookmarks.SingleOrDefaultAsync(b => b.MemberId == memberId && b.PostId == post.Id, ct);
                if (bookmark is null)
                    db.Add(bookmark = new Bookmark(memberId, post.Id, post.ThreadId, db.Now));
                bookmark.Annotate(words);
                bookmark.Restore();
                return postId;
            },
            ct
        );
}
