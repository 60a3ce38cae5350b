using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Vacancies;

public static class AnswerCountback
{
    /// <summary>Somebody who stood says whether they would serve; they may think again while it is asked.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string countbackId, bool? wouldServe, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (await db.Countbacks.VisibleTo(db, actor).SingleOrDefaultAsync(c => c.PublicId == countbackId, ct) is not { } countback)
                    return new Outcome<Nothing>.NotFound();
                if (await Against(db, actor, countback, ct) is { } why)
                    return why;
                if (wouldServe is not { } answer)
                    return new Problem("WouldServe", ProblemKind.Required);
                var said = await db.CountbackAnswers.SingleOrDefaultAsync(a => a.CountbackId == countback.Id && a.MemberId == actor.MemberId, ct);
                if (said is null)
                    db.Add(new CountbackAnswer(countback.Id, actor.MemberId!.Value, answer));
                else
                    said.Change(answer);
                return default(Nothing);
            },
            ct
        );

    /// <summary>What keeps an actor from answering; null where nothing does.</summary>
    internal static async Task<Denial?> Against(ForumDb db, Actor actor, Countback countback, CancellationToken ct)
    {
        if (ElectionPermits.TakePart(actor) is { } denial)
            return denial;
        if (!await CountbackCount.Asked(db, countback.ElectionId).AnyAsync(c => c.MemberId == actor.MemberId, ct))
            return Denial.NotACandidate;
        var vacancy = await VacancyReader.Of(db, countback, ct);
        return await CountbackCount.StateOf(db, countback, vacancy, ct) == CountbackState.Asking ? null : Denial.CountbackClosed;
    }
}
