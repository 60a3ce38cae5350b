using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Audiences;

/// <summary>Finds which audiences a person is in. Nothing but groups decides it.</summary>
internal static class AudienceReader
{
    public static readonly long[] OfGuest = [Audience.EveryoneId];

    public static async Task<long[]> OfMember(ForumDb db, IReadOnlyCollection<long> groups, CancellationToken ct)
    {
        if (groups.Count == 0)
            return [Audience.EveryoneId, Audience.MembersId];
        var own = await db.Audiences.Where(a => a.Groups.Any(g => groups.Contains(g.GroupId))).Select(a => a.Id).ToArrayAsync(ct);
        return [Audience.EveryoneId, Audience.MembersId, .. own.Order()];
    }

    public static Task<long[]> All(ForumDb db, CancellationToken ct) => db.Audiences.OrderBy(a => a.Id).Select(a => a.Id).ToArrayAsync(ct);

    /// <summary>The row for a choice of groups, made where it isn't there yet.</summary>
    public static async Task<Audience> ForGroups(ForumDb db, IReadOnlyCollection<long> groups, CancellationToken ct)
    {
        var key = Audience.KeyOf(groups);
        var audience = await db.Audiences.SingleOrDefaultAsync(a => a.Key == key, ct);
        if (audience is null)
            db.Audiences.Add(audience = Audience.OfGroups(groups));
        return audience;
    }
}
