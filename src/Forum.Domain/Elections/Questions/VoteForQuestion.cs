using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Questions;

public static class VoteForQuestion
{
    /// <summary>Says, or says no more, that one wants a question answered. The same wish twice changes nothing.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string electionId, string questionId, bool wants, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (await Phases.Find(db, actor, electionId, "VoteForQuestion", ct) is not { } election)
                    return new Outcome<Nothing>.NotFound();
                var question = await db.CandidateQuestions.SingleOrDefaultAsync(
                    q => q.ElectionId == election.Id && q.PublicId == questionId && !q.IsHidden,
                    ct
                );
                if (question is null)
                    return new Outcome<Nothing>.NotFound();
                if (await QuestionPermits.Vote(db, actor, election, ct) is { } why)
                    return why;
                var given = db.QuestionVotes.Where(v => v.QuestionId == question.Id && v.MemberId == actor.MemberId);
                if (!wants)
                    await given.ExecuteDeleteAsync(ct);
                else if (!await given.AnyAsync(ct))
                    db.Add(new QuestionVote(question.Id, actor.MemberId!.Value));
                return default(Nothing);
            },
            ct
        );
}
