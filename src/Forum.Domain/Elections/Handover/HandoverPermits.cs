using Forum.Domain.Elections.Mandates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Handover;

internal static class HandoverPermits
{
    /// <summary>The mandate by which an actor holds an office; null where they don't, or are suspended.</summary>
    public static Task<Mandate?> MandateOf(ForumDb db, Actor actor, Office office, CancellationToken ct)
    {
        var grants = actor.IsSuspended ? [] : actor.Grants.Where(g => g.Source == GrantSource.Mandate).Select(g => g.Id).ToList();
        return grants.Count == 0
            ? Task.FromResult<Mandate?>(null)
            : db
                .Mandates.Where(m => m.OfficeId == office.Id && m.MemberId == actor.MemberId && grants.Contains(m.GrantId))
                .OrderByDescending(m => m.Id)
                .FirstOrDefaultAsync(ct);
    }

    /// <summary>What keeps an actor from an office's handover; null where nothing does.</summary>
    public static async Task<Denial?> Against(ForumDb db, Actor actor, Office office, CancellationToken ct) =>
        ElectionPermits.TakePart(actor) ?? (await MandateOf(db, actor, office, ct) is null ? Denial.NotInOffice : null);
}
