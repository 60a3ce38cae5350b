using Forum.Domain.Elections.Mandates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Members;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Handover;

/// <summary>A note as somebody reads it who holds the office.</summary>
/// <param name="MemberId">Null where its author left.</param>
public sealed record HandoverLine(string Id, string? MemberId, string Author, string Text, DateTime At, bool CanDelete);

/// <summary>A sanction that was imposed by power of the office and is still in force.</summary>
/// <param name="Act">Its record.</param>
public sealed record RunningSanction(string Act, string MemberId, string Member, SanctionKind Kind, DateTime From, DateTime? Until);

/// <summary>What goes from one holder of an office to the next.</summary>
/// <param name="Held">Posts that wait for the actor's approval, wherever they may approve.</param>
/// <param name="Until">When the actor's own mandate ends.</param>
/// <param name="CanTakeOver">There are notes, and the actor hasn't said yet that they have read them.</param>
/// <param name="Against">What keeps the actor from it all, which is empty then.</param>
public sealed record HandoverPage(
    string OfficeId,
    string Office,
    IReadOnlyList<HandoverLine> Notes,
    IReadOnlyList<RunningSanction> Sanctions,
    int Held,
    DateTime Until,
    bool CanTakeOver,
    Denial? Against
);

public static class HandoverReader
{
    /// <summary>Null where the actor sees no such office.</summary>
    public static async Task<HandoverPage?> Page(ForumDb db, Actor actor, string officeId, CancellationToken ct)
    {
        var offices = db.Offices.VisibleTo(db, actor, "Handover");
        if (await offices.AsNoTracking().SingleOrDefaultAsync(o => o.PublicId == officeId, ct) is not { } office)
            return null;
        if (await HandoverPermits.Against(db, actor, office, ct) is { } why)
            return new HandoverPage(office.PublicId, office.Title, [], [], 0, default, false, why);
        var mandate = (await HandoverPermits.MandateOf(db, actor, office, ct))!;
        var notes = await Notes(db, actor, office, ct);
        return new HandoverPage(
            office.PublicId,
            office.Title,
            notes,
            await Sanctions(db, actor, office, ct),
            await HeldReader.Count(db, actor, ct),
            mandate.Until,
            mandate.TakenOverAt is null && notes.Any(n => n.MemberId != actor.PublicId),
            null
        );
    }

    private static async Task<List<HandoverLine>> Notes(ForumDb db, Actor actor, Office office, CancellationToken ct)
    {
        var holders = Mandate.Held(db, office.Id);
        var rows = await db
            .HandoverNotes.Where(n => n.OfficeId == office.Id)
            .OrderByDescending(n => n.Id)
            .Select(n => new
            {
                Note = n,
                Author = db.Members.First(m => m.Id == n.AuthorId),
                Holds = holders.Any(m => m.MemberId == n.AuthorId),
            })
            .AsNoTracking()
            .ToListAsync(ct);
        return rows.ConvertAll(row => new HandoverLine(
            row.Note.PublicId,
            row.Author.PublicId,
            row.Author.Name,
            row.Note.Text,
            row.Note.At,
            row.Note.AuthorId == actor.MemberId || !row.Holds
        ));
    }

    /// <summary>Those that rest on a mandate of the office, or on what was delegated from one.</summary>
    private static async Task<List<RunningSanction>> Sanctions(ForumDb db, Actor actor, Office office, CancellationToken ct)
    {
        var (now, grants) = (db.Now, await Grants(db, office, ct));
        var acts = await db
            .Acts.VisibleTo(db, actor, "HandoverActs")
            .Where(a => a.GrantId != null && grants.Contains(a.GrantId.Value) && a.UndoneById == null)
            .Where(a => a.Kind == ActKind.SilenceMember || a.Kind == ActKind.SuspendMember)
            .OrderByDescending(a => a.Id)
            .Select(a => new
            {
                a.PublicId,
                a.Kind,
                a.At,
                Member = db.Members.First(m => m.Id == a.SubjectId),
            })
            .AsNoTracking()
            .ToListAsync(ct);
        var people = acts.ConvertAll(a => a.Member.Id);
        var running = await db
            .Sanctions.Where(s => people.Contains(s.MemberId) && s.LiftedAt == null && (s.Until == null || s.Until > now))
            .AsNoTracking()
            .ToListAsync(ct);
        return
        [
            .. running
                .Select(s => (Sanction: s, Act: acts.Find(a => a.Member.Id == s.MemberId && a.Kind == KindOf(s) && a.At >= s.From)))
                .Where(pair => pair.Act is { Member.LeftAt: null })
                .OrderBy(pair => pair.Sanction.Until ?? DateTime.MaxValue)
                .Select(pair => new RunningSanction(
                    pair.Act!.PublicId,
                    pair.Act.Member.PublicId,
                    pair.Act.Member.Name,
                    pair.Sanction.Kind,
                    pair.Sanction.From,
                    pair.Sanction.Until
                )),
        ];
    }

    private static ActKind KindOf(Sanction sanction) => sanction.Kind == SanctionKind.Suspension ? ActKind.SuspendMember : ActKind.SilenceMember;

    private static async Task<List<long>> Grants(ForumDb db, Office office, CancellationToken ct)
    {
        var level = await db.Mandates.Where(m => m.OfficeId == office.Id).Select(m => m.GrantId).ToListAsync(ct);
        var all = new List<long>();
        while (level.Count > 0)
        {
            all.AddRange(level);
            var above = level;
            level = await db.Grants.Where(g => g.ParentId != null && above.Contains(g.ParentId.Value)).Select(g => g.Id).ToListAsync(ct);
        }
        return all;
    }
}
