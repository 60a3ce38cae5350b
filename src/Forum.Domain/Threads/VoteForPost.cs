using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

public static class VoteForPost
{
    /// <summary>Gives or takes back a vote; doing what is done already changes nothing.</summary>
    /// <returns>The post's public id.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string postId, bool give, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var post = await PostDeed.Find(db, actor, postId, nameof(VoteForPost), ct);
                if (PostDeed.Absent<string>(post, actor) is { } absent)
                    return absent;
                if (post!.IsComment)
                    return Denial.NoneOnComments;
                if (ThreadPermits.Vote(actor, post.AuthorId).Refuses(out var why))
                    return why;
                var vote = await db.Votes.SingleOrDefaultAsync(v => v.PostId == post.Id && v.MemberId == actor.MemberId, ct);
                if (give == vote is not null)
                    return post.PublicId;
                if (vote is null)
                    db.Add(new Vote(post.Id, actor.MemberId!.Value, db.Now));
                else
                    db.Votes.Remove(vote);
                post.Scored(give ? 1 : -1);
                if (post.Number == 1)
                    post.Thread.Scored(give ? 1 : -1);
                await db.Save(ct);
                await Consequences.Of(db, new PostVoted(post.AuthorId), ct);
                return post.PublicId;
            },
            ct
        );
}

internal sealed record PostVoted(long AuthorId);
