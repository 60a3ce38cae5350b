using Forum.Domain.Elections;
using Forum.Domain.Elections.Candidates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Elections.Recalls;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Notifications.Waiting;

/// <summary>Somebody asked them to stand, and they haven't answered.</summary>
public sealed record NominationToAnswer(string ElectionId, string Title, DateTime Ends) : WaitingLine
{
    public override DateTime? Until => Ends;
}

/// <summary>A vote is open, and they haven't voted.</summary>
public sealed record BallotToCast(string ElectionId, string Title, DateTime Ends) : WaitingLine
{
    public override DateTime? Until => Ends;
}

/// <summary>The vote on ending somebody's mandate is open, and they haven't voted.</summary>
public sealed record RecallBallotToCast(string ElectionId, string Office, string Holder, DateTime Ends) : WaitingLine
{
    public override DateTime? Until => Ends;
}

/// <summary>A result that nothing keeps them from certifying.</summary>
public sealed record ResultToCertify(string ElectionId, string Title) : WaitingLine;

/// <summary>Objections to a result that keep it from being certified until somebody like them answers.</summary>
public sealed record ObjectionsToAnswer(string ElectionId, string Title) : WaitingLine;

/// <summary>A petition is about their mandate, and they have said nothing to it.</summary>
public sealed record RecallToAnswer(string RecallId, string Office, DateTime Ends) : WaitingLine
{
    public override DateTime? Until => Ends;
}

/// <summary>They stood, a seat is vacant, and they are asked whether they would serve.</summary>
public sealed record CountbackToAnswer(string CountbackId, string Office, DateTime Ends) : WaitingLine
{
    public override DateTime? Until => Ends;
}

internal static class InElections
{
    public static async Task<IReadOnlyList<WaitingLine>> For(ForumDb db, Actor actor, CancellationToken ct) =>
        [.. await AboutThem(db, actor, ct), .. await ToTakePart(db, actor, ct)];

    /// <summary>Whoever holds no mandate pays no statement for it.</summary>
    private static async Task<IEnumerable<WaitingLine>> AboutThem(ForumDb db, Actor actor, CancellationToken ct)
    {
        if (actor.Grants.All(g => g.Source != GrantSource.Mandate))
            return [];
        var (me, now, wall) = (actor.MemberId, await ElectionTime.Now(db, ct), db.Now);
        var held = db.Mandates.Where(m => m.MemberId == me && m.Until > wall && db.Grants.Any(g => g.Id == m.GrantId && g.RevokedAt == null));
        var rows = await db
            .Recalls.VisibleTo(db, actor, "WaitingRecalls")
            .Where(r => r.Answer == "" && held.Any(m => m.Id == r.MandateId))
            .Where(r => (r.ElectionId == null && !r.HasLapsed && r.Until > now) || r.Election!.Entered == ElectionPhase.Voting)
            .OrderBy(r => r.Id)
            .Select(r => new
            {
                r.PublicId,
                Office = db.Offices.Where(o => db.Mandates.Any(m => m.Id == r.MandateId && m.OfficeId == o.Id)).Select(o => o.Title).First(),
                Ends = r.Election == null ? r.Until : r.Election.VotingUntil,
            })
            .ToListAsync(ct);
        return rows.Select(r => new RecallToAnswer(r.PublicId, r.Office, r.Ends));
    }

    /// <summary>One statement for most: whoever is a member may be an elector. Those who may certify somewhere are asked about results too.</summary>
    private static async Task<IReadOnlyList<WaitingLine>> ToTakePart(ForumDb db, Actor actor, CancellationToken ct)
    {
        var (me, now) = (actor.MemberId, db.ElectionClock.Now());
        var asked = db.Countbacks.Where(c =>
            c.FilledAt == null
            && c.Until > now
            && db.Candidacies.Any(s => s.ElectionId == c.ElectionId && s.MemberId == me && s.Number > 0 && s.State == CandidacyState.Standing)
            && !db.Mandates.Any(m =>
                m.MemberId == me && m.ElectionId >= c.ElectionId && db.Elections.Any(e => e.Id == c.ElectionId && e.OfficeId == m.OfficeId)
            )
            && !db.Elections.Any(later =>
                later.Kind != ElectionKind.Recall
                && later.CalledAt >= c.At
                && db.Elections.Any(e => e.Id == c.ElectionId && e.OfficeId == later.OfficeId)
            )
            && !db.CountbackAnswers.Any(a => a.CountbackId == c.Id && a.MemberId == me)
        );
        var rows = await db
            .Elections.VisibleTo(db, actor, "WaitingElections")
            .Where(e =>
                (
                    e.EndedAt == null
                    && e.Entered == ElectionPhase.Nominations
                    && db.Candidacies.Any(c => c.ElectionId == e.Id && c.MemberId == me && c.State == CandidacyState.Asked)
                )
                || (
                    e.EndedAt == null
                    && e.Entered == ElectionPhase.Voting
                    && db.Electors.Any(v => v.ElectionId == e.Id && v.MemberId == me && !v.HasVoted)
                )
                || asked.Any(c => c.ElectionId == e.Id)
            )
            .OrderBy(e => e.Id)
            .Select(e => new
            {
                e.PublicId,
                e.Title,
                e.Entered,
                e.NominationsUntil,
                e.VotingUntil,
                Recalled = db
                    .Recalls.Where(r => r.ElectionId == e.Id)
                    .Select(r => db.Mandates.Where(m => m.Id == r.MandateId).Select(m => db.Members.First(p => p.Id == m.MemberId).Name).First())
                    .FirstOrDefault(),
                Countback = asked.Where(c => c.ElectionId == e.Id).Select(c => c.PublicId).FirstOrDefault(),
                Answers = asked.Where(c => c.ElectionId == e.Id).Select(c => (DateTime?)c.Until).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(e =>
                e.Countback is { } countback ? new CountbackToAnswer(countback, e.Title, e.Answers!.Value)
                : e.Recalled is { } holder ? (WaitingLine)new RecallBallotToCast(e.PublicId, e.Title, holder, e.VotingUntil)
                : e.Entered == ElectionPhase.Voting ? new BallotToCast(e.PublicId, e.Title, e.VotingUntil)
                : new NominationToAnswer(e.PublicId, e.Title, e.NominationsUntil)
            ),
            .. actor.HoldsSomewhere(Power.CertifyElection) ? await Results(db, actor, ct) : [],
        ];
    }

    private static async Task<IReadOnlyList<WaitingLine>> Results(ForumDb db, Actor actor, CancellationToken ct)
    {
        var counted = await db
            .Elections.VisibleTo(db, actor, "WaitingResults")
            .Include(e => e.Office)
            .Where(e => e.EndedAt == null && e.Entered == ElectionPhase.Counted)
            .OrderBy(e => e.Id)
            .AsNoTracking()
            .ToListAsync(ct);
        var lines = new List<WaitingLine>();
        foreach (var election in counted)
        {
            var place = await OfficePlace.Of(db, election.Office, ct);
            if (await CertifyElection.Decide(db, actor, election, place.Place, ct) is not Decision.Denied(var why))
                lines.Add(new ResultToCertify(election.PublicId, election.Title));
            else if (why == Denial.ObjectionsUnanswered)
                lines.Add(new ObjectionsToAnswer(election.PublicId, election.Title));
        }
        return lines;
    }
}
