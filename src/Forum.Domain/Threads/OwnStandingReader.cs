using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

public static class OwnStandingReader
{
    /// <summary>What a newcomer still lacks for the first step; null for everybody else.</summary>
    public static async Task<NextStanding?> OfNewcomer(ForumDb db, Actor actor, CancellationToken ct)
    {
        if (actor.MemberId is not { } me || actor.IsSuspended || actor.Standing != Standing.Newcomer)
            return null;
        var joined = await db.Members.Where(m => m.Id == me).Select(m => m.JoinedAt).SingleAsync(ct);
        var posts = await db.Posts.Public().CountAsync(p => p.AuthorId == me, ct);
        return NextStanding.After(Standing.Newcomer, db.Now - joined, posts, publicVotes: 0);
    }
}
