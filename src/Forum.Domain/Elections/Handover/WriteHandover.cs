using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Handover;

public static class WriteHandover
{
    /// <summary>Whoever holds an office writes a note for those who hold it with them and after them.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string officeId, string text, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (await db.Offices.VisibleTo(db, actor).SingleOrDefaultAsync(o => o.PublicId == officeId, ct) is not { } office)
                    return new Outcome<Nothing>.NotFound();
                if (await HandoverPermits.Against(db, actor, office, ct) is { } why)
                    return why;
                if (string.IsNullOrWhiteSpace(text))
                    return new Problem("Text", ProblemKind.Required);
                if (text.Trim().Length > HandoverNote.TextLimit)
                    return new Problem("Text", ProblemKind.TooLong, HandoverNote.TextLimit);
                if (await db.HandoverNotes.CountAsync(n => n.OfficeId == office.Id, ct) >= HandoverNote.MostNotes)
                    return new Problem("Text", ProblemKind.TooMany, HandoverNote.MostNotes);
                db.Add(new HandoverNote(db.Entropy.Id(), office.Id, actor.MemberId!.Value, text.Trim(), db.Now));
                return default(Nothing);
            },
            ct
        );
}
