namespace Forum.Domain.Elections;

/// <summary>
/// Watches the wall clock against the process's own, which only runs forwards: where the first gets ahead by more than
/// <see cref="MostAhead"/> between two looks, the time stands still at the moment before, until somebody confirms the new one. A clock that is set
/// back is believed: no phase that was entered is left by it.
/// </summary>
/// <remarks>A machine that slept looks the same, and is to be confirmed too. Safe for use by several at once.</remarks>
public sealed class ClockGuard(TimeProvider clock)
{
    public static readonly TimeSpan MostAhead = TimeSpan.FromMinutes(5);
    private readonly System.Threading.Lock looking = new();
    private (DateTime Wall, long Own) last = (clock.GetUtcNow().UtcDateTime, clock.GetTimestamp());
    private Jump? jump;

    /// <summary>What the clock jumped to, and from where; null while nothing is to be confirmed.</summary>
    public Jump? Jumped
    {
        get
        {
            Now();
            return jump;
        }
    }

    /// <summary>The wall clock, as long as it's believed.</summary>
    public DateTime Now()
    {
        lock (looking)
        {
            if (jump is not null)
                return jump.At;
            var (wall, own) = (clock.GetUtcNow().UtcDateTime, clock.GetTimestamp());
            var expected = last.Wall + clock.GetElapsedTime(last.Own, own);
            if (wall - expected > MostAhead)
                return (jump = new Jump(expected, wall)).At;
            last = (wall, own);
            return wall;
        }
    }

    /// <summary>The wall clock is right.</summary>
    public void Confirm()
    {
        lock (looking)
            (jump, last) = (null, (clock.GetUtcNow().UtcDateTime, clock.GetTimestamp()));
    }

    public sealed record Jump(DateTime At, DateTime To)
    {
        /// <summary>It's written down, so that the operator sees it and a new start doesn't forget it.</summary>
        internal bool IsNoted { get; set; }
    }
}
