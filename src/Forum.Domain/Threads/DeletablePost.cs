using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Threads;

/// <summary>A post that the actor could delete or hide now, and whether that needs a reason.</summary>
public sealed record DeletablePost(
    string Id,
    string ThreadId,
    string ThreadTitle,
    int? Number,
    bool IsComment,
    string Html,
    PostState State,
    bool NeedsReason
)
{
    public static async Task<Outcome<DeletablePost>> Read(ForumDb db, Actor actor, string postId, CancellationToken ct)
    {
        var post = await PostDeed.Find(db, actor, postId, nameof(DeletablePost), ct);
        if (PostDeed.Absent<DeletablePost>(post, actor) is { } absent)
            return absent;
        var decision = await DeletePost.Decide(db, actor, post!, ct);
        return decision.Refuses(out var why) ? why : Of(post!, decision.Grant is not null || actor.IsOperator);
    }

    /// <summary>For hiding and restoring: the text is shown to whoever may restore it.</summary>
    public static async Task<Outcome<DeletablePost>> ForHiding(ForumDb db, Actor actor, string postId, CancellationToken ct)
    {
        var post = await PostDeed.Find(db, actor, postId, "HidablePost", ct);
        var absent = PostDeed.Absent<DeletablePost>(post, actor);
        if (post is null || absent is Outcome<DeletablePost>.NotFound)
            return new Outcome<DeletablePost>.NotFound();
        if (PostDeed.IsDeleted(post))
            return new Outcome<DeletablePost>.Gone();
        if (ThreadPermits.Hide(actor, post.Thread.Place, db.Now).Refuses(out var why))
            return absent ?? why;
        return post.Number is > 1 || post is { IsComment: true, State: not PostState.Held } ? Of(post, true) : absent ?? Denial.AlreadyDone;
    }

    private static DeletablePost Of(Post post, bool needsReason) =>
        new(post.PublicId, post.Thread.PublicId, post.Thread.Title, post.Number, post.IsComment, post.Html, post.State, needsReason);
}
