using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>Where a post stands now: its thread and the page, by the order of writing and of so many posts as the actor reads on one.</summary>
public sealed record PostPlace(string ThreadId, string ThreadTitle, int Page, string PostId);

public static class PostPlaceReader
{
    public static async Task<Outcome<PostPlace>> Read(ForumDb db, Actor actor, string postId, CancellationToken ct)
    {
        var post = await db
            .Posts.InAudienceOf(actor)
            .Where(p => p.PublicId == postId)
            .Select(p => new
            {
                p.Thread.PublicId,
                p.Thread.Title,
                // A comment stands with its post.
                Number = p.IsComment ? p.ReplyTo!.Number : p.Number,
                Under = p.IsComment ? p.ReplyTo!.State : PostState.Visible,
                p.State,
                p.AuthorId,
                ThreadState = p.Thread.State,
                ThreadAuthor = p.Thread.AuthorId,
                p.Thread.PostCount,
            })
            .SingleOrDefaultAsync(ct);
        if (post is null || IsHeldFrom(actor, post.ThreadState, post.ThreadAuthor) || IsHeldFrom(actor, post.State, post.AuthorId))
            return new Outcome<PostPlace>.NotFound();
        // A hidden post keeps its stub, and so its place.
        if (post.Under != PostState.Visible || post.State == PostState.Deleted || post.ThreadState is PostState.Deleted or PostState.Hidden)
            return new Outcome<PostPlace>.Gone();
        return new PostPlace(post.PublicId, post.Title, ThreadPage.PageOf(post.Number ?? post.PostCount, actor.PostsPerPage), postId);
    }

    private static bool IsHeldFrom(Actor actor, PostState state, long authorId) => state == PostState.Held && authorId != actor.MemberId;
}
