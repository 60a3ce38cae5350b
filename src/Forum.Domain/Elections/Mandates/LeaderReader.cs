using Forum.Domain.Elections.Candidates;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Mandates;

/// <summary>A mandate that is held now.</summary>
/// <param name="MemberId">Null where they left.</param>
/// <param name="Statement">What they said when they stood; empty where it was taken out of sight.</param>
/// <param name="GrantId">In the register of powers.</param>
/// <param name="ElectedAt">When the votes were counted.</param>
/// <param name="StatementHiddenBy">The act that took the statement out of sight; null where none is known.</param>
/// <param name="IsMine">The actor holds it.</param>
/// <param name="CanEnd">The actor can end it: by resigning, where it is theirs.</param>
public sealed record MandateLine(
    string Id,
    string? MemberId,
    string MemberName,
    string Statement,
    string GrantId,
    IReadOnlyList<Power> Powers,
    int? ActsPerDay,
    int? SanctionDays,
    bool NewcomersOnly,
    string ElectionId,
    DateTime ElectedAt,
    DateTime From,
    DateTime Until,
    bool IsStatementHidden,
    string? StatementHiddenBy,
    bool IsMine = false,
    bool CanEnd = false
);

/// <summary>The same with what decides about it.</summary>
internal sealed record HeldMandate(Mandate Mandate, MandateLine Line)
{
    public MandateLine For(Actor actor, Place place, DateTime now) =>
        Line with
        {
            IsMine = actor.MemberId == Mandate.MemberId,
            CanEnd = EndMandate.Decide(actor, Mandate, place, now).IsAllowed,
        };
}

internal static class LeaderReader
{
    /// <summary>Those of some mandates that are held now, by office, in the order of their election.</summary>
    public static async Task<ILookup<long, HeldMandate>> Holding(ForumDb db, IQueryable<Mandate> which, CancellationToken ct)
    {
        var now = db.Now;
        var rows = await which
            .Join(db.Grants, m => m.GrantId, g => g.Id, (m, g) => new { Mandate = m, Grant = g })
            .Where(row => row.Grant.RevokedAt == null && row.Mandate.Until > now)
            .OrderBy(row => row.Mandate.Place)
            .Select(row => new
            {
                row.Mandate,
                row.Grant,
                Member = db.Members.First(m => m.Id == row.Mandate.MemberId),
                Election = db.Elections.First(e => e.Id == row.Mandate.ElectionId),
                Candidacy = db.Candidacies.FirstOrDefault(c => c.ElectionId == row.Mandate.ElectionId && c.MemberId == row.Mandate.MemberId),
                HiddenBy = db
                    .Candidacies.Where(c => c.ElectionId == row.Mandate.ElectionId && c.MemberId == row.Mandate.MemberId)
                    .Join(db.Acts, c => c.HiddenById, a => a.Id, (_, act) => act.PublicId)
                    .FirstOrDefault(),
            })
            .AsNoTracking()
            .ToListAsync(ct);
        return rows.ToLookup(
            row => row.Mandate.OfficeId,
            row => new HeldMandate(row.Mandate, Line(row.Mandate, row.Grant, row.Member, row.Election, row.Candidacy, row.HiddenBy))
        );
    }

    private static MandateLine Line(Mandate mandate, Grant grant, Member member, Election election, Candidacy? candidacy, string? hiddenBy) =>
        new(
            mandate.PublicId,
            member.LeftAt is null ? member.PublicId : null,
            member.Name,
            candidacy is null or { IsHidden: true } ? "" : candidacy.Statement,
            grant.PublicId,
            grant.Powers.Named,
            grant.ActsPerDay,
            grant.SanctionDays,
            grant.NewcomersOnly,
            election.PublicId,
            election.CountedAt ?? mandate.From,
            mandate.From,
            mandate.Until,
            candidacy is { IsHidden: true },
            hiddenBy
        );
}
