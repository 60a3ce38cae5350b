using Forum.Domain.Elections.Offices;
using Forum.Domain.Members;
using Forum.Domain.Members.Names;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Candidates;

public static class NominateMember
{
    /// <summary>An elector asks somebody else to stand. Nobody is a candidate by it: the one who was asked answers.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string electionId, string name, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (await Phases.Find(db, actor, electionId, "NominateMember", ct) is not { } election)
                    return new Outcome<Nothing>.NotFound();
                if (await Against(db, actor, election, ct) is { } why)
                    return why;
                var folded = MemberName.Fold(name ?? "");
                if (folded.Length == 0)
                    return new Problem("Member", ProblemKind.Required);
                var member = await db
                    .Members.VisibleTo(actor, "NominatedMember")
                    .SingleOrDefaultAsync(m => m.FoldedName == folded && m.LeftAt == null, ct);
                if (member is null)
                    return new Problem("Member", ProblemKind.NoSuchMember);
                if (member.Id == actor.MemberId)
                    return new Problem("Member", ProblemKind.Yourself);
                var place = await OfficePlace.Of(db, election.Office, ct);
                if (await Eligibility.AgainstStanding(db, election, place.Place, member.Id, ct) is not null)
                    return new Problem("Member", ProblemKind.MayNotStand);
                if (await db.Candidacies.AnyAsync(c => c.ElectionId == election.Id && c.MemberId == member.Id, ct))
                    return new Problem("Member", ProblemKind.NominatedAlready);
                if (await StandForOffice.AreTooMany(db, election, member.Id, ct))
                    return Denial.TooManyCandidates;
                db.Add(new Candidacy(db.Entropy.Id(), election.Id, member.Id, db.Now) { NominatedById = actor.MemberId });
                return default(Nothing);
            },
            ct
        );

    /// <summary>What keeps an actor from nominating; null where nothing does. Each elector asks so many at most.</summary>
    internal static async Task<Denial?> Against(ForumDb db, Actor actor, Election election, CancellationToken ct)
    {
        if (ElectionPermits.TakePart(actor) is { } denial)
            return denial;
        if (actor.Silence is not null)
            return Denial.Silenced;
        if (!election.IsIn(ElectionPhase.Nominations, await ElectionTime.Now(db, ct)))
            return Denial.NominationsClosed;
        if (!await db.Electors.AnyAsync(e => e.ElectionId == election.Id && e.MemberId == actor.MemberId, ct))
            return Denial.NotAnElector;
        var asked = await db.Candidacies.CountAsync(c => c.ElectionId == election.Id && c.NominatedById == actor.MemberId, ct);
        return asked >= MostOfOne ? Denial.TooManyToday : null;
    }

    /// <summary>Whom one elector can ask in one election.</summary>
    public const int MostOfOne = 5;
}
