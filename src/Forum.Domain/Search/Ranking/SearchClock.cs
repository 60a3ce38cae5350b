namespace Forum.Domain.Search.Ranking;

/// <summary>How long one search may take; it is asked between the steps.</summary>
internal sealed class SearchClock(TimeProvider time, TimeSpan budget)
{
    /// <summary>While others wait for their pages.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(250);

    private readonly DateTimeOffset until = time.GetUtcNow() + budget;

    /// <summary>Whoever is told so leaves something out.</summary>
    public bool IsOver => WasOver |= time.GetUtcNow() > until;

    public bool WasOver { get; private set; }
}
