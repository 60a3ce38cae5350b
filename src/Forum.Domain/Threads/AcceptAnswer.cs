using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Threads;

public static class AcceptAnswer
{
    /// <summary>The asker says which post answered the question, or takes that back.</summary>
    /// <returns>The post's public id.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string postId, bool accept, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var post = await PostDeed.Find(db, actor, postId, nameof(AcceptAnswer), ct);
                if (PostDeed.Absent<string>(post, actor) is { } absent)
                    return absent;
                var thread = post!.Thread;
                if (ThreadPermits.Accept(actor, thread.Format, thread.AuthorId).Refuses(out var why))
                    return why;
                if (post.Number is null or 1)
                    return Denial.NotAQuestion;
                if (accept)
                {
                    thread.Accept(post.Id);
                    Consequences.Of(db, new AnswerChosen(post.Id));
                }
                else if (thread.AcceptedPostId == post.Id)
                    thread.Accept(null);
                return post.PublicId;
            },
            ct
        );
}

internal sealed record AnswerChosen(long PostId);
