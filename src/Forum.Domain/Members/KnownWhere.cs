using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

internal static class KnownWhere
{
    /// <summary>An audience that nobody is in.</summary>
    private const long Nobody = 0;

    /// <summary>
    /// The audience in which something is done to a member: everybody's for whoever registered; for an imported one the widest in which both
    /// they and the actor are known, so that the record tells nobody else of them, not even once they have claimed the account.
    /// </summary>
    public static async Task<long> AudienceOf(ForumDb db, Actor actor, Member member, CancellationToken ct)
    {
        if (member.Origin == MemberOrigin.Registered)
            return Audience.EveryoneId;
        return await db
                .MemberTraces.SeenBy(actor)
                .Where(t => t.MemberId == member.Id)
                .OrderBy(t => t.AudienceId)
                .Select(t => (long?)t.AudienceId)
                .FirstOrDefaultAsync(ct)
            ?? Nobody;
    }

    public static Task<bool> IsPublic(ForumDb db, long memberId, CancellationToken ct) =>
        db.MemberTraces.AnyAsync(t => t.MemberId == memberId && t.AudienceId == Audience.EveryoneId, ct);
}
