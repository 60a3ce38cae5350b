namespace Forum.Browser.Tests;

/// <summary>What a visitor reads with.</summary>
/// <param name="Width">In CSS pixels; below 600 it is a phone.</param>
public sealed record Device(bool Script = true, int Width = 1280)
{
    public const int Desk = 1280;
    public const int Phone = 390;

    public string Language { get; init; } = "en";

    /// <summary>The name of a theme, chosen before; null for the site's own.</summary>
    public string? Theme { get; init; }

    /// <summary>Whether the browser ignores the content security policy, so that it can't save a page which fails without it.</summary>
    public bool IgnoresPolicy { get; init; }

    /// <summary>Every way in which each journey must succeed.</summary>
    public static TheoryData<bool, int> All =>
        new()
        {
            { true, Desk },
            { true, Phone },
            { false, Desk },
            { false, Phone },
        };
}
