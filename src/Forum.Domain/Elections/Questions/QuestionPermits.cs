using Forum.Domain.Elections.Candidates;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Questions;

/// <summary>What keeps an actor from taking part in the questions; null where nothing does.</summary>
internal static class QuestionPermits
{
    /// <summary>Electors ask and vote on questions between the nominations and the vote.</summary>
    public static async Task<Denial?> Vote(ForumDb db, Actor actor, Election election, CancellationToken ct)
    {
        if (Speak(actor) is { } denial)
            return denial;
        if (!await db.Electors.AnyAsync(e => e.ElectionId == election.Id && e.MemberId == actor.MemberId, ct))
            return Denial.NotAnElector;
        return election.IsIn(ElectionPhase.Questions, await ElectionTime.Now(db, ct)) ? null : Denial.QuestionsClosed;
    }

    public static async Task<Denial?> Ask(ForumDb db, Actor actor, Election election, CancellationToken ct)
    {
        if (await Vote(db, actor, election, ct) is { } denial)
            return denial;
        var asked = await db.CandidateQuestions.CountAsync(q => q.ElectionId == election.Id && q.AskerId == actor.MemberId, ct);
        return asked >= CandidateQuestion.MostOfOne ? Denial.TooManyQuestions : null;
    }

    /// <summary>Whoever stands answers until the vote closes.</summary>
    public static async Task<Denial?> Answer(ForumDb db, Actor actor, Election election, CancellationToken ct)
    {
        if (Speak(actor) is { } denial)
            return denial;
        if (!await Candidacies(db, actor, election).AnyAsync(ct))
            return Denial.NotACandidate;
        var now = await ElectionTime.Now(db, ct);
        return election.IsIn(ElectionPhase.Questions, now) || election.IsIn(ElectionPhase.Voting, now) ? null : Denial.QuestionsClosed;
    }

    public static IQueryable<Candidacy> Candidacies(ForumDb db, Actor actor, Election election) =>
        Phases.Standing(db, election).Where(c => c.MemberId == actor.MemberId);

    private static Denial? Speak(Actor actor) => ElectionPermits.TakePart(actor) ?? (actor.Silence is null ? null : Denial.Silenced);
}
