using Forum.Domain.Audiences;
using Forum.Domain.Elections.Counting;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Vacancies;

/// <summary>Vacant seats of an office beside its leaders.</summary>
/// <param name="CountbackId">The one under way; null where none is.</param>
/// <param name="MayFill">The actor holds a power that begins to fill them, and nothing does already. Whether it can be done now, its own page says.</param>
public sealed record VacancyLine(string OfficeId, string Office, int Seats, DateTime Until, string? CountbackId, bool MayFill);

/// <summary>The same with what decides about it.</summary>
internal sealed record OpenSeats(Vacancy Vacancy, Place Place, Countback? Countback)
{
    public VacancyLine For(Actor actor, DateTime now) =>
        new(
            Vacancy.Office.PublicId,
            Vacancy.Office.Title,
            Vacancy.Seats,
            Vacancy.Until,
            Countback?.PublicId,
            Countback is null && (ElectionPermits.Certify(actor, Place, now).IsAllowed || ElectionPermits.Call(actor, Place, now).IsAllowed)
        );

    /// <summary>The actor can begin to fill them now.</summary>
    public async Task<bool> CanFill(ForumDb db, Actor actor, CancellationToken ct) =>
        For(actor, db.Now).MayFill && (await Vacancy.Decide(db, actor, Place, await Vacancy.Way(db, ct), ct)).IsAllowed;

    /// <summary>The actor can give the mandates that the countback says.</summary>
    public async Task<bool> CanCertify(ForumDb db, Actor actor, CancellationToken ct) =>
        Countback is not null && (await CertifyCountback.Decide(db, actor, Countback, Vacancy, Place, ct)).IsAllowed;
}

/// <summary>Vacant seats, what fills them, and what keeps the actor from beginning it.</summary>
/// <param name="Way">What fills them now: the office's rule may say a countback and there be no ballots.</param>
/// <param name="Rules">Of the last election.</param>
/// <param name="Dates">Of the by-election, if it were called now.</param>
public sealed record VacancyPage(
    string OfficeId,
    string Office,
    ScopeKind Scope,
    string PlaceId,
    string PlaceName,
    int Seats,
    DateTime Until,
    string ElectionId,
    ElectionRules Rules,
    VacancyRule Way,
    ElectionDates Dates,
    string? CountbackId,
    Denial? Against
);

/// <summary>Somebody who is asked whether they would serve.</summary>
/// <param name="Id">Null where they left.</param>
/// <param name="WouldServe">Null where they haven't answered.</param>
/// <param name="Fills">They fill a vacant seat.</param>
public sealed record CountbackPerson(string? Id, string Name, bool? WouldServe, bool Fills);

/// <summary>A countback as an actor sees it, and what they may do in it.</summary>
/// <param name="Count">Null before it is made, and where too few voted for the ballots to be published.</param>
/// <param name="Without">The numbers of those without whom it is counted.</param>
/// <param name="TieSeed">What decides ties; null with the count.</param>
/// <param name="Own">What the actor answered.</param>
/// <param name="Answer">What keeps them from answering; null where nothing does.</param>
/// <param name="Certify">The same for giving the mandates.</param>
public sealed record CountbackPage(
    string Id,
    string OfficeId,
    string Office,
    ScopeKind Scope,
    string PlaceId,
    string PlaceName,
    bool IsHidden,
    string ElectionId,
    ElectionRules Rules,
    CountbackState State,
    DateTime At,
    DateTime Until,
    DateTime? FilledAt,
    DateTime? PausedAt,
    IReadOnlyList<CountbackPerson> People,
    CountResult? Count,
    IReadOnlyList<int> Without,
    string? TieSeed,
    bool? Own,
    Denial? Answer,
    Denial? Certify
);

public static class VacancyReader
{
    /// <summary>All that the actor sees, in as many statements whether they are few or many.</summary>
    public static async Task<IReadOnlyList<VacancyLine>> All(ForumDb db, Actor actor, CancellationToken ct) =>
        [.. (await Seen(db, actor, ct)).Select(seats => seats.For(actor, db.Now))];

    internal static async Task<IReadOnlyList<OpenSeats>> Seen(ForumDb db, Actor actor, CancellationToken ct)
    {
        var vacancies = await Vacancy.In(db, db.Offices.VisibleTo(db, actor, "Vacancies"), ct);
        var sorted = vacancies.Values.OrderBy(v => v.Office.Title, StringComparer.Ordinal).ThenBy(v => v.Office.Id).ToList();
        var places = await OfficePlace.Of(db, sorted.ConvertAll(v => v.Office), ct);
        var underWay = await CountbackCount.UnderWay(db, sorted.ConvertAll(v => (v, places[v.Office.Id].Place)), ct);
        return sorted.ConvertAll(v => new OpenSeats(v, places[v.Office.Id].Place, underWay.GetValueOrDefault(v.Election.Id)));
    }

