using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Moderation;

public static class SilenceMember
{
    /// <summary>The member reads but doesn't write. <paramref name="days"/> is 1 to 3,650, or null: until lifted.</summary>
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string memberId, int? days, string reason, CancellationToken ct) =>
        Sanctions.Impose(db, actor, memberId, SanctionKind.Silence, days, reason, ct);
}
