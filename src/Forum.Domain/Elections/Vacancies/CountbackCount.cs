using Forum.Domain.Audiences;
using Forum.Domain.Elections.Candidates;
using Forum.Domain.Elections.Counting;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Vacancies;

/// <summary>What a countback's ballots say.</summary>
/// <param name="Seats">For how many it is counted: all of the office but those that somebody holds who didn't stand then.</param>
/// <param name="Without">The numbers of those without whom it is counted.</param>
/// <param name="Filling">Who fills the vacant seats, in the order of that count's result.</param>
internal sealed record CountbackCount(CountResult Result, int Seats, IReadOnlySet<int> Without, IReadOnlyList<Candidacy> Filling)
{
    /// <summary>Those who stood in an election to the end and haven't held its office since.</summary>
    public static IQueryable<Candidacy> Asked(ForumDb db, long electionId) =>
        db.Candidacies.Where(c =>
            c.ElectionId == electionId
            && c.Number > 0
            && c.State == CandidacyState.Standing
            && c.Member.LeftAt == null
            && !db.Mandates.Any(m =>
                m.MemberId == c.MemberId && m.ElectionId >= electionId && db.Elections.Any(e => e.Id == electionId && e.OfficeId == m.OfficeId)
            )
        );

    /// <param name="vacancy">The seat that it is about; null where it isn't vacant any more.</param>
    public static async Task<CountbackState> StateOf(ForumDb db, Countback countback, Vacancy? vacancy, CancellationToken ct)
    {
        if (countback.FilledAt is not null)
            return CountbackState.Filled;
        // For good: whoever stops that election doesn't bring back what people answered before it, or couldn't meanwhile.
        if (vacancy is null || vacancy.Election.Id != countback.ElectionId || await CalledSince(db, vacancy.Office, countback, ct))
            return CountbackState.Overtaken;
        if (await ElectionTime.Now(db, ct) < countback.Until && await Unanswered(db, countback).AnyAsync(ct))
            return CountbackState.Asking;
        return await WouldServe(db, countback, vacancy, ct) is { Count: > 0 } ? CountbackState.ToCertify : CountbackState.Nobody;
    }

    /// <summary>Null where nobody would fill the seat.</summary>
    public static async Task<CountbackCount?> Of(ForumDb db, Countback countback, Vacancy vacancy, CancellationToken ct)
    {
        var tally = await db.Tallies.AsNoTracking().SingleAsync(t => t.ElectionId == countback.ElectionId, ct);
        var serving = await WouldServe(db, countback, vacancy, ct);
        if (serving.Count == 0)
            return null;
        var holding = await db
            .Candidacies.Where(c => c.ElectionId == countback.ElectionId && c.Number > 0 && vacancy.Held.Contains(c.MemberId))
            .Select(c => c.Number)
            .ToListAsync(ct);
        var file = BltReader.Read(tally.File).File!;
        var kept = serving.Select(c => c.Number).Union(holding).ToHashSet();
        var without = Enumerable.Range(1, file.Names.Count).Where(n => !kept.Contains(n)).ToHashSet();
        var seats = vacancy.Election.Rules.Seats - (vacancy.Held.Count - holding.Count);
        var result = Again(file, vacancy.Election.Rules, seats, without, tally.TieSeed);
        var filling = result.Elected.Select(e => serving.SingleOrDefault(c => c.Number == e.Candidate)).OfType<Candidacy>().Take(vacancy.Seats);
        return new CountbackCount(result, seats, without, [.. filling]);
    }

    /// <summary>That of a countback that was filled, from what is kept of it.</summary>
    public static async Task<CountResult> Made(ForumDb db, Countback filled, ElectionRules rules, CancellationToken ct)
    {
        var tally = await db.Tallies.AsNoTracking().SingleAsync(t => t.ElectionId == filled.ElectionId, ct);
        return Again(BltReader.Read(tally.File).File!, rules, filled.Seats, Countback.Numbers(filled.Without)!, tally.TieSeed);
    }

