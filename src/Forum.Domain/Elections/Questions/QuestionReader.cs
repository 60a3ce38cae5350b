using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Questions;

/// <summary>The questions of an election with the candidates' answers side by side.</summary>
/// <param name="Candidates">Those who stand, in the order of the ballot or of their coming.</param>
/// <param name="Own">The actor's own candidacy where they stand.</param>
/// <param name="Ask">What keeps them from asking; null where nothing does.</param>
/// <param name="Vote">The same for voting on questions.</param>
/// <param name="Answer">The same for answering.</param>
/// <param name="CanHide">They may take questions and answers out of sight.</param>
public sealed record QuestionsPage(
    string ElectionId,
    string Title,
    ElectionPhase Phase,
    IReadOnlyList<(string Id, string Name)> Candidates,
    IReadOnlyList<QuestionLine> Questions,
    string? Own,
    Denial? Ask,
    Denial? Vote,
    Denial? Answer,
    bool CanHide
);

/// <param name="AskerId">Null where they left.</param>
/// <param name="IsWanted">The actor voted for it.</param>
/// <param name="Answers">By the candidacy's id, without those that are out of sight for the reader.</param>
/// <param name="HiddenAnswers">The candidacies whose answer was taken out of sight, with the act that did so; null where none is known.</param>
public sealed record QuestionLine(
    string Id,
    string Text,
    string? AskerId,
    string Asker,
    DateTime At,
    int Votes,
    bool IsWanted,
    bool IsHidden,
    IReadOnlyDictionary<string, string> Answers,
    IReadOnlyDictionary<string, string?> HiddenAnswers
);

public static class QuestionReader
{
    /// <summary>The most wanted first. Hidden ones are there only for those who may show them again.</summary>
    public static async Task<QuestionsPage?> Page(ForumDb db, Actor actor, string electionId, CancellationToken ct)
    {
        var election = await db
            .Elections.VisibleTo(db, actor, "QuestionsPage")
            .Where(e => e.Kind != ElectionKind.Recall)
            .Include(e => e.Office)
            .AsNoTracking()
            .SingleOrDefaultAsync(e => e.PublicId == electionId, ct);
        if (election is null)
            return null;
        var place = await OfficePlace.Of(db, election.Office, ct);
        var canHide = (await HideElectionWords.Decide(db, actor, election, place.Place, ct)).IsAllowed;
        var candidates = await Phases
            .Standing(db, election)
            .OrderBy(c => c.Number)
            .ThenBy(c => c.At)
            .ThenBy(c => c.PublicId)
            .Select(c => new
            {
                c.Id,
                c.PublicId,
                c.Member.Name,
                c.MemberId,
            })
            .ToListAsync(ct);
        var questions = await db
            .CandidateQuestions.Where(q => q.ElectionId == election.Id && (canHide || !q.IsHidden))
            .OrderByDescending(q => q.Votes.Count)
            .ThenBy(q => q.At)
            .ThenBy(q => q.PublicId)
            .Select(q => new
            {
                Question = q,
                Asker = db.Members.First(m => m.Id == q.AskerId),
                Votes = q.Votes.Count,
                IsWanted = q.Votes.Any(v => v.MemberId == actor.MemberId),
                q.Answers,
            })
            .AsNoTracking()
            .ToListAsync(ct);
        var hiding = await Hiding(db, [.. questions.SelectMany(q => q.Answers).Select(a => a.HiddenById).OfType<long>()], ct);
        return new QuestionsPage(
            election.PublicId,
            election.Title,
            election.Entered,
            candidates.ConvertAll(c => (c.PublicId, c.Name)),
            questions.ConvertAll(q => new QuestionLine(
                q.Question.PublicId,
                q.Question.Text,
                q.Asker.LeftAt is null ? q.Asker.PublicId : null,
                q.Asker.Name,
                q.Question.At,
                q.Votes,
                q.IsWanted,
                q.Question.IsHidden,
                candidates
                    .Join(q.Answers, c => c.Id, a => a.CandidacyId, (c, a) => (Candidate: c, Answer: a))
                    .Where(a => !a.Answer.IsHidden || canHide || a.Candidate.MemberId == actor.MemberId)
                    .ToDictionary(a => a.Candidate.PublicId, a => a.Answer.Text),
                candidates
                    .Join(q.Answers.Where(a => a.IsHidden), c => c.Id, a => a.CandidacyId, (c, a) => (Candidate: c.PublicId, a.HiddenById))
                    .ToDictionary(a => a.Candidate, a => a.HiddenById is { } act ? hiding[act] : null)
            )),
            candidates.Find(c => c.MemberId == actor.MemberId)?.PublicId,
            await QuestionPermits.Ask(db, actor, election, ct),
            await QuestionPermits.Vote(db, actor, election, ct),
            await QuestionPermits.Answer(db, actor, election, ct),
            canHide
        );
    }

    /// <summary>The public ids of acts.</summary>
    private static async Task<Dictionary<long, string>> Hiding(ForumDb db, List<long> acts, CancellationToken ct) =>
        acts.Count == 0 ? [] : await db.Acts.Where(a => acts.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.PublicId, ct);
}
