using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Threads;

/// <summary>A reply that the actor could mark as the answer to its question by power, or take that mark from.</summary>
public sealed record MarkableAnswer(string Id, string ThreadTitle, string Html, bool IsAccepted)
{
    public static async Task<Outcome<MarkableAnswer>> Read(ForumDb db, Actor actor, string postId, CancellationToken ct)
    {
        var post = await PostDeed.Find(db, actor, postId, nameof(MarkableAnswer), ct);
        if (PostDeed.Absent<MarkableAnswer>(post, actor) is { } absent)
            return absent;
        var thread = post!.Thread;
        if (ThreadPermits.MarkAnswer(actor, thread.Place, thread.Format, post.AuthorId, db.Now).Refuses(out var why))
            return why;
        return post.Number is null or 1
            ? Denial.NotAQuestion
            : new MarkableAnswer(post.PublicId, thread.Title, post.Html, thread.AcceptedPostId == post.Id);
    }
}
