using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

/// <summary>What a member alone sees of their account.</summary>
public sealed record Account(string About, string? Email, IReadOnlyList<SessionLine> Sessions);

public sealed record SessionLine(string Id, string Device, DateTime StartedAt, DateTime EndsAt, bool IsThis);

public static class AccountReader
{
    public static async Task<Account?> Read(ForumDb db, Actor actor, CancellationToken ct)
    {
        var (me, now) = (actor.MemberId, db.Now);
        var member = await db.Members.SingleOrDefaultAsync(m => m.Id == me, ct);
        if (member is null)
            return null;
        var sessions = await db
            .Sessions.Where(s => s.MemberId == me && s.EndsAt > now)
            .OrderByDescending(s => s.StartedAt)
            .ThenBy(s => s.PublicId)
            .Select(s => new SessionLine(s.PublicId, s.Device, s.StartedAt, s.EndsAt, s.PublicId == actor.SessionId))
            .ToListAsync(ct);
        return new Account(member.About, member.Email, sessions);
    }
}
