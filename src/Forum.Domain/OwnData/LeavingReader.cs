using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.OwnData;

/// <summary>What goes and what stays when a member leaves, in numbers. Only what they see now is counted: a number must not tell of places that they lost.</summary>
/// <param name="Posts">Theirs.</param>
/// <param name="Unanswered">Of these, those that can be deleted.</param>
/// <param name="Votes">Given by them.</param>
public sealed record Leaving(int Posts, int Unanswered, int Votes, int Sessions);

public static class LeavingReader
{
    /// <summary>Null for a guest.</summary>
    public static async Task<Leaving?> Read(ForumDb db, Actor actor, CancellationToken ct)
    {
        if (actor.MemberId is not { } me)
            return null;
        var now = db.Now;
        var own = db.Posts.VisibleTo(actor, "LeavingPosts").Where(p => p.AuthorId == me);
        return new Leaving(
            await own.CountAsync(ct),
            await own.Where(TakeBackPosts.Unanswered(db, me)).CountAsync(ct),
            await db.Posts.VisibleTo(actor, "LeavingVotes").CountAsync(p => p.Votes.Any(v => v.MemberId == me), ct),
            await db.Sessions.CountAsync(s => s.MemberId == me && s.EndsAt > now, ct)
        );
    }
}