    private static CountResult Again(BallotFile file, ElectionRules rules, int seats, IReadOnlySet<int> without, string tieSeed) =>
        Counting.Count.Run(file with { Withdrawn = without }, rules.Rule, seats, tieSeed);

    /// <summary>
    /// Those of several vacancies that are being asked or wait for their mandates, by election: as <see cref="StateOf"/> says, in three statements at
    /// most however many there are.
    /// </summary>
    public static async Task<Dictionary<long, Countback>> UnderWay(
        ForumDb db,
        IReadOnlyCollection<(Vacancy Vacancy, Place Place)> seats,
        CancellationToken ct
    )
    {
        var places = seats.ToDictionary(s => s.Vacancy.Election.Id, s => s.Place);
        if (places.Count == 0)
            return [];
        var elections = places.Keys.ToList();
        var open = await db
            .Countbacks.Where(c => elections.Contains(c.ElectionId) && c.FilledAt == null)
            .Where(c => !db.Countbacks.Any(later => later.ElectionId == c.ElectionId && later.Id > c.Id))
            .Where(c =>
                !db.Elections.Any(e =>
                    e.Kind != ElectionKind.Recall
                    && e.CalledAt >= c.At
                    && db.Elections.Any(counted => counted.Id == c.ElectionId && counted.OfficeId == e.OfficeId)
                )
            )
            .AsNoTracking()
            .ToListAsync(ct);
        if (open.Count == 0)
            return [];
        var now = await ElectionTime.Now(db, ct);
        var standing = open.Where(c => now < c.Until)
            .Select(c => Unanswered(db, c))
            .Concat(open.Select(c => Serving(db, c, places[c.ElectionId])))
            .Select(candidates => candidates.Select(c => c.ElectionId))
            .Aggregate((one, other) => one.Union(other));
        var going = (await standing.ToListAsync(ct)).ToHashSet();
        return open.Where(c => going.Contains(c.ElectionId)).ToDictionary(c => c.ElectionId);
    }

    private static Task<bool> CalledSince(ForumDb db, Office office, Countback countback, CancellationToken ct) =>
        db.Elections.AnyAsync(e => e.OfficeId == office.Id && e.Kind != ElectionKind.Recall && e.CalledAt >= countback.At, ct);

    /// <summary>Those who are asked and have said nothing.</summary>
    private static IQueryable<Candidacy> Unanswered(ForumDb db, Countback countback) =>
        Asked(db, countback.ElectionId).Where(c => !db.CountbackAnswers.Any(a => a.CountbackId == countback.Id && a.MemberId == c.MemberId));

    /// <summary>
    /// Those who said so and still could: they see the place, and no sanction kept them from acting when it began. One that was imposed since
    /// doesn't decide who wins.
    /// </summary>
    private static IQueryable<Candidacy> Serving(ForumDb db, Countback countback, Place place)
    {
        var (now, began) = (db.Now, countback.At);
        var present = db.Members.In(db, place.AudienceId, now);
        return Asked(db, countback.ElectionId)
            .Where(c => db.CountbackAnswers.Any(a => a.CountbackId == countback.Id && a.MemberId == c.MemberId && a.WouldServe))
            .Where(c => present.Any(m => m.Id == c.MemberId))
            .Where(c =>
                !db.Sanctions.Any(s => s.MemberId == c.MemberId && s.From <= began && s.LiftedAt == null && (s.Until == null || s.Until > now))
            );
    }

    private static async Task<List<Candidacy>> WouldServe(ForumDb db, Countback countback, Vacancy vacancy, CancellationToken ct)
    {
        var place = await OfficePlace.Of(db, vacancy.Office, ct);
        return await Serving(db, countback, place.Place).OrderBy(c => c.Number).Include(c => c.Member).ToListAsync(ct);
    }
}
