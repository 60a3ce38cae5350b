namespace Forum.Browser.Tests;

/// <summary>What these tests need beside .NET, and the sentence that says what is missing.</summary>
internal static class Needs
{
    /// <summary>Debian's Chromium, or the one that CHROMIUM names.</summary>
    public static string Chromium { get; } = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    public static string Axe { get; } = Repository.Module("axe-core", "axe.min.js");

    public static string Checker { get; } = Repository.Module("vnu-jar", "build", "dist", "vnu.jar");

    /// <summary>Why a test is skipped; null where nothing is missing, and under CI, where what is missing fails the test.</summary>
    public static string? WhySkip(bool data) => IsRequired ? null : Missing(data);

    private static bool IsRequired => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    private static string? Missing(bool data)
    {
        if (!File.Exists(Chromium))
            return $"There is no Chromium at {Chromium}; set CHROMIUM to the program.";
        if (!File.Exists(Axe) || !File.Exists(Checker))
            return "The checkers are not installed; run npm ci --ignore-scripts in tests/Forum.Browser.Tests.";
        return data && Repository.Data is null ? "The shared test data is not here; set FORUM_TEST_DATA to its folder." : null;
    }
}
