using Forum.Domain.Delegation;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Elections.Offices;

public static class OpenOffice
{
    /// <summary>Makes an office. Nobody makes one that gives more than they hold there themselves.</summary>
    /// <returns>Its public id.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, OfficeForm form, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                if (ElectionPermits.Offices(actor) is { } denial)
                    return denial;
                var where = form.Where?.Split(':')[0] is "site" or "section" or "board" ? await Surroundings.Find(db, actor, form.Where, ct) : null;
                var problems = form.Problems(where?.Kind);
                if (where is null)
                    problems.Add(new Problem(nameof(form.Where), string.IsNullOrEmpty(form.Where) ? ProblemKind.Required : ProblemKind.Unknown));
                else if (where.Kind == ScopeKind.Section && await OfficePlace.Widest(db, where.TargetId, ct) is null)
                    problems.Add(new Problem(nameof(form.Where), ProblemKind.OnlyGroups));
                if (problems.Count > 0)
                    return problems;
                var decision = ElectionPermits.Call(actor, where!.Place, db.Now);
                if (decision.Refuses(out var why))
                    return why == Denial.NoPower ? new Problem(nameof(form.Where), ProblemKind.BeyondPlace) : why;
                if (OfficePowers.Beyond(actor, form.Rules, where.Place, db.Now) is { } beyond)
                    return beyond;
                var office = new Office(db.Entropy.Id(), where.Kind, where.TargetId);
                office.Change(form.Title.Trim(), form.Description.Trim(), form.Rules);
                db.Add(office);
                await db.Save(ct);
                var place = await OfficePlace.Of(db, office, ct);
                db.Record(actor, decision, ActKind.OpenOffice, Power.CallElection, place.Object(after: office.Title), "");
                return office.PublicId;
            },
            ct
        );
}
