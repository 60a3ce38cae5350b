using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members.Groups;

public static class WithdrawApplication
{
    /// <summary>Takes one's open application back; nothing of it stays.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string groupId, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                var group = await db.Groups.VisibleTo(actor).SingleOrDefaultAsync(g => g.PublicId == groupId, ct);
                if (group is null)
                    return new Outcome<Nothing>.NotFound();
                if (actor.MemberId is not { } me)
                    return Denial.SignInFirst;
                var gone = await db
                    .GroupApplications.Where(a => a.GroupId == group.Id && a.MemberId == me && a.Outcome == ApplicationOutcome.Waiting)
                    .ExecuteDeleteAsync(ct);
                return gone > 0 ? default(Nothing) : new Outcome<Nothing>.NotFound();
            },
            ct
        );
}
