using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members.Groups;

public static class ChangeGroup
{
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string groupId, GroupForm form, CancellationToken ct) =>
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
                var problems = await form.Problems(db, group.Id, ct);
                if (!form.Listed && group.Entry == GroupEntry.Application)
                    problems.Add(new Problem(nameof(form.Listed), ProblemKind.TakesApplications));
                if (problems.Count > 0)
                    return problems;
                var on = new ActObject(Audience.EveryoneId)
                {
                    GroupId = group.Id,
                    Before = group.Name,
                    After = form.Name!.Trim(),
                };
                group.Rename(form.Name.Trim(), form.Folded, form.Description?.Trim() ?? "", form.Listed);
                db.Record(actor, decision, ActKind.ChangeGroup, Power.ManageGroups, on, "");
                return default(Nothing);
            },
            ct
        );
}
