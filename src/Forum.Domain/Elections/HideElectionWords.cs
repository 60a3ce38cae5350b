using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections;

public static class HideElectionWords
{
    /// <summary>
    /// Takes what somebody said in an election out of sight, or shows it again: a notice stands in its place, and the election goes on. Never by
    /// somebody who stands, nor by power that comes from them.
    /// </summary>
    public static Task<Outcome<Nothing>> Run(
        ForumDb db,
        Actor actor,
        string electionId,
        SaidInElection said,
        bool hidden,
        string reason,
        CancellationToken ct
    ) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (await Phases.Find(db, actor, electionId, "HideElectionWords", ct) is not { } election)
                    return new Outcome<Nothing>.NotFound();
                if (await Find(db, election, said, ct) is not { } words)
                    return new Outcome<Nothing>.NotFound();
                var place = await OfficePlace.Of(db, election.Office, ct);
                var decision = await Decide(db, actor, election, place.Place, ct);
                if (decision.Refuses(out var why))
                    return why;
                if (ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                if (words.IsHidden == hidden)
                    return Denial.AlreadyDone;
                var on = place.Object(election.Title, election.PublicId, words.AuthorId);
                var kind = hidden ? ActKind.HideElectionWords : ActKind.RestoreElectionWords;
                var act = db.Record(actor, decision, kind, Power.HidePost, on, reason);
                await db.Save(ct);
                words.Hide(hidden, act?.Id);
                return default(Nothing);
            },
            ct
        );

    internal static Task<Decision> Decide(ForumDb db, Actor actor, Election election, Place place, CancellationToken ct) =>
        Concerns.DecideApart(db, actor, Power.HidePost, place, election, ct);

    private sealed record Words(long AuthorId, bool IsHidden, Action<bool, long?> Hide);

    private static Task<Words?> Find(ForumDb db, Election election, SaidInElection said, CancellationToken ct) =>
        said.Kind switch
        {
            SaidKind.Statement => Statement(db, election, said, ct),
            SaidKind.Answer => Answer(db, election, said, ct),
            _ => Objection(db, election, said, ct),
        };

    private static async Task<Words?> Statement(ForumDb db, Election election, SaidInElection said, CancellationToken ct) =>
        await db.Candidacies.SingleOrDefaultAsync(c => c.ElectionId == election.Id && c.PublicId == said.Id && c.Statement != "", ct) is { } candidacy
            ? new Words(candidacy.MemberId, candidacy.IsHidden, candidacy.Hide)
            : null;

    private static async Task<Words?> Answer(ForumDb db, Election election, SaidInElection said, CancellationToken ct)
    {
        var candidacy = await db.Candidacies.SingleOrDefaultAsync(c => c.ElectionId == election.Id && c.PublicId == said.Id, ct);
        var questions = db.CandidateQuestions.Where(q => q.ElectionId == election.Id && q.PublicId == said.Question);
        return
            candidacy is not null
            && await db.CandidateAnswers.SingleOrDefaultAsync(a => a.CandidacyId == candidacy.Id && questions.Any(q => q.Id == a.QuestionId), ct)
                is { } answer
            ? new Words(candidacy.MemberId, answer.IsHidden, answer.Hide)
            : null;
    }

    private static async Task<Words?> Objection(ForumDb db, Election election, SaidInElection said, CancellationToken ct) =>
        await db.Objections.SingleOrDefaultAsync(o => o.ElectionId == election.Id && o.PublicId == said.Id, ct) is { } objection
            ? new Words(objection.MemberId, objection.IsHidden, objection.Hide)
            : null;
}
