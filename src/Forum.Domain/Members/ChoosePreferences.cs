using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

public static class ChoosePreferences
{
    /// <summary>Keeps how a member wants the forum to be. Whether a language or a theme is there is for the caller to know.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, Preferences chosen, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (actor.MemberId is not { } memberId)
                    return Denial.SignInFirst;
                if (Problems(chosen) is { Count: > 0 } problems)
                    return problems;
                (await db.Members.SingleAsync(m => m.Id == memberId, ct)).Prefer(chosen);
                return default(Nothing);
            },
            ct
        );

    public static List<Problem> Problems(Preferences chosen)
    {
        var problems = new List<Problem>();
        if (chosen.TimeZone is { } zone && !TimeZones.Has(zone))
            problems.Add(new Problem(nameof(chosen.TimeZone), ProblemKind.Unknown));
        if (!Preferences.PostsOffered.Contains(chosen.PostsPerPage))
            problems.Add(new Problem(nameof(chosen.PostsPerPage), ProblemKind.NotOffered));
        return problems;
    }
}
