using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members.Groups;

public static class ChangeGroupEntry
{
    /// <summary>
    /// Says how one gets into a group. Another agreement is a new version, which everybody who is in accepts before they see again what the group
    /// sees; the same text again is none. Without a text there is nothing to accept. A group that is closed has no links any more.
    /// </summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string groupId, EntryForm form, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                var group = await db.Groups.VisibleTo(actor).SingleOrDefaultAsync(g => g.PublicId == groupId, ct);
                if (group is null)
                    return new Outcome<Nothing>.NotFound();
                var decision = MemberPermits.ManageGroups(actor, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                var problems = form.Problems(group);
                if (problems.Count > 0)
                    return problems;
                var (before, present) = (Told(group), await Agreements.Present(db, group, ct));
                if ((present?.Source ?? "") != form.AgreementText)
                {
                    if (group.AgreementVersion != form.BasedOn)
                        return new Problem(nameof(form.Agreement), ProblemKind.Changed);
                    group.Require(await Agreements.Add(db, group, form.AgreementText, form.Rendered!, ct));
                }
                group.Enter(form.Wanted!.Value, GroupQuestions.Stored(GroupQuestions.Of(form.Questions)), form.WaitDays);
                if (group.Entry == GroupEntry.Closed)
                    foreach (var link in await db.GroupInvitations.Open(db.Now).Where(i => i.GroupId == group.Id).ToListAsync(ct))
                        link.Revoke(db.Now);
                var on = new ActObject(Audience.EveryoneId)
                {
                    GroupId = group.Id,
                    Before = before,
                    After = Told(group),
                };
                db.Record(actor, decision, ActKind.ChangeGroupEntry, Power.ManageGroups, on, "");
                return default(Nothing);
            },
            ct
        );

    private static string Told(Group group) => $"{group.Entry} {group.AgreementVersion}";
}
