using Forum.Domain.Elections.Mandates;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Recalls;

/// <summary>A petition in a list.</summary>
/// <param name="Ends">When it can't be signed any more, or when its vote closes; null where it is over.</param>
/// <param name="Needed">Null where it can't be signed.</param>
public sealed record RecallLine(
    string Id,
    string Office,
    string MandateId,
    RecallPerson Holder,
    RecallState State,
    DateTime At,
    DateTime? Ends,
    int Signatures,
    int? Needed
);

/// <summary>What there is to say of recalls beside the leaders.</summary>
/// <param name="Open">All that can be signed or are voted on.</param>
/// <param name="Past">Those of one page, the newest first.</param>
/// <param name="Startable">Mandates about which the actor can start a petition.</param>
public sealed record RecallList(IReadOnlyList<RecallLine> Open, IReadOnlyList<RecallLine> Past, int Page, int Pages, IReadOnlySet<string> Startable)
{
    /// <summary>Petitions that are over, on one page.</summary>
    public const int PageSize = 30;

    public RecallLine? OpenAbout(string mandateId) => Open.FirstOrDefault(line => line.MandateId == mandateId);

    /// <param name="page">From 1; behind the last it is the last.</param>
    public static async Task<RecallList> Of(ForumDb db, Actor actor, int page, CancellationToken ct)
    {
        var now = await ElectionTime.Now(db, ct);
        var past = Over(db, db.Recalls.VisibleTo(db, actor, "PastRecalls"), now);
        var pages = (int)Math.Max(1, (await past.LongCountAsync(ct) + PageSize - 1) / PageSize);
        var shown = Math.Min(page, pages);
        return new RecallList(
            await Lines(db, Going(db, db.Recalls.VisibleTo(db, actor, "OpenRecalls"), now), now, ct),
            await Lines(db, past.OrderByDescending(r => r.Id).Skip((shown - 1) * PageSize).Take(PageSize), now, ct),
            shown,
            pages,
            await Startables(db, actor, ct)
        );
    }

    /// <summary>Those of some whose mandate is held and which gather signatures or votes, as <see cref="RecallStates"/> says.</summary>
    private static IQueryable<Recall> Going(ForumDb db, IQueryable<Recall> recalls, DateTime now)
    {
        var held = Held(db, now);
        return recalls.Where(r =>
            held.Any(m => m.Id == r.MandateId) && (r.ElectionId == null ? !r.HasLapsed && r.Until > now : r.Election!.EndedAt == null)
        );
    }

    private static IQueryable<Recall> Over(ForumDb db, IQueryable<Recall> recalls, DateTime now)
    {
        var held = Held(db, now);
        return recalls.Where(r =>
            !held.Any(m => m.Id == r.MandateId) || (r.ElectionId == null ? r.HasLapsed || r.Until <= now : r.Election!.EndedAt != null)
        );
    }

    private static IQueryable<Mandate> Held(ForumDb db, DateTime now) =>
        db.Mandates.Where(m => m.Until > now && db.Grants.Any(g => g.Id == m.GrantId && g.RevokedAt == null));

    private static async Task<List<RecallLine>> Lines(ForumDb db, IQueryable<Recall> which, DateTime now, CancellationToken ct)
    {
        var rows = await which
            .Include(r => r.Election)
            .Join(db.Mandates, r => r.MandateId, m => m.Id, (r, m) => new { Recall = r, Mandate = m })
            .Join(
                db.Offices,
                row => row.Mandate.OfficeId,
                o => o.Id,
                (row, o) =>
                    new
                    {
                        row.Recall,
                        row.Mandate,
                        Office = o.Title,
                    }
            )
            .Join(
                db.Grants,
                row => row.Mandate.GrantId,
                g => g.Id,
                (row, g) =>
                    new
                    {
                        row.Recall,
                        row.Mandate,
                        row.Office,
                        g.RevokedAt,
                    }
            )
            .Join(
                db.Members,
                row => row.Mandate.MemberId,
                m => m.Id,
                (row, m) =>
                    new
                    {
                        row.Recall,
                        row.Mandate,
                        row.Office,
                        row.RevokedAt,
                        Holder = m,
                        Tally = db.Tallies.FirstOrDefault(t => t.ElectionId == row.Recall.ElectionId),
                        Signed = row.Recall.Signatures.Count,
                    }
            )
            .OrderByDescending(row => row.Recall.Id)
            .AsNoTracking()
            .ToListAsync(ct);
        var lines = new List<RecallLine>();
        foreach (var row in rows)
        {
            var state = RecallCase.StateOf(row.Recall, row.Mandate, row.RevokedAt, row.Tally, now);
            lines.Add(
                new RecallLine(
                    row.Recall.PublicId,
                    row.Office,
                    row.Mandate.PublicId,
                    RecallPerson.Of(row.Holder),
                    state,
                    row.Recall.At,
                    state switch
                    {
                        RecallState.Gathering => row.Recall.Until,
                        RecallState.Voting => row.Recall.Election!.VotingUntil,
                        _ => null,
                    },
                    row.Signed,
                    state == RecallState.Gathering
                        ? await RecallReader.StillNeeded(db, await RecallCase.Of(db, row.Mandate, ct), row.Recall.Id, row.Signed, now, ct)
                        : null
                )
            );
        }
        return lines;
    }

    private static async Task<HashSet<string>> Startables(ForumDb db, Actor actor, CancellationToken ct)
    {
        var startable = new HashSet<string>();
        if (ElectionPermits.TakePart(actor) is not null)
            return startable;
        var now = db.Now;
        var held = await db.Mandates.VisibleTo(db, actor, "RecallableMandates").Where(m => m.Until > now).AsNoTracking().ToListAsync(ct);
        foreach (var mandate in held)
            if (await RecallPermits.Start(db, actor, await RecallCase.Of(db, mandate, ct), ct) is null)
                startable.Add(mandate.PublicId);
        return startable;
    }
}
