using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Objections;

/// <param name="Until">Until when objections can be made; null before the count.</param>
/// <param name="Against">What keeps the actor from objecting; null where nothing does.</param>
/// <param name="CanAnswer">They may answer those that wait.</param>
/// <param name="CanHide">They may take objections out of sight.</param>
public sealed record ObjectionsPage(
    string ElectionId,
    string Title,
    DateTime? Until,
    IReadOnlyList<ObjectionLine> Objections,
    Denial? Against,
    bool CanAnswer,
    bool CanHide
);

/// <param name="MemberId">Null where they left.</param>
/// <param name="Text">Null where it is out of sight for the reader.</param>
/// <param name="HiddenBy">The act that took it out of sight; null where none is known.</param>
/// <param name="AnsweredBy">Null where nobody has answered; empty for the operator and for who left.</param>
public sealed record ObjectionLine(
    string Id,
    string? MemberId,
    string Member,
    string? Text,
    DateTime At,
    string Answer,
    DateTime? AnsweredAt,
    string? AnsweredBy,
    bool IsOwn,
    bool IsHidden,
    string? HiddenBy
);

public static class ObjectionReader
{
    public static async Task<ObjectionsPage?> Page(ForumDb db, Actor actor, string electionId, CancellationToken ct)
    {
        var election = await db
            .Elections.VisibleTo(db, actor, "ObjectionsPage")
            .Where(e => e.Kind != ElectionKind.Recall)
            .Include(e => e.Office)
            .AsNoTracking()
            .SingleOrDefaultAsync(e => e.PublicId == electionId, ct);
        if (election is null)
            return null;
        var place = await OfficePlace.Of(db, election.Office, ct);
        var rows = await db
            .Objections.Where(o => o.ElectionId == election.Id)
            .OrderBy(o => o.At)
            .ThenBy(o => o.PublicId)
            .Select(o => new
            {
                Objection = o,
                Member = db.Members.First(m => m.Id == o.MemberId),
                By = db.Members.Where(m => m.Id == o.AnsweredById).Select(m => m.Name).FirstOrDefault(),
                HiddenBy = db.Acts.Where(a => a.Id == o.HiddenById).Select(a => a.PublicId).FirstOrDefault(),
            })
            .AsNoTracking()
            .ToListAsync(ct);
        var canHide = (await HideElectionWords.Decide(db, actor, election, place.Place, ct)).IsAllowed;
        var canAnswer =
            election.EndedAt is null
            && ElectionPermits.Certify(actor, place.Place, db.Now).IsAllowed
            && !await Concerns.Them(db, actor, election.Id, ct);
        return new ObjectionsPage(
            election.PublicId,
            election.Title,
            election.ObjectionsUntil,
            rows.ConvertAll(row => new ObjectionLine(
                row.Objection.PublicId,
                row.Member.LeftAt is null ? row.Member.PublicId : null,
                row.Member.Name,
                // Whoever is to answer it reads it.
                row.Objection.IsHidden
                && !canHide
                && !canAnswer
                && row.Objection.MemberId != actor.MemberId
                    ? null
                    : row.Objection.Text,
                row.Objection.At,
                row.Objection.Answer,
                row.Objection.AnsweredAt,
                row.Objection.AnsweredAt is null ? null : row.By ?? "",
                row.Objection.MemberId == actor.MemberId,
                row.Objection.IsHidden,
                row.HiddenBy
            )),
            await ObjectToResult.Against(db, actor, election, ct),
            canAnswer,
            canHide
        );
    }
}
