using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Audiences;

internal static class AudienceCover
{
    /// <summary>Whether whoever is in the narrow audience is in the wide one too, whatever groups they enter or leave.</summary>
    public static async Task<bool> Covers(ForumDb db, long wide, long narrow, CancellationToken ct)
    {
        if (wide == narrow || wide == Audience.EveryoneId)
            return true;
        if (narrow == Audience.EveryoneId || wide == Audience.MembersId)
            return narrow != Audience.EveryoneId;
        if (narrow == Audience.MembersId)
            return false;
        return !await db
            .AudienceGroups.Where(g => g.AudienceId == narrow)
            .AnyAsync(g => !db.AudienceGroups.Any(other => other.AudienceId == wide && other.GroupId == g.GroupId), ct);
    }
}
