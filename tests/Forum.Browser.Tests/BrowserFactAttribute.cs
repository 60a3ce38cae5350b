namespace Forum.Browser.Tests;

/// <summary>A test in a real browser: skipped where there is none, but run, and failing, under CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    private bool data;

    public BrowserFactAttribute() => Skip = Needs.WhySkip(data: false);

    /// <summary>Whether it reads the shared test data too.</summary>
    public bool Data
    {
        get => data;
        set => Skip = Needs.WhySkip(data = value);
    }
}
