using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Questions;

public static class HideQuestion
{
    /// <summary>Takes a question out of sight with its answers, or shows it again; never by somebody who stands, whom it may embarrass.</summary>
    public static Task<Outcome<Nothing>> Run(
        ForumDb db,
        Actor actor,
        string electionId,
        string questionId,
        bool hidden,
        string reason,
        CancellationToken ct
    ) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (await Phases.Find(db, actor, electionId, "HideQuestion", ct) is not { } election)
                    return new Outcome<Nothing>.NotFound();
                var place = await OfficePlace.Of(db, election.Office, ct);
                var decision = await Concerns.DecideApart(db, actor, Power.HidePost, place.Place, election, ct);
                var question = await db.CandidateQuestions.SingleOrDefaultAsync(q => q.ElectionId == election.Id && q.PublicId == questionId, ct);
                if (question is null || (question.IsHidden && !decision.IsAllowed))
                    return new Outcome<Nothing>.NotFound();
                if (decision.Refuses(out var why))
                    return why;
                if (ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                if (question.IsHidden == hidden)
                    return Denial.AlreadyDone;
                question.Hide(hidden);
                var on = place.Object(election.Title, election.PublicId, question.AskerId);
                db.Record(actor, decision, hidden ? ActKind.HideQuestion : ActKind.RestoreQuestion, Power.HidePost, on, reason);
                return default(Nothing);
            },
            ct
        );
}
