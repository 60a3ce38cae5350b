using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Site;

public static class DismissWelcome
{
    /// <summary>The member has read the welcome and isn't shown it any more; it stays among the site's pages.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (actor.MemberId is not { } me)
                    return Denial.SignInFirst;
                if (actor.IsSuspended)
                    return Denial.Suspended;
                (await db.Members.SingleAsync(m => m.Id == me, ct)).BeWelcomed(db.Now);
                return default(Nothing);
            },
            ct
        );
}
