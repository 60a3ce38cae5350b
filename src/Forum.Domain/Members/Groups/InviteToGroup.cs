using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members.Groups;

/// <param name="Days">How long the link can be used, from 1.</param>
/// <param name="Until">When the membership ends that comes of it; null is for good.</param>
public sealed record InvitationForm(int Days, DateTime? Until, string? Reason);

public static class InviteToGroup
{
    /// <summary>Makes a one-use link into a group. It's shown once, to whoever makes it.</summary>
    /// <returns>The token for the link.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string groupId, InvitationForm form, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var group = await db.Groups.VisibleTo(actor).SingleOrDefaultAsync(g => g.PublicId == groupId, ct);
                if (group is null)
                    return new Outcome<string>.NotFound();
                var decision = MemberPermits.ManageGroups(actor, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                if (group.Entry == GroupEntry.Closed)
                    return Denial.GroupClosed;
                if (await Entering.Against(db, actor, group.Id, ct) is { } against)
                    return against;
                var problems = await Problems(db, group, form, ct);
                if (problems.Count > 0)
                    return problems;
                var token = db.Entropy.Secret();
                var (now, ends) = (db.Now, db.Now.AddDays(form.Days));
                db.Add(new GroupInvitation(db.Entropy.Id(), token, group.Id, actor.MemberId, now, ends) { Until = form.Until });
                var on = new ActObject(Audience.EveryoneId) { GroupId = group.Id };
                db.Record(actor, decision, ActKind.InviteToGroup, Power.ManageGroups, on, form.Reason ?? "");
                return token;
            },
            ct
        );

    private static async Task<List<Problem>> Problems(ForumDb db, Group group, InvitationForm form, CancellationToken ct)
    {
        var problems = new List<Problem>();
        if (form.Days is < 1 or > GroupInvitation.MostDays)
            problems.Add(new Problem(nameof(form.Days), ProblemKind.OutOfRange, GroupInvitation.MostDays));
        if (form.Until <= db.Now)
            problems.Add(new Problem(nameof(form.Until), ProblemKind.InThePast));
        if (ActRecord.ReasonProblem(form.Reason, required: false) is { } reason)
            problems.Add(reason);
        if (await db.GroupInvitations.Open(db.Now).CountAsync(i => i.GroupId == group.Id, ct) >= GroupInvitation.MostOpen)
            problems.Add(new Problem("", ProblemKind.TooMany, GroupInvitation.MostOpen));
        return problems;
    }
}
