using Forum.Domain.Elections.Offices;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections;

/// <summary>What a member said in an election and somebody took out of sight; why is told in the record of the act.</summary>
/// <param name="Election">Its title.</param>
public sealed record TakenWord(string ActId, string Election, DateTime At);

public static class TakenWords
{
    /// <summary>The actor's own that were taken lately and are out of sight still, the latest first.</summary>
    public static async Task<IReadOnlyList<TakenWord>> Lately(ForumDb db, Actor actor, CancellationToken ct)
    {
        if (actor.MemberId is not { } me || actor.IsSuspended)
            return [];
        var since = db.Now - WarningReader.News;
        var standing = db.Candidacies.Where(c => c.MemberId == me);
        var statements = standing.Select(c => new { c.ElectionId, Act = c.HiddenById });
        var answers = db.CandidateAnswers.Join(standing, a => a.CandidacyId, c => c.Id, (a, c) => new { c.ElectionId, Act = a.HiddenById });
        var objections = db.Objections.Where(o => o.MemberId == me).Select(o => new { o.ElectionId, Act = o.HiddenById });
        var elections = db.Elections.VisibleTo(db, actor, nameof(TakenWords));
        return await statements
            .Concat(answers)
            .Concat(objections)
            .Join(db.Acts.Where(a => a.At > since), said => said.Act, a => a.Id, (said, act) => new { said.ElectionId, Act = act })
            .Join(elections, said => said.ElectionId, e => e.Id, (said, election) => new { said.Act, election.Title })
            .OrderByDescending(taken => taken.Act.At)
            .ThenBy(taken => taken.Act.PublicId)
            .Select(taken => new TakenWord(taken.Act.PublicId, taken.Title, taken.Act.At))
            .ToListAsync(ct);
    }
}
