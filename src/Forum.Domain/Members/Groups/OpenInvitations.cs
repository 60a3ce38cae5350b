using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members.Groups;

internal static class OpenInvitations
{
    /// <summary>Neither used nor revoked nor over.</summary>
    public static IQueryable<GroupInvitation> Open(this IQueryable<GroupInvitation> invitations, DateTime now) =>
        invitations.Where(i => i.UsedAt == null && i.RevokedAt == null && i.EndsAt > now && (i.Until == null || i.Until > now));

    /// <summary>
    /// The one with this token, where it still leads anywhere: a group that is closed takes nobody in, and a link is as good as its maker's power
    /// at the time when it is used.
    /// </summary>
    public static async Task<OpenInvitation?> Of(ForumDb db, string token, CancellationToken ct)
    {
        var hash = Session.HashOf(token);
        var invitation = await db
            .GroupInvitations.Open(db.Now)
            .Where(i => i.TokenHash == hash && i.Group!.Entry != GroupEntry.Closed)
            .Include(i => i.Group)
            .SingleOrDefaultAsync(ct);
        if (invitation is null)
            return null;
        var maker = invitation.MadeById is { } id ? await ActorReader.OfMember(db, id, ct) : await ActorReader.Operator(db, ct);
        var decision = MemberPermits.ManageGroups(maker, db.Now);
        var isGood = decision.IsAllowed && await Entering.Against(db, maker, invitation.GroupId, ct) is null;
        return isGood ? new OpenInvitation(invitation, invitation.Group!, maker, decision) : null;
    }
}

/// <summary>A link that leads somewhere, with the ground on which its maker lets people in.</summary>
internal sealed record OpenInvitation(GroupInvitation Invitation, Group Group, Actor Maker, Decision Ground);
