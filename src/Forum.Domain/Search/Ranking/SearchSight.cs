using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;

namespace Forum.Domain.Search.Ranking;

/// <summary>
/// What one reader may be shown of what the index named: whatever it says is asked again of the tables, so an index that is behind betrays nothing.
/// What is held or hidden is shown to those who have the power over it there, today.
/// </summary>
internal sealed class SearchSight(ForumDb db, Actor actor, IReadOnlyDictionary<long, SeenBoard> boards)
{
    private readonly DateTime now = db.Now;
    private readonly bool reviews = actor.HoldsSomewhere(Power.HidePost) || actor.HoldsSomewhere(Power.ApprovePost);

    public Actor Actor => actor;
    public IReadOnlyDictionary<long, SeenBoard> Boards => boards;

    public IQueryable<Thread> Threads => reviews ? db.Threads.InAudienceOf(actor, "SearchThreads") : db.Threads.VisibleTo(actor, "SearchThreads");

    public IQueryable<Post> Posts => reviews ? db.Posts.InAudienceOf(actor, "SearchPosts") : db.Posts.VisibleTo(actor, "SearchPosts");

    public bool Shows(ThreadFacts thread) => boards.ContainsKey(thread.BoardId) && Shows(thread.State, thread.AuthorId, thread);

    public bool Shows(PostFacts post, ThreadFacts thread) =>
        Shows(post.State, post.AuthorId, thread) && (post.Under == PostState.Visible || Shows(post.Under, 0, thread));

    private bool Shows(PostState state, long authorId, ThreadFacts thread)
    {
        if (state == PostState.Visible || (state == PostState.Held && authorId == actor.MemberId))
            return true;
        var board = boards[thread.BoardId];
        var place = new Place(board.SectionId, board.Id, thread.Id, TagNames.OfLine(thread.TagLine), board.AudienceId);
        return state switch
        {
            PostState.Hidden => ThreadPermits.Hide(actor, place, now).IsAllowed,
            PostState.Held => ThreadPermits.Approve(actor, place, now).IsAllowed,
            _ => false,
        };
    }
}
