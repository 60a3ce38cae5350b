namespace Forum.Domain.Search.Ranking;

/// <summary>How long one search may take; it is asked between the steps.</summary>
internal sealed class SearchClock(TimeProvider time)
{
    public static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(250);

    private readonly long started = time.GetTimestamp();

    public bool IsOver
    {
        get
        {
            WasOver |= time.GetElapsedTime(started) > Budget;
            return WasOver;
        }
    }

    /// <summary>Something was left out for want of time.</summary>
    public bool WasOver { get; private set; }
}
