namespace Forum.Web.Tests;

/// <summary>A time that stands still until a test moves it.</summary>
public sealed class Clock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 21, 14, 5, 20, TimeSpan.Zero);

    /// <summary>So much passes after each look at it.</summary>
    public TimeSpan Step { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>What a stopwatch shows goes with the test's time: for the forum no clock jumps.</summary>
    public override long GetTimestamp() => _now.UtcTicks;

    public override DateTimeOffset GetUtcNow()
    {
        var now = _now;
        _now += Step;
        return now;
    }

    public void Stand(DateTimeOffset at) => _now = at;

    public void Pass(TimeSpan time) => _now += time;
}
