namespace Forum.Web.Tests;

/// <summary>A time that stands still until a test moves it.</summary>
public sealed class Clock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 21, 14, 5, 20, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Stand(DateTimeOffset at) => _now = at;

    public void Pass(TimeSpan time) => _now += time;
}
