using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Boards;

public static class ChangeSection
{
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string sectionId, string name, int position, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                var section = await db.Sections.SingleOrDefaultAsync(s => s.PublicId == sectionId, ct);
                if (section is null)
                    return new Outcome<Nothing>.NotFound();
                var decision = BoardPermits.ChangeSection(actor, section.Id, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                if (OpenSection.NameProblem(name) is { } problem)
                    return problem;
                if (position is < 0 or > 10_000)
                    return new Problem("Position", ProblemKind.OutOfRange, 10_000);
                var on = new ActObject(Audience.EveryoneId) { Before = section.Name, After = name.Trim() };
                section.Change(name.Trim(), position);
                db.Record(actor, decision, ActKind.ChangeSection, Power.ChangeBoards, on, "");
                return default(Nothing);
            },
            ct
        );
}
