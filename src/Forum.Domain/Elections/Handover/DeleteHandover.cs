using Forum.Domain.Elections.Mandates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Handover;

public static class DeleteHandover
{
    /// <summary>Whoever holds an office deletes a note of theirs, or of somebody who holds it no more.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string officeId, string noteId, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (await db.Offices.VisibleTo(db, actor).SingleOrDefaultAsync(o => o.PublicId == officeId, ct) is not { } office)
                    return new Outcome<Nothing>.NotFound();
                if (await HandoverPermits.Against(db, actor, office, ct) is { } why)
                    return why;
                var note = await db.HandoverNotes.AsNoTracking().SingleOrDefaultAsync(n => n.OfficeId == office.Id && n.PublicId == noteId, ct);
                if (note is null)
                    return new Outcome<Nothing>.NotFound();
                if (note.AuthorId != actor.MemberId && await Mandate.Held(db, office.Id).AnyAsync(m => m.MemberId == note.AuthorId, ct))
                    return Denial.NoPower;
                await db.HandoverNotes.Where(n => n.Id == note.Id).ExecuteDeleteAsync(ct);
                return default(Nothing);
            },
            ct
        );
}
