using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Objections;

public static class ObjectToResult
{
    /// <summary>An elector objects, once, while the window is open.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string electionId, string text, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (await Phases.Find(db, actor, electionId, "ObjectToResult", ct) is not { } election)
                    return new Outcome<Nothing>.NotFound();
                if (await Against(db, actor, election, ct) is { } why)
                    return why;
                if (string.IsNullOrWhiteSpace(text))
                    return new Problem("Text", ProblemKind.Required);
                if (text.Trim().Length > Objection.TextLimit)
                    return new Problem("Text", ProblemKind.TooLong, Objection.TextLimit);
                db.Add(new Objection(db.Entropy.Id(), election.Id, actor.MemberId!.Value, text.Trim(), db.Now));
                return default(Nothing);
            },
            ct
        );

    /// <summary>What keeps an actor from objecting; null where nothing does.</summary>
    internal static async Task<Denial?> Against(ForumDb db, Actor actor, Election election, CancellationToken ct)
    {
        if (ElectionPermits.TakePart(actor) is { } denial)
            return denial;
        if (actor.Silence is not null)
            return Denial.Silenced;
        if (!await db.Electors.AnyAsync(e => e.ElectionId == election.Id && e.MemberId == actor.MemberId, ct))
            return Denial.NotAnElector;
        if (
            election.Kind == ElectionKind.Recall
            || election.Entered != ElectionPhase.Counted
            || await ElectionTime.Now(db, ct) >= election.ObjectionsUntil
        )
            return Denial.ObjectionsClosed;
        return await db.Objections.AnyAsync(o => o.ElectionId == election.Id && o.MemberId == actor.MemberId, ct) ? Denial.ObjectedAlready : null;
    }
}
