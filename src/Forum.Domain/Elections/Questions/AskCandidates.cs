using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Questions;

public static class AskCandidates
{
    /// <summary>Puts a question to all who stand; it counts as wanted by whoever asks.</summary>
    /// <returns>Its public id.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string electionId, string text, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                if (await Phases.Find(db, actor, electionId, "AskCandidates", ct) is not { } election)
                    return new Outcome<string>.NotFound();
                // The same form sent twice asks once.
                var same = (text ?? "").Trim();
                var before = await db
                    .CandidateQuestions.Where(q => q.ElectionId == election.Id && q.AskerId == actor.MemberId && q.Text == same)
                    .Select(q => q.PublicId)
                    .FirstOrDefaultAsync(ct);
                if (before is not null)
                    return before;
                if (await QuestionPermits.Ask(db, actor, election, ct) is { } why)
                    return why;
                if (string.IsNullOrWhiteSpace(text))
                    return new Problem("Text", ProblemKind.Required);
                if (text.Trim().Length > CandidateQuestion.TextLimit)
                    return new Problem("Text", ProblemKind.TooLong, CandidateQuestion.TextLimit);
                var question = new CandidateQuestion(db.Entropy.Id(), election.Id, actor.MemberId!.Value, text.Trim(), db.Now);
                db.Add(question);
                await db.Save(ct);
                db.Add(new QuestionVote(question.Id, actor.MemberId.Value));
                return question.PublicId;
            },
            ct
        );
}
