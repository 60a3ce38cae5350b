using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members.Groups;

public static class RevokeInvitation
{
    /// <summary>Makes a link that nobody has used lead nowhere.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string invitationId, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                var decision = MemberPermits.ManageGroups(actor, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                var groups = db.Groups.VisibleTo(actor, nameof(RevokeInvitation));
                var invitation = await db
                    .GroupInvitations.Open(db.Now)
                    .SingleOrDefaultAsync(i => i.PublicId == invitationId && groups.Any(g => g.Id == i.GroupId), ct);
                if (invitation is null)
                    return new Outcome<Nothing>.NotFound();
                invitation.Revoke(db.Now);
                var on = new ActObject(Audience.EveryoneId) { GroupId = invitation.GroupId };
                db.Record(actor, decision, ActKind.RevokeInvitation, Power.ManageGroups, on, "");
                return default(Nothing);
            },
            ct
        );
}
