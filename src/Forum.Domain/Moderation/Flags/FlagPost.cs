using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Moderation.Flags;

/// <param name="Reason">The name of a <see cref="FlagReason"/>.</param>
/// <param name="Note">Required where the reason says nothing itself.</param>
public sealed record FlagForm(string? Reason, string? Note)
{
    internal List<Problem> Check(out FlagReason reason)
    {
        var problems = new List<Problem>();
        if (!Enum.TryParse(Reason, out reason) || !Enum.IsDefined(reason))
            problems.Add(new Problem(nameof(Reason), ProblemKind.Required));
        else if (reason == FlagReason.Other && string.IsNullOrWhiteSpace(Note))
            problems.Add(new Problem(nameof(Note), ProblemKind.Required));
        if (Note?.Trim().Length > Flag.NoteLimit)
            problems.Add(new Problem(nameof(Note), ProblemKind.TooLong, Flag.NoteLimit));
        return problems;
    }
}

public static class FlagPost
{
    /// <summary>Reports a post that the actor sees to those who review. Done again while the flag is open, it changes what the flag says.</summary>
    /// <returns>The post's public id.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string postId, FlagForm form, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var post = await PostDeed.Find(db, actor, postId, nameof(FlagPost), ct);
                if (PostDeed.Absent<string>(post, actor) is { } absent)
                    return absent;
                if (ThreadPermits.Flag(actor, post!.AuthorId).Refuses(out var why))
                    return why;
                var problems = form.Check(out var reason);
                if (problems.Count > 0)
                    return problems;
                var me = actor.MemberId!.Value;
                var flag = await db.Flags.SingleOrDefaultAsync(f => f.PostId == post.Id && f.MemberId == me && f.SettledAt == null, ct);
                if (flag is null)
                {
                    if (await FlagPermits.TooMany(db, actor, post.Thread.Place, ct))
                        return Denial.TooManyFlags;
                    db.Add(flag = new Flag(post.Id, me, db.Now));
                    await Consequences.Of(db, new FlagsOpened(post.Id, [me]), ct);
                }
                flag.Say(reason, form.Note?.Trim() ?? "");
                return post.PublicId;
            },
            ct
        );
}

/// <summary>What was told of an earlier decision is true no more for whoever waits for another.</summary>
internal sealed record FlagsOpened(long PostId, IReadOnlyCollection<long> MemberIds);
