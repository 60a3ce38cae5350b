using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Boards;

public static class OpenSection
{
    /// <returns>The new section's public id.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string name, CancellationToken ct) =>
        db.Write(actor, actor => Within(db, actor, name, ct), ct);

    /// <summary>The same inside a transaction.</summary>
    internal static async Task<Outcome<string>> Within(ForumDb db, Actor actor, string name, CancellationToken ct)
    {
        var decision = BoardPermits.ChangeBoards(actor, db.Now);
        if (decision.Refuses(out var why))
            return why;
        if (NameProblem(name) is { } problem)
            return problem;
        var last = await db.Sections.MaxAsync(s => (int?)s.Position, ct) ?? 0;
        var section = new Section(db.Entropy.Id(), name.Trim(), last + 10);
        db.Sections.Add(section);
        db.Record(actor, decision, ActKind.OpenSection, Power.ChangeBoards, new ActObject(Audience.EveryoneId) { After = section.Name }, "");
        return section.PublicId;
    }

    internal static Problem? NameProblem(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return new Problem("Name", ProblemKind.Required);
        return name.Length > Section.NameLimit ? new Problem("Name", ProblemKind.TooLong, Section.NameLimit) : null;
    }
}
