using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Members.Groups;

public static class CreateGroup
{
    /// <returns>The new group's public id.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, GroupForm form, CancellationToken ct) =>
        db.Write(actor, actor => Within(db, actor, form, ct), ct);

    /// <summary>The same inside a transaction.</summary>
    internal static async Task<Outcome<string>> Within(ForumDb db, Actor actor, GroupForm form, CancellationToken ct)
    {
        var decision = MemberPermits.ManageGroups(actor, db.Now);
        if (decision.Refuses(out var why))
            return why;
        var problems = await form.Problems(db, null, ct);
        if (problems.Count > 0)
            return problems;
        var group = new Group(db.Entropy.Id(), form.Name!.Trim(), form.Folded, form.Description?.Trim() ?? "", form.Listed);
        db.Add(group);
        await db.Save(ct);
        db.Record(actor, decision, ActKind.CreateGroup, Power.ManageGroups, new ActObject(Audience.EveryoneId) { GroupId = group.Id }, "");
        return group.PublicId;
    }
}
