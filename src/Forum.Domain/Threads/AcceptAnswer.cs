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
                var former = thread.AcceptedPostId;
                if (!accept && former != post.Id)
                    return post.PublicId;
                thread.Accept(accept ? post.Id : null);
                await Consequences.Of(db, new AnswerChosen(thread.Id, accept ? post.Id : null, former), ct);
                return post.PublicId;
            },
            ct
        );
}

/// <summary>A question has another answer than before, or none any more.</summary>
internal sealed record AnswerChosen(long ThreadId, long? PostId, long? FormerPostId);
