using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Members.Groups;

public static class UseInvitation
{
    /// <summary>
    /// Somebody comes into a group by a link that they were handed, and accepts its agreement with it. Whoever is in already leaves the link to
    /// others. A link that was used, revoked, is over, has lost its maker's power or never was gets one answer. The group's members see who came in
    /// and who let them in: it is an act of the link's maker, who can't let themselves in.
    /// </summary>
    /// <param name="version">The version of the agreement that they were shown; 0 for none.</param>
    /// <returns>The group's public id.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string token, bool accepts, int version, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                if (await OpenInvitations.Of(db, token, ct) is not var (invitation, group, maker, ground))
                    return Denial.LinkUsed;
                if (actor.MemberId is not { } me)
                    return Denial.SignInFirst;
                if (actor.IsSuspended)
                    return Denial.Suspended;
                if (maker.MemberId == me)
                    return Denial.YourselfNot;
                if (await EntryPermits.IsIn(db, group, me, ct))
                    return Denial.InGroupAlready;
                if (Agreements.ProblemOf(group, accepts, version) is { } problem)
                    return problem;
                invitation.Use(me, db.Now);
                await Admission.Of(db, group.Id, me, MembershipSource.Invitation, invitation.Until, group.AgreementVersion, ct);
                await Admission.Answered(db, group.Id, me, invitation.MadeById, ct);
                var on = new ActObject(Audience.EveryoneId) { GroupId = group.Id, MemberId = me };
                db.Record(maker, ground, ActKind.AddToGroup, Power.ManageGroups, on, "");
                return group.PublicId;
            },
            ct
        );
}
