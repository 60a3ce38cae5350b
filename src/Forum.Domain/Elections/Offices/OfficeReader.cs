using Forum.Domain.Audiences;
using Forum.Domain.Elections.Mandates;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Offices;

/// <summary>An office with those who hold it and its election, if one is under way.</summary>
/// <param name="PlaceId">Of the section or board; empty for the site.</param>
/// <param name="IsHidden">Not everybody sees the place.</param>
public sealed record OfficeLine(
    string Id,
    string Title,
    string Description,
    ScopeKind Scope,
    string PlaceId,
    string PlaceName,
    bool IsHidden,
    ElectionRules Rules,
    bool IsClosed,
    IReadOnlyList<MandateLine> Leaders,
    ElectionLine? UnderWay,
    bool CanCall
);

/// <summary>An election in a list.</summary>
/// <param name="IsByElection">It is for the vacant seats of an office alone.</param>
/// <param name="Next">When its phase ends by itself; null where that is up to somebody.</param>
public sealed record ElectionLine(
    string Id,
    string Title,
    bool IsByElection,
    ElectionPhase Phase,
    ElectionEnding? Ending,
    DateTime CalledAt,
    DateTime? Next
);

public static class OfficeReader
{
    /// <summary>Elections that ended, on one page.</summary>
    public const int PageSize = 30;

    /// <summary>All offices that the actor sees, those of the whole site first.</summary>
    public static async Task<List<OfficeLine>> All(ForumDb db, Actor actor, CancellationToken ct)
    {
        var found = await db.Offices.VisibleTo(db, actor, "Offices").OrderBy(o => o.Title).ThenBy(o => o.PublicId).ToListAsync(ct);
        // Kinds are stored by name, whose order says nothing.
        var offices = found.OrderBy(o => o.ScopeKind).ToList();
        if (offices.Count == 0)
            return [];
        var ids = offices.ConvertAll(o => o.Id);
        var leaders = await LeaderReader.Holding(db, db.Mandates.Where(m => ids.Contains(m.OfficeId)), ct);
        var underWay = await db.Elections.UnderWay().Where(e => ids.Contains(e.OfficeId)).ToDictionaryAsync(e => e.OfficeId, ct);
        var places = await OfficePlace.Of(db, offices, ct);
        return offices.ConvertAll(office => Line(db, actor, office, places[office.Id], leaders, underWay.GetValueOrDefault(office.Id)));
    }

    public static async Task<OfficeLine?> One(ForumDb db, Actor actor, string officeId, CancellationToken ct)
    {
        if (await db.Offices.VisibleTo(db, actor, "OneOffice").SingleOrDefaultAsync(o => o.PublicId == officeId, ct) is not { } office)
            return null;
        var leaders = await LeaderReader.Holding(db, db.Mandates.Where(m => m.OfficeId == office.Id), ct);
        var underWay = await db.Elections.UnderWay().SingleOrDefaultAsync(e => e.OfficeId == office.Id, ct);
        return Line(db, actor, office, await OfficePlace.Of(db, office, ct), leaders, underWay);
    }

    /// <summary>Elections that ended, the newest first; recall votes stand with their petitions.</summary>
    /// <param name="page">From 1.</param>
    public static async Task<(IReadOnlyList<ElectionLine> Lines, bool HasMore)> Past(ForumDb db, Actor actor, int page, CancellationToken ct)
    {
        var found = await db
            .Elections.VisibleTo(db, actor, "PastElections")
            .Where(e => e.Kind != ElectionKind.Recall && e.EndedAt != null)
            .OrderByDescending(e => e.CalledAt)
            .ThenBy(e => e.PublicId)
            .Skip((int)Math.Min((page - 1L) * PageSize, int.MaxValue))
            .Take(PageSize + 1)
            .ToListAsync(ct);
        return ([.. found.Take(PageSize).Select(e => LineOf(e, db.ElectionClock.Now()))], found.Count > PageSize);
    }

    internal static ElectionLine LineOf(Election election, DateTime now) =>
        new(
            election.PublicId,
            election.Title,
            election.Kind == ElectionKind.ByElection,
            election.Entered,
            election.EndedAt is null ? null : election.Ending,
            election.CalledAt,
            NextOf(election, now)
        );

    private static DateTime? NextOf(Election election, DateTime now) =>
        election.Entered switch
        {
            ElectionPhase.Announced => election.NominationsFrom,
            ElectionPhase.Nominations => election.NominationsUntil,
            ElectionPhase.Questions => election.VotingFrom,
            ElectionPhase.Voting => election.VotingUntil,
            ElectionPhase.Counted when election.ObjectionsUntil > now => election.ObjectionsUntil,
            _ => null,
        };

    private static OfficeLine Line(
        ForumDb db,
        Actor actor,
        Office office,
        OfficePlace place,
        ILookup<long, HeldMandate> leaders,
        Election? underWay
    ) =>
        new(
            office.PublicId,
            office.Title,
            office.Description,
            office.ScopeKind,
            place.PublicId,
            place.Name,
            place.Place.AudienceId != Audience.EveryoneId,
            office.Rules,
            office.ClosedAt is not null,
            [.. leaders[office.Id].Select(held => held.For(actor, place.Place, db.Now))],
            underWay is null ? null : LineOf(underWay, db.ElectionClock.Now()),
            ElectionPermits.Call(actor, place.Place, db.Now).IsAllowed
        );
}
