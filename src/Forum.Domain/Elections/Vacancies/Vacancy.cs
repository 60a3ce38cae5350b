using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Vacancies;

/// <summary>Seats of an office that nobody holds before the term's end. It is derived whenever it is asked for: nothing has to notice that somebody went.</summary>
/// <param name="Election">The last that filled the office, whose rules and ballots count.</param>
/// <param name="Held">The members who hold the office.</param>
/// <param name="Seats">That are vacant, from 1.</param>
/// <param name="Until">When the term ends.</param>
internal sealed record Vacancy(Office Office, Election Election, IReadOnlySet<long> Held, int Seats, DateTime Until)
{
    public VacancyRule Rule => Election.Rules.Vacancy;

    /// <summary>Those of some offices that have one, by office.</summary>
    public static async Task<Dictionary<long, Vacancy>> In(ForumDb db, IQueryable<Office> offices, CancellationToken ct)
    {
        var now = db.Now;
        var underWay = db.Elections.UnderWay();
        var certified = db.Elections.Where(e => e.Kind == ElectionKind.Election && e.Entered == ElectionPhase.Certified);
        var rows = await offices
            .Where(o => o.ClosedAt == null && certified.Any(e => e.OfficeId == o.Id) && !underWay.Any(e => e.OfficeId == o.Id))
            .Select(o => new
            {
                Office = o,
                Last = certified.Where(e => e.OfficeId == o.Id).OrderByDescending(e => e.Id).First(),
                Held = db
                    .Mandates.Where(m => m.OfficeId == o.Id && m.Until > now && db.Grants.Any(g => g.Id == m.GrantId && g.RevokedAt == null))
                    .Select(m => m.MemberId)
                    .ToList(),
            })
            .AsNoTracking()
            .ToListAsync(ct);
        var terms = await Terms(db, rows.ConvertAll(row => row.Last.Id), ct);
        return rows.Select(row => new Vacancy(
                row.Office,
                row.Last,
                row.Held.ToHashSet(),
                row.Last.Rules.Seats - row.Held.Distinct().Count(),
                terms.GetValueOrDefault(row.Last.Id, row.Last.EndedAt!.Value.AddDays(row.Last.Rules.TermDays))
            ))
            .Where(vacancy => vacancy.Seats > 0 && vacancy.Until > now)
            .ToDictionary(vacancy => vacancy.Office.Id);
    }

    /// <summary>Null where no seat is vacant, or an election for it is under way.</summary>
    public static async Task<Vacancy?> Of(ForumDb db, Office office, CancellationToken ct) =>
        (await In(db, db.Offices.Where(o => o.Id == office.Id), ct)).GetValueOrDefault(office.Id);

    /// <summary>What fills it now: a countback where the rules say so, there are ballots and none has found nobody; else a by-election.</summary>
    public async Task<VacancyRule> Way(ForumDb db, CancellationToken ct)
    {
        if (Rule != VacancyRule.Countback || !await db.Tallies.AnyAsync(t => t.ElectionId == Election.Id, ct))
            return VacancyRule.ByElection;
        if (await Last(db, ct) is { } last && await CountbackCount.StateOf(db, last, this, ct) == CountbackState.Nobody)
            return VacancyRule.ByElection;
        return await CountbackCount.Asked(db, Election.Id).AnyAsync(ct) ? VacancyRule.Countback : VacancyRule.ByElection;
    }

    /// <summary>The countback that is under way; null where none is.</summary>
    public async Task<Countback?> UnderWay(ForumDb db, CancellationToken ct) =>
        await Last(db, ct) is { FilledAt: null } last
        && await CountbackCount.StateOf(db, last, this, ct) is CountbackState.Asking or CountbackState.ToCertify
            ? last
            : null;

    /// <summary>Who certifies starts countbacks, who calls elections by-elections.</summary>
    public static Decision DecidePower(Actor actor, Place place, VacancyRule way, DateTime now) =>
        way == VacancyRule.Countback ? ElectionPermits.Certify(actor, place, now) : ElectionPermits.Call(actor, place, now);

    /// <summary>What keeps an actor from filling it this way; null where nothing does.</summary>
    public async Task<Decision> Decide(ForumDb db, Actor actor, Place place, VacancyRule way, CancellationToken ct)
    {
        var decision = DecidePower(actor, place, way, db.Now);
        if (!decision.IsAllowed)
            return decision;
        if (await UnderWay(db, ct) is not null || way != await Way(db, ct))
            return Denial.AlreadyDone;
        if (way == VacancyRule.Countback)
            return await Concerns.Them(db, actor, Election.Id, ct) ? Denial.OwnElection
                : await ElectionTime.Now(db, ct) is var now && now.AddDays(Countback.AnswerDays) >= Until ? Denial.TermEndsSoon
                : decision;
        var dates = ElectionDates.Of(Election.Rules, await ElectionTime.Now(db, ct));
        // Nominations may be extended once.
        return dates.VotingUntil.AddDays(Election.Rules.NominationDays + Election.Rules.ObjectionDays) >= Until ? Denial.TermEndsSoon : decision;
    }

    private Task<Countback?> Last(ForumDb db, CancellationToken ct) =>
        db.Countbacks.Where(c => c.ElectionId == Election.Id).OrderByDescending(c => c.Id).AsNoTracking().FirstOrDefaultAsync(ct);

    private static Task<Dictionary<long, DateTime>> Terms(ForumDb db, List<long> elections, CancellationToken ct) =>
        elections.Count == 0
            ? Task.FromResult(new Dictionary<long, DateTime>())
            : db
                .Mandates.Where(m => elections.Contains(m.ElectionId))
                .GroupBy(m => m.ElectionId)
                .Select(group => new { group.Key, Until = group.Max(m => m.Until) })
                .ToDictionaryAsync(term => term.Key, term => term.Until, ct);
}
