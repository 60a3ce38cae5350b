using Forum.Domain.Threads;

namespace Forum.Domain.Search.Indexing;

/// <summary>What the entry of a post is made from. <paramref name="Revision"/> and <paramref name="Pipeline"/> tell whether the HTML is still the same.</summary>
/// <param name="OwnerId">The author of its thread, where they see it beside its audience.</param>
/// <param name="IsAnswer">It is the accepted answer of its thread.</param>
/// <param name="Under">The state of the post that it is a comment on; null where that is gone, or where it is no comment.</param>
internal sealed record IndexedPost(
    long Id,
    long ThreadId,
    long AudienceId,
    long? OwnerId,
    long BoardId,
    PostState ThreadState,
    PostState State,
    int? Number,
    bool IsAnswer,
    bool IsComment,
    PostState? Under,
    long AuthorId,
    DateTime CreatedAt,
    bool Official,
    int Revision,
    int Pipeline,
    string Html
)
{
    /// <summary>The opening post, and the accepted answer in sight, stand in the entry of their thread.</summary>
    public bool IsInThread => Number == 1 || (IsAnswer && State == PostState.Visible && Number is not null);

    /// <summary>It left, itself or with what it belongs to: no page shows it to anybody.</summary>
    public bool IsGone => State == PostState.Deleted || ThreadState == PostState.Deleted || (IsComment && Under is null or PostState.Deleted);

    public bool IsWithheld => State != PostState.Visible || ThreadState != PostState.Visible || (IsComment && Under != PostState.Visible);

    public IndexedPost WithoutText() => this with { Html = "" };

    public static IndexedPost OfNew(Threads.Thread thread, Post post) =>
        new(
            post.Id,
            thread.Id,
            thread.AudienceId,
            thread.OwnerId,
            thread.BoardId,
            thread.State,
            post.State,
            post.Number,
            false,
            post.IsComment,
            post.IsComment ? post.ReplyTo?.State : null,
            post.AuthorId,
            post.CreatedAt,
            post.Official,
            post.RevisionNumber,
            post.PipelineVersion,
            post.Html
        );

    /// <param name="withText">Without it only the HTML is missing.</param>
    public static IQueryable<IndexedPost> Of(IQueryable<Post> posts, bool withText = true) =>
        posts.Select(p => new IndexedPost(
            p.Id,
            p.ThreadId,
            p.Thread.AudienceId,
            p.Thread.AuthorAudienceId == null ? null : p.Thread.AuthorId,
            p.Thread.BoardId,
            p.Thread.State,
            p.State,
            p.Number,
            p.Thread.AcceptedPostId == p.Id,
            p.IsComment,
            p.IsComment && p.ReplyTo != null ? p.ReplyTo.State : null,
            p.AuthorId,
            p.CreatedAt,
            p.Official,
            p.RevisionNumber,
            p.PipelineVersion,
            withText ? p.Html : ""
        ));
}
