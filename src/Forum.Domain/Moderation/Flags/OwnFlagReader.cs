using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Moderation.Flags;

/// <summary>A post that the actor may flag, and what they said of it so far.</summary>
/// <param name="Own">Their open flag, else the last one that was settled; null where there was none.</param>
public sealed record FlaggablePost(string Id, string ThreadId, string ThreadTitle, string ThreadLanguage, string Html, OwnFlag? Own);

/// <param name="Outcome">Null while it is open.</param>
public sealed record OwnFlag(FlagReason Reason, string Note, DateTime At, FlagOutcome? Outcome, DateTime? SettledAt);

public static class OwnFlagReader
{
    /// <summary>Whoever may not flag is told why; their open flag is shown to them all the same, so that they can withdraw it.</summary>
    public static async Task<Outcome<FlaggablePost>> Read(ForumDb db, Actor actor, string postId, CancellationToken ct)
    {
        var post = await PostDeed.Find(db, actor, postId, nameof(OwnFlagReader), ct);
        if (PostDeed.Absent<FlaggablePost>(post, actor) is { } absent)
            return absent;
        var own = await db
            .Flags.Where(f => f.PostId == post!.Id && f.MemberId == actor.MemberId)
            .OrderByDescending(f => f.Id)
            .Select(f => new OwnFlag(f.Reason, f.Note, f.At, f.Outcome, f.SettledAt))
            .FirstOrDefaultAsync(ct);
        if (own is not { Outcome: null } && ThreadPermits.Flag(actor, post!.AuthorId).Refuses(out var why))
            return why;
        return new FlaggablePost(post!.PublicId, post.Thread.PublicId, post.Thread.Title, post.Thread.Language, post.Html, own);
    }
}
