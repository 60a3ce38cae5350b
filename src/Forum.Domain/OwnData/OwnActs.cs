using System.Runtime.CompilerServices;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.OwnData;

/// <summary>What a member did by power, and what was done to them by power.</summary>
internal static class OwnActs
{
    /// <param name="Id">Of the record, where they can read it.</param>
    private sealed record ActRow(string? Id, ActKind Kind, Power Power, DateTime At, string Reason, OwnPlace? Place);

    public static IEnumerable<OwnDataPart> Parts(ForumDb db, Actor actor, SeenPlaces places, long me, CancellationToken ct) =>
        [
            new("actsByYou", Rows(db, actor, places, db.Acts.Where(a => a.MemberId == me), ct)),
            // What was done to them where they see nothing any more is told by its effect alone: somebody else wrote the reason.
            new("actsOnYou", Rows(db, actor, places, db.Acts.VisibleTo(db, actor, "OwnActs").Where(a => a.SubjectId == me), ct)),
        ];

    private static async IAsyncEnumerable<object> Rows(
        ForumDb db,
        Actor actor,
        SeenPlaces places,
        IQueryable<Act> which,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var portions = OwnRows.Portions(
            after => which.Where(a => a.Id > after).OrderBy(a => a.Id).Take(OwnRows.Portion).ToListAsync(ct),
            a => a.Id,
            ct
        );
        await foreach (var acts in portions)
        {
            var ids = acts.Select(a => a.Id).ToArray();
            var readable = await db.Acts.VisibleTo(db, actor, "OwnRecords").Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(ct);
            var seen = await places.OfThreads(acts.Select(a => a.ThreadId).OfType<long>(), ct);
            foreach (var act in acts)
                yield return Row(act, readable.Contains(act.Id), act.ThreadId is { } thread ? seen.GetValueOrDefault(thread, OwnPlace.Unseen) : null);
        }
    }

    private static ActRow Row(Act act, bool readable, OwnPlace? place) =>
        new(readable ? act.PublicId : null, act.Kind, act.Power, act.At, act.Reason, place);
}
