namespace Forum.Domain.Tests;

/// <summary>
/// Finds the data that tests read but the repository does not hold: other people's texts. The folder is named by FORUM_TEST_DATA,
/// by default shared/data beside the repository.
/// </summary>
internal static class TestData
{
    public static readonly string? Folder = Find();

    /// <summary>Whether the data must be there: an absent folder fails the tests instead of skipping them.</summary>
    public static readonly bool IsRequired = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    public static string PathOf(params string[] parts) =>
        Path.Combine([Folder ?? throw new DirectoryNotFoundException("The test data was not found; set FORUM_TEST_DATA to its folder."), .. parts]);

    private static string? Find()
    {
        var folder = Environment.GetEnvironmentVariable("FORUM_TEST_DATA") ?? Beside(Repository());
        return Directory.Exists(folder) ? folder : null;
    }

    private static string? Beside(DirectoryInfo? repository) =>
        repository?.Parent is { } parent ? Path.Combine(parent.FullName, "shared", "data") : null;

    internal static DirectoryInfo? Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Forum.sln")))
        {
            folder = folder.Parent;
        }

        return folder;
    }
}
