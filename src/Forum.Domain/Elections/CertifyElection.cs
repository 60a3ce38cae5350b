using Forum.Domain.Elections.Mandates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections;

public static class CertifyElection
{
    /// <summary>
    /// Gives the winners their mandates: grants for the term, over the office's place. Whoever held the office until now hands it over. Who stood
    /// in it doesn't certify, nor, where somebody else could, who called it.
    /// </summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string electionId, string reason, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (await Phases.Find(db, actor, electionId, "CertifyElection", ct) is not { } election)
                    return new Outcome<Nothing>.NotFound();
                var place = await OfficePlace.Of(db, election.Office, ct);
                var decision = await Decide(db, actor, election, place.Place, ct);
                if (decision.Refuses(out var why))
                    return why;
                if (ActRecord.ReasonProblem(reason, required: false) is { } problem)
                    return problem;
                var winners = await ElectionResult.Winners(db, election, ct);
                // Where nobody was elected, nobody hands over; nor where only vacant seats were voted for.
                if (winners.Count > 0 && election.Kind == ElectionKind.Election)
                    await EndFormer(db, actor, election, ct);
                var until = election.TermUntil ?? db.Now.AddDays(election.Rules.TermDays);
                for (var i = 0; i < winners.Count; i++)
                    await GiveMandate.To(db, election, winners[i].MemberId, i + 1, until, null, ct);
                election.Certify(await ElectionTime.Now(db, ct));
                db.Record(actor, decision, ActKind.CertifyElection, Power.CertifyElection, place.Object(election.Title, election.PublicId), reason);
                return default(Nothing);
            },
            ct
        );

    internal static async Task<Decision> Decide(ForumDb db, Actor actor, Election election, Place place, CancellationToken ct)
    {
        var decision = ElectionPermits.Certify(actor, place, db.Now);
        if (!decision.IsAllowed)
            return decision;
        if (election.EndedAt is not null)
            return Denial.AlreadyDone;
        if (election.Entered != ElectionPhase.Counted)
            return Denial.NotCounted;
        if (await ElectionTime.IsStill(db, ct))
            return Denial.ClockNotBelieved;
        if (election.TermUntil <= db.Now)
            return Denial.TermEndsSoon;
        if (await ElectionTime.Now(db, ct) < election.ObjectionsUntil)
            return Denial.ObjectionsOpen;
        if (await db.Objections.AnyAsync(o => o.ElectionId == election.Id && o.AnsweredAt == null, ct))
            return Denial.ObjectionsUnanswered;
        if (await Concerns.Them(db, actor, election.Id, ct))
            return Denial.OwnElection;
        return await IsForAnother(db, actor, election.CalledById, ct) ? Denial.OwnElection : decision;
    }

    /// <summary>Whether somebody else is to certify it: where there is another who could, never who began it.</summary>
    internal static async Task<bool> IsForAnother(ForumDb db, Actor actor, long? begunById, CancellationToken ct) =>
        begunById is { } beginner && beginner == actor.MemberId && await FourEyes.Asks(db, actor, Ground, ct);

    private static readonly SecondGround Ground = new(Power.CertifyElection, PowerSet.Of(), SubjectId: null, GroupId: null);

    private static async Task EndFormer(ForumDb db, Actor actor, Election election, CancellationToken ct)
    {
        var former = db.Mandates.Where(m => m.OfficeId == election.OfficeId);
        foreach (var grant in await db.Grants.Where(g => g.RevokedAt == null && former.Any(m => m.GrantId == g.Id)).ToListAsync(ct))
            grant.Revoke(db.Now, actor.MemberId);
    }
}
