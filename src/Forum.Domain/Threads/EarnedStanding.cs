using Forum.Domain.Members;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>What standing members have earned by what everybody can see of them.</summary>
internal static class EarnedStanding
{
    private static readonly PreparedQuery<long, DateTime, Earned> One = new(
        (db, member, old) => Of(db, db.Members.Where(m => m.Id == member.Value), old)
    );

    private sealed record Earned(long Id, Standing Standing, DateTime JoinedAt, int Written, int Votes);

    /// <returns>Those whose standing isn't what they have earned, each with what it ought to be.</returns>
    public static async Task<IReadOnlyList<(long Member, Standing Standing)>> Others(
        ForumDb db,
        IReadOnlyCollection<long> members,
        CancellationToken ct
    )
    {
        var (now, old) = (db.Now, db.Now - StandingRules.RegularAfter);
        var earned =
            members.Count == 1
                ? await One.Run(db, members.Single(), old).ToListAsync(ct)
                : await Of(db, db.Members.Where(m => members.Contains(m.Id)), new Given<DateTime>(old)).ToListAsync(ct);
        return
        [
            .. earned
                .Select(e => (e.Id, Now: e.Standing, Earned: StandingRules.Of(now - e.JoinedAt, e.Written, e.Votes)))
                .Where(e => e.Now != e.Earned)
                .Select(e => (e.Id, e.Earned)),
        ];
    }

    private static IQueryable<Earned> Of(ForumDb db, IQueryable<Member> members, Given<DateTime> old) =>
        members.Select(m => new Earned(
            m.Id,
            m.Standing,
            m.JoinedAt,
            // No step asks for more, and of younger members none for votes: who wrote much isn't counted through with every post.
            db.Posts.Public().Where(p => p.AuthorId == m.Id).Take(StandingRules.RegularPosts).Count(),
            m.JoinedAt > old.Value ? 0 : db.Posts.Public().Where(p => p.AuthorId == m.Id).Sum(p => p.Score)
        ));
}
