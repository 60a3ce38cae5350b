using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members.Groups;

public static class AcceptAgreement
{
    /// <summary>Somebody who is in a group accepts its agreement: from their next request on they see again what the group sees.</summary>
    /// <param name="version">The one that they were shown.</param>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string groupId, bool accepts, int version, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                var group = await db.Groups.VisibleTo(actor).SingleOrDefaultAsync(g => g.PublicId == groupId, ct);
                if (group is null)
                    return new Outcome<Nothing>.NotFound();
                if (actor.MemberId is not { } me)
                    return Denial.SignInFirst;
                if (actor.IsSuspended)
                    return Denial.Suspended;
                if (
                    await db.GroupMemberships.Lasting(db.Now).SingleOrDefaultAsync(m => m.GroupId == group.Id && m.MemberId == me, ct) is not { } mine
                )
                    return new Outcome<Nothing>.NotFound();
                if (Agreements.ProblemOf(group, accepts, version) is { } problem)
                    return problem;
                mine.Agree(group.AgreementVersion);
                return default(Nothing);
            },
            ct
        );
}
