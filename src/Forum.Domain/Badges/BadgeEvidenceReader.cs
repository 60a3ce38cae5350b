using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Badges;

/// <summary>The post that an award was given for, as far as the actor can read it now.</summary>
public sealed record EvidenceLine(string PostId, string ThreadTitle, string Language);

internal static class BadgeEvidenceReader
{
    public static async Task<Dictionary<long, EvidenceLine>> Of(ForumDb db, Actor actor, IEnumerable<long?> posts, CancellationToken ct)
    {
        long[] wanted = [.. posts.OfType<long>().Distinct()];
        if (wanted.Length == 0)
            return [];
        return await db
            .Posts.VisibleTo(actor, "BadgeEvidence")
            .Where(p => wanted.Contains(p.Id))
            .Select(p => new { p.Id, Line = new EvidenceLine(p.PublicId, p.Thread.Title, p.Thread.Language) })
            .ToDictionaryAsync(p => p.Id, p => p.Line, ct);
    }
}
