using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Storage;

namespace Forum.Domain.Audiences;

internal static class AudienceMembers
{
    /// <summary>
    /// Those of some members who are in an audience: <see cref="AudienceReader"/>'s question asked from the other side, for telling many at once.
    /// </summary>
    public static IQueryable<Member> In(this IQueryable<Member> members, ForumDb db, long audienceId, DateTime now)
    {
        var live = db.GroupMemberships.Live(now);
        return members
            .Where(m => m.LeftAt == null)
            .Where(m =>
                audienceId == Audience.EveryoneId
                || (
                    !db.Sanctions.Any(s =>
                        s.MemberId == m.Id && s.Kind == SanctionKind.Suspension && s.LiftedAt == null && (s.Until == null || s.Until > now)
                    )
                    && (
                        audienceId == Audience.MembersId
                        || live.Any(g => g.MemberId == m.Id && db.AudienceGroups.Any(a => a.AudienceId == audienceId && a.GroupId == g.GroupId))
                    )
                )
            );
    }
}
