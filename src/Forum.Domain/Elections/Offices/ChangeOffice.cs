using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Offices;

public static class ChangeOffice
{
    /// <summary>
    /// Changes what the next election is for. While one is under way nothing can be changed: the wish is refused, and that it was tried is recorded.
    /// </summary>
    public static async Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string officeId, OfficeForm form, CancellationToken ct)
    {
        var outcome = await db.Write(actor, actor => Within(db, actor, officeId, form, ct), ct);
        return outcome switch
        {
            Outcome<bool>.Done(true) => default(Nothing),
            Outcome<bool>.Done => Denial.ElectionUnderWay,
            _ => outcome.As<Nothing>(),
        };
    }

    /// <returns>False where it was only recorded that somebody tried.</returns>
    private static async Task<Outcome<bool>> Within(ForumDb db, Actor actor, string officeId, OfficeForm form, CancellationToken ct)
    {
        if (await db.Offices.VisibleTo(db, actor).SingleOrDefaultAsync(o => o.PublicId == officeId, ct) is not { } office)
            return new Outcome<bool>.NotFound();
        var place = await OfficePlace.Of(db, office, ct);
        var decision = ElectionPermits.Call(actor, place.Place, db.Now);
        if (decision.Refuses(out var why))
            return why;
        if (office.ClosedAt is not null)
            return Denial.AlreadyDone;
        var problems = form.Problems(office.ScopeKind);
        if (problems.Count > 0)
            return problems;
        if (OfficePowers.Beyond(actor, form.Rules, place.Place, db.Now) is { } beyond)
            return beyond;
        if (await db.Elections.UnderWay().AnyAsync(e => e.OfficeId == office.Id, ct))
        {
            db.Record(actor, decision, ActKind.TryToChangeOffice, Power.CallElection, place.Object(before: office.Title), "");
            return false;
        }
        var before = office.Title;
        office.Change(form.Title.Trim(), form.Description.Trim(), form.Rules);
        db.Record(actor, decision, ActKind.ChangeOffice, Power.CallElection, place.Object(before, office.Title), "");
        return true;
    }
}
