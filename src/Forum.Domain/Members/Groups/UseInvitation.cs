using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members.Groups;

public static class UseInvitation
{
    /// <summary>
    /// Somebody comes into a group by a link that they were handed, and accepts its agreement with it. Whoever is in already leaves the link to
    /// others. A link that was used, revoked, is over or never was gets one answer.
    /// </summary>
    /// <param name="version">The version of the agreement that they were shown; 0 for none.</param>
    /// <returns>The group's public id.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string token, bool accepts, int version, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                if (await OpenInvitations.Of(db, token).Include(i => i.Group).SingleOrDefaultAsync(ct) is not { Group: { } group } invitation)
                    return Denial.LinkUsed;
                if (actor.MemberId is not { } me)
                    return Denial.SignInFirst;
                if (actor.IsSuspended)
                    return Denial.Suspended;
                if (await EntryPermits.IsIn(db, group, me, ct))
                    return Denial.InGroupAlready;
                if (Agreements.ProblemOf(group, accepts, version) is { } problem)
                    return problem;
                invitation.Use(me, db.Now);
                await Admission.Of(db, group.Id, me, MembershipSource.Invitation, invitation.Until, group.AgreementVersion, ct);
                await Admission.Answered(db, group.Id, me, invitation.MadeById, ct);
                return group.PublicId;
            },
            ct
        );
}
