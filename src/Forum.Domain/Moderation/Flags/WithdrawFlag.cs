using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Moderation.Flags;

public static class WithdrawFlag
{
    /// <summary>Takes back what the actor reported, as long as nobody has decided about it. It was never there.</summary>
    /// <returns>The post's public id.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string postId, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var post = await PostDeed.Find(db, actor, postId, nameof(WithdrawFlag), ct);
                if (PostDeed.Absent<string>(post, actor) is { } absent)
                    return absent;
                if (actor.MemberId is not { } me)
                    return Denial.SignInFirst;
                var withdrawn = await db.Flags.Where(f => f.PostId == post!.Id && f.MemberId == me && f.SettledAt == null).ExecuteDeleteAsync(ct);
                return withdrawn == 0 ? Denial.AlreadyDone : post!.PublicId;
            },
            ct
        );
}
