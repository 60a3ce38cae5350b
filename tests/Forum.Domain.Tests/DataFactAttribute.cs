namespace Forum.Domain.Tests;

/// <summary>A test that reads the shared data: skipped where it is absent, but run, and failing, under CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DataFactAttribute : Xunit.FactAttribute
{
    public DataFactAttribute() =>
        Skip = TestData.Folder is null && !TestData.IsRequired ? "The shared test data is not here; set FORUM_TEST_DATA to its folder." : null;
}
