namespace Forum.Browser.Tests;

/// <summary>The time of day, and what a test has let pass: browsers go by the one, forms and limits by both.</summary>
public sealed class Clock : TimeProvider
{
    private TimeSpan passed;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + passed;

    public override long GetTimestamp() => base.GetTimestamp() + (long)(passed.TotalSeconds * TimestampFrequency);

    public void Pass(TimeSpan time) => passed += time;
}
