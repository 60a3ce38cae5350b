using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>Finds a post with its thread for a verb: what the actor can't see isn't there, what was taken away where they could see it is gone.</summary>
internal static class PostDeed
{
    public static async Task<Post?> Find(ForumDb db, Actor actor, string postId, string surface, CancellationToken ct) =>
        await db
            .Posts.InAudienceOf(actor, surface)
            .Include(p => p.Thread)
                .ThenInclude(t => t.Board)
            .Include(p => p.Thread)
                .ThenInclude(t => t.Tags)
            .Include(p => p.ReplyTo)
            .SingleOrDefaultAsync(p => p.PublicId == postId, ct);

    /// <summary>Null where the post stands in plain sight of the actor; otherwise how its absence is answered.</summary>
    public static Outcome<T>? Absent<T>(Post? post, Actor actor)
    {
        if (post is null || IsHeldFrom(actor, post.Thread.State, post.Thread.AuthorId) || IsHeldFrom(actor, post.State, post.AuthorId))
            return new Outcome<T>.NotFound();
        if (post.Thread.State is PostState.Hidden or PostState.Deleted || post.State is PostState.Hidden or PostState.Deleted || IsCovered(post))
            return new Outcome<T>.Gone();
        return null;
    }

    /// <summary>It left, itself or with its whole thread: no power brings it back, and its wording is nobody's.</summary>
    public static bool IsDeleted(Post post) =>
        post.State == PostState.Deleted
        || post.Thread.State == PostState.Deleted
        || (post.IsComment && post.ReplyTo is null or { State: PostState.Deleted });

    /// <summary>A comment is as far out of sight as the post that it stands under.</summary>
    public static bool IsCovered(Post post) => post.IsComment && post.ReplyTo is not { State: PostState.Visible };

    private static bool IsHeldFrom(Actor actor, PostState state, long authorId) => state == PostState.Held && authorId != actor.MemberId;
}
