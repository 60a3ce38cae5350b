using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Handover;

public static class TakeOver
{
    /// <summary>Whoever holds an office says that they have read what those before them left: nobody reminds them of it any more.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string officeId, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (await db.Offices.VisibleTo(db, actor).SingleOrDefaultAsync(o => o.PublicId == officeId, ct) is not { } office)
                    return new Outcome<Nothing>.NotFound();
                if (await HandoverPermits.Against(db, actor, office, ct) is { } why)
                    return why;
                var mandate = (await HandoverPermits.MandateOf(db, actor, office, ct))!;
                if (mandate.TakenOverAt is not null)
                    return Denial.AlreadyDone;
                mandate.TakeOver(db.Now);
                return default(Nothing);
            },
            ct
        );
}
