using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>A post's source for editing or quoting. Title and tags belong to an opening post.</summary>
public sealed record PostSource(
    string PostId,
    string ThreadId,
    string ThreadTitle,
    string AuthorName,
    int? Number,
    string Source,
    int Revision,
    string Title,
    string Tags,
    bool NeedsReason
);

public static class EditReader
{
    /// <summary>What an edit form starts with; denied to those who couldn't save it.</summary>
    public static async Task<Outcome<PostSource>> Read(ForumDb db, Actor actor, string postId, CancellationToken ct)
    {
        var post = await PostDeed.Find(db, actor, postId, nameof(EditReader), ct);
        if (PostDeed.Absent<PostSource>(post, actor) is { } absent)
            return absent;
        var thread = post!.Thread;
        var decision = ThreadPermits.Edit(actor, thread.Place, post.AuthorId, thread.IsLocked, db.Now);
        return decision.Refuses(out var why) ? why : await Source(db, post, decision.Grant is not null || actor.IsOperator, ct);
    }

    /// <summary>A post that the actor sees, for quoting it in a reply to the same thread; null for any other.</summary>
    public static async Task<PostSource?> Quote(ForumDb db, Actor actor, string threadId, string postId, CancellationToken ct)
    {
        var post = await PostDeed.Find(db, actor, postId, "Quote", ct);
        return PostDeed.Absent<PostSource>(post, actor) is null && post!.Thread.PublicId == threadId ? await Source(db, post, false, ct) : null;
    }

    private static async Task<PostSource> Source(ForumDb db, Post post, bool needsReason, CancellationToken ct)
    {
        var source = await db.Revisions.Where(r => r.PostId == post.Id && r.Number == post.RevisionNumber).Select(r => r.Source).SingleAsync(ct);
        var author = await db.Members.Where(m => m.Id == post.AuthorId).Select(m => m.Name).SingleAsync(ct);
        var thread = post.Thread;
        return new PostSource(
            post.PublicId,
            thread.PublicId,
            thread.Title,
            author,
            post.Number,
            source,
            post.RevisionNumber,
            thread.Title,
            thread.TagLine.Replace(" ", ", ", StringComparison.Ordinal),
            needsReason
        );
    }
}
