using Forum.Domain.Elections;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Elections.Vacancies;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Notifications.Waiting;

/// <summary>Their mandate ends soon: time to write down what those after them need.</summary>
public sealed record MandateEnding(string OfficeId, string Office, DateTime Ends) : WaitingLine
{
    public override DateTime? Until => Ends;
}

/// <summary>Those before them left notes.</summary>
public sealed record OfficeToTakeOver(string OfficeId, string Office) : WaitingLine;

/// <summary>An office has a vacant seat that they can begin to fill.</summary>
public sealed record SeatToFill(string OfficeId, string Office, DateTime Ends) : WaitingLine
{
    public override DateTime? Until => Ends;
}

/// <summary>Ballots say who fills a vacant seat, and nothing keeps them from giving the mandate.</summary>
public sealed record CountbackToCertify(string CountbackId, string Office) : WaitingLine;

/// <summary>The term of those who hold an office ends, and there is just time left to elect those after them.</summary>
public sealed record ElectionToCall(string OfficeId, string Office, DateTime Ends) : WaitingLine
{
    public override DateTime? Until => Ends;
}

internal static class InOffices
{
    /// <summary>Before the term's end.</summary>
    public const int ReminderDays = 14;

    public static async Task<IReadOnlyList<WaitingLine>> For(ForumDb db, Actor actor, CancellationToken ct) =>
        [.. await Own(db, actor, ct), .. await ToFill(db, actor, ct)];

    /// <summary>Whoever holds no mandate pays no statement for it.</summary>
    private static async Task<IReadOnlyList<WaitingLine>> Own(ForumDb db, Actor actor, CancellationToken ct)
    {
        var grants = actor.Grants.Where(g => g.Source == GrantSource.Mandate).Select(g => g.Id).ToList();
        if (grants.Count == 0)
            return [];
        var offices = db.Offices.VisibleTo(db, actor, "WaitingMandates");
        var rows = await db
            .Mandates.Where(m => grants.Contains(m.GrantId) && m.MemberId == actor.MemberId)
            .Join(
                offices,
                m => m.OfficeId,
                o => o.Id,
                (m, o) =>
                    new
                    {
                        o.PublicId,
                        o.Title,
                        m.Until,
                        HasNotes = m.TakenOverAt == null && db.HandoverNotes.Any(n => n.OfficeId == o.Id && n.AuthorId != m.MemberId),
                    }
            )
            .OrderBy(row => row.Until)
            .ThenBy(row => row.PublicId)
            .ToListAsync(ct);
        var soon = db.Now.AddDays(ReminderDays);
        return
        [
            .. rows.Where(row => row.HasNotes).Select(row => new OfficeToTakeOver(row.PublicId, row.Title)),
            .. rows.Where(row => row.Until <= soon).Select(row => new MandateEnding(row.PublicId, row.Title, row.Until)),
        ];
    }

    private static async Task<IReadOnlyList<WaitingLine>> ToFill(ForumDb db, Actor actor, CancellationToken ct)
    {
        if (!actor.HoldsSomewhere(Power.CertifyElection) && !actor.HoldsSomewhere(Power.CallElection))
            return [];
        var (toCertify, toFill) = (new List<WaitingLine>(), new List<WaitingLine>());
        foreach (var seats in await VacancyReader.Seen(db, actor, ct))
        {
            var line = seats.For(actor, db.Now);
            if (await seats.CanCertify(db, actor, ct))
                toCertify.Add(new CountbackToCertify(line.CountbackId!, line.Office));
            else if (await seats.CanFill(db, actor, ct))
                toFill.Add(new SeatToFill(line.OfficeId, line.Office, line.Until));
        }
        return [.. toCertify, .. toFill, .. await ToCall(db, actor, ct)];
    }

    /// <summary>Offices whose mandates end before an election that is called after the reminder could be over.</summary>
    private static async Task<IReadOnlyList<WaitingLine>> ToCall(ForumDb db, Actor actor, CancellationToken ct)
    {
        if (!actor.HoldsSomewhere(Power.CallElection))
            return [];
        var (now, underWay) = (db.Now, db.Elections.UnderWay());
        var rows = await db
            .Offices.VisibleTo(db, actor, "WaitingTerms")
            .Where(o => o.ClosedAt == null && !underWay.Any(e => e.OfficeId == o.Id))
            .Select(o => new
            {
                Office = o,
                Until = db
                    .Mandates.Where(m => m.OfficeId == o.Id && m.Until > now && db.Grants.Any(g => g.Id == m.GrantId && g.RevokedAt == null))
                    .Max(m => (DateTime?)m.Until),
            })
            .Where(row => row.Until != null)
            .OrderBy(row => row.Until)
            .AsNoTracking()
            .ToListAsync(ct);
        var lines = new List<WaitingLine>();
        foreach (var row in rows)
        {
            var rules = row.Office.Rules;
            var over = ElectionDates.Of(rules, now).VotingUntil.AddDays(rules.ObjectionDays + ReminderDays);
            if (over < row.Until)
                continue;
            var place = await OfficePlace.Of(db, row.Office, ct);
            if (ElectionPermits.Call(actor, place.Place, now).IsAllowed)
                lines.Add(new ElectionToCall(row.Office.PublicId, row.Office.Title, row.Until!.Value));
        }
        return lines;
    }
}
