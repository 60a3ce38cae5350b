using Forum.Domain.Elections;

namespace Forum.Web.Pages.Elections;

/// <summary>One step of an election's way.</summary>
/// <param name="At">When it began, or will; null where nobody can say.</param>
public sealed record PhaseStep(ElectionPhase Phase, DateTime? At, bool IsDone, bool IsNow)
{
    /// <summary>The way that an election takes, or took: one without a vote has no steps that it never came to.</summary>
    public static IReadOnlyList<PhaseStep> Of(ElectionPage page)
    {
        var now = page.Phase == ElectionPhase.Counting ? ElectionPhase.Counted : page.Phase;
        var over = page.IsUnopposed ? page.CountedAt : page.EndedAt;
        return
        [
            .. Way(page)
                .Where(step => over is null || step.Phase >= ElectionPhase.Counted || step.At < over)
                .Select(step => new PhaseStep(
                    step.Phase == now ? page.Phase : step.Phase,
                    step.At,
                    step.Phase < now || page.EndedAt is not null,
                    step.Phase == now
                )),
        ];
    }

    private static IEnumerable<(ElectionPhase Phase, DateTime? At)> Way(ElectionPage page)
    {
        if (page.Recall is null)
        {
            yield return (ElectionPhase.Announced, page.CalledAt);
            yield return (ElectionPhase.Nominations, page.NominationsFrom);
            yield return (ElectionPhase.Questions, page.NominationsUntil);
        }
        yield return (ElectionPhase.Voting, page.VotingFrom);
        if (page.Phase != ElectionPhase.Ended || page.CountedAt is not null)
            yield return (ElectionPhase.Counted, page.CountedAt ?? page.VotingUntil);
        if (page.Recall is not null && page.Phase != ElectionPhase.Ended)
            yield break;
        yield return page.Phase == ElectionPhase.Ended ? (ElectionPhase.Ended, page.EndedAt) : (ElectionPhase.Certified, page.EndedAt);
    }
}