    /// <summary>Null where the actor sees no such office, or it has no vacant seat.</summary>
    public static async Task<VacancyPage?> Page(ForumDb db, Actor actor, string officeId, CancellationToken ct)
    {
        if (await db.Offices.VisibleTo(db, actor, "VacancyPage").SingleOrDefaultAsync(o => o.PublicId == officeId, ct) is not { } office)
            return null;
        if (await Vacancy.Of(db, office, ct) is not { } vacancy)
            return null;
        var (place, way) = (await OfficePlace.Of(db, office, ct), await vacancy.Way(db, ct));
        var decision = await vacancy.Decide(db, actor, place.Place, way, ct);
        return new VacancyPage(
            office.PublicId,
            office.Title,
            office.ScopeKind,
            place.PublicId,
            place.Name,
            vacancy.Seats,
            vacancy.Until,
            vacancy.Election.PublicId,
            vacancy.Election.Rules,
            way,
            ElectionDates.Of(vacancy.Election.Rules, await ElectionTime.Now(db, ct)),
            (await vacancy.UnderWay(db, ct))?.PublicId,
            decision.Refuses(out var why) ? why : null
        );
    }

    public static async Task<CountbackPage?> Countback(ForumDb db, Actor actor, string countbackId, CancellationToken ct)
    {
        var countbacks = db.Countbacks.VisibleTo(db, actor, "CountbackPage").Include(c => c.Answers).AsNoTracking();
        if (await countbacks.SingleOrDefaultAsync(c => c.PublicId == countbackId, ct) is not { } countback)
            return null;
        var election = await db.Elections.AsNoTracking().SingleAsync(e => e.Id == countback.ElectionId, ct);
        var (office, vacancy) = (await OfficeOf(db, countback, ct), await Of(db, countback, ct));
        var (place, state) = (await OfficePlace.Of(db, office, ct), await CountbackCount.StateOf(db, countback, vacancy, ct));
        var tally = await db.Tallies.AsNoTracking().SingleAsync(t => t.ElectionId == election.Id, ct);
        var count = state == CountbackState.ToCertify ? await CountbackCount.Of(db, countback, vacancy!, ct) : null;
        var made = state == CountbackState.Filled ? await CountbackCount.Made(db, countback, election.Rules, ct) : count?.Result;
        var isPublished = made is not null && tally.Voted >= election.Rules.LeastPublished;
        var certify = await CertifyCountback.Decide(db, actor, countback, vacancy, place.Place, ct);
        return new CountbackPage(
            countback.PublicId,
            office.PublicId,
            office.Title,
            office.ScopeKind,
            place.PublicId,
            place.Name,
            place.Place.AudienceId != Audience.EveryoneId,
            election.PublicId,
            election.Rules,
            state,
            countback.At,
            countback.Until,
            countback.FilledAt,
            (await ElectionTime.Noted(db, ct))?.At,
            await People(db, countback, count, ct),
            isPublished ? made : null,
            isPublished ? [.. (count?.Without ?? Vacancies.Countback.Numbers(countback.Without)!).Order()] : [],
            isPublished ? tally.TieSeed : null,
            countback.Answers.SingleOrDefault(a => a.MemberId == actor.MemberId)?.WouldServe,
            await AnswerCountback.Against(db, actor, countback, ct),
            certify.Refuses(out var why) ? why : null
        );
    }

    internal static Task<Office> OfficeOf(ForumDb db, Countback countback, CancellationToken ct) =>
        db.Offices.SingleAsync(o => db.Elections.Any(e => e.Id == countback.ElectionId && e.OfficeId == o.Id), ct);

    internal static async Task<Vacancy?> Of(ForumDb db, Countback countback, CancellationToken ct) =>
        await Vacancy.Of(db, await OfficeOf(db, countback, ct), ct);

    /// <summary>Those who are asked, and those who filled it.</summary>
    private static async Task<List<CountbackPerson>> People(ForumDb db, Countback countback, CountbackCount? count, CancellationToken ct)
    {
        var asked = CountbackCount.Asked(db, countback.ElectionId).Select(c => c.MemberId);
        var rows = await db
            .Candidacies.Where(c => c.ElectionId == countback.ElectionId)
            .Where(c =>
                asked.Contains(c.MemberId)
                || db.CountbackAnswers.Any(a => a.CountbackId == countback.Id && a.MemberId == c.MemberId)
                || db.Mandates.Any(m => m.CountbackId == countback.Id && m.MemberId == c.MemberId)
            )
            .OrderBy(c => c.Number)
            .Select(c => new { c.Member, Filled = db.Mandates.Any(m => m.CountbackId == countback.Id && m.MemberId == c.MemberId) })
            .AsNoTracking()
            .ToListAsync(ct);
        var filling = count?.Filling.Select(c => c.MemberId).ToHashSet() ?? [];
        return rows.ConvertAll(row => new CountbackPerson(
            row.Member.LeftAt is null ? row.Member.PublicId : null,
            row.Member.Name,
            countback.Answers.SingleOrDefault(a => a.MemberId == row.Member.Id)?.WouldServe,
            row.Filled || filling.Contains(row.Member.Id)
        ));
    }
}
