using System.Security.Cryptography;
using System.Text;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Elections.Vacancies;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections;

public static class CallElection
{
    private const int SeedBytes = 32;

    /// <summary>
    /// Calls an election for an office: its rules, its electors and the commitment to the seed that breaks ties are settled by it and public from
    /// now on.
    /// </summary>
    /// <returns>Its public id.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string officeId, string reason, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                if (await db.Offices.VisibleTo(db, actor).SingleOrDefaultAsync(o => o.PublicId == officeId, ct) is not { } office)
                    return new Outcome<string>.NotFound();
                var place = await OfficePlace.Of(db, office, ct);
                var decision = ElectionPermits.Call(actor, place.Place, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                if (ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                if (office.ClosedAt is not null)
                    return Denial.AlreadyDone;
                if (await db.Elections.UnderWay().AnyAsync(e => e.OfficeId == office.Id, ct))
                    return Denial.ElectionUnderWay;
                // What it gives may have gone from who made the office since: nobody calls an election for more than they hold.
                if (OfficePowers.Beyond(actor, office.Rules, place.Place, db.Now) is not null)
                    return Denial.NoPower;
                var election = await Make(db, office, actor.MemberId, place.Place.AudienceId, await ElectionTime.Now(db, ct), ct);
                if (election.ElectorCount == 0)
                    return Denial.NoElectors;
                db.Record(actor, decision, ActKind.CallElection, Power.CallElection, place.Object(office.Title, election.PublicId), reason);
                return election.PublicId;
            },
            ct
        );

    /// <summary>The seed's commitment: SHA-256 of its letters.</summary>
    public static string CommitmentTo(string seed) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(seed)));

    internal static string NewSeed(ForumDb db) => Convert.ToHexStringLower(db.Entropy.Bytes(SeedBytes));

    /// <summary>Inside a transaction: an election as it stands at the moment of the call.</summary>
    /// <param name="vacancy">The seats that it is for; null is all of the office.</param>
    internal static async Task<Election> Make(
        ForumDb db,
        Office office,
        long? callerId,
        long audienceId,
        DateTime now,
        CancellationToken ct,
        Vacancy? vacancy = null
    )
    {
        var (id, seed) = (db.Entropy.Id(), NewSeed(db));
        var commitment = CommitmentTo(seed);
        var election = vacancy is null
            ? new Election(id, office, seed, commitment, callerId, now)
            : Election.ForSeats(id, office, vacancy.Election.Rules, vacancy.Seats, vacancy.Until, seed, commitment, callerId, now);
        db.Add(election);
        await db.Save(ct);
        await ElectorList.Freeze(db, election, audienceId, now, ct);
        await Phases.Enter(db, election, now, ct);
        return election;
    }
}
