namespace Forum.Domain.Tests;

/// <summary>What the environment says of how tests run.</summary>
internal static class TestRun
{
    public static bool IsLong => Environment.GetEnvironmentVariable("FORUM_TEST_LONG") == "1";
}
