using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members.Groups;

/// <summary>What became of somebody's application; why is told on the group's page.</summary>
public sealed record SettledApplication(string GroupId, string GroupName, bool IsAdmitted, DateTime At);

public static class SettledApplications
{
    /// <summary>How long it is news.</summary>
    public static readonly TimeSpan News = TimeSpan.FromDays(14);

    /// <summary>
    /// The actor's own that were settled lately, the latest first: of each group the last one, as long as it says how things stand. Whoever has
    /// left the group since, or came in by another way, knows that themselves.
    /// </summary>
    public static async Task<IReadOnlyList<SettledApplication>> Lately(ForumDb db, Actor actor, CancellationToken ct)
    {
        if (actor.MemberId is not { } me || actor.IsSuspended)
            return [];
        var (since, mine) = (db.Now - News, db.GroupApplications.Where(a => a.MemberId == me));
        var settled = await mine.Where(a => a.SettledAt > since && !mine.Any(later => later.GroupId == a.GroupId && later.Id > a.Id))
            .Join(
                db.Groups.VisibleTo(actor, nameof(SettledApplications)),
                a => a.GroupId,
                g => g.Id,
                (a, g) =>
                    new { a.GroupId, Told = new SettledApplication(g.PublicId, g.Name, a.Outcome == ApplicationOutcome.Admitted, a.SettledAt!.Value) }
            )
            .ToListAsync(ct);
        return [.. settled.Where(s => s.Told.IsAdmitted == actor.IsOrWaitsIn(s.GroupId)).Select(s => s.Told).OrderByDescending(told => told.At)];
    }
}
