using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Questions;

public static class AnswerQuestion
{
    /// <summary>A candidate answers, or answers anew.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string electionId, string questionId, string text, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (await Phases.Find(db, actor, electionId, "AnswerQuestion", ct) is not { } election)
                    return new Outcome<Nothing>.NotFound();
                var question = await db.CandidateQuestions.SingleOrDefaultAsync(
                    q => q.ElectionId == election.Id && q.PublicId == questionId && !q.IsHidden,
                    ct
                );
                if (question is null)
                    return new Outcome<Nothing>.NotFound();
                if (await QuestionPermits.Answer(db, actor, election, ct) is { } why)
                    return why;
                if (string.IsNullOrWhiteSpace(text))
                    return new Problem("Text", ProblemKind.Required);
                if (text.Trim().Length > CandidateAnswer.TextLimit)
                    return new Problem("Text", ProblemKind.TooLong, CandidateAnswer.TextLimit);
                var candidacy = await QuestionPermits.Candidacies(db, actor, election).SingleAsync(ct);
                var answer = await db.CandidateAnswers.SingleOrDefaultAsync(a => a.QuestionId == question.Id && a.CandidacyId == candidacy.Id, ct);
                if (answer is null)
                    db.Add(answer = new CandidateAnswer(question.Id, candidacy.Id));
                answer.Say(text.Trim(), db.Now);
                return default(Nothing);
            },
            ct
        );
}
