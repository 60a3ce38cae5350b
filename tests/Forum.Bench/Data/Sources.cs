namespace Forum.Bench.Data;

/// <summary>The real texts that are measured with.</summary>
internal static class Sources
{
    /// <summary>FORUM_TEST_DATA, else beside the repository; null where there is none.</summary>
    public static string? Folder => Existing(Environment.GetEnvironmentVariable("FORUM_TEST_DATA") ?? Beside(new(AppContext.BaseDirectory)));

    private static string? Existing(string? folder) => folder is not null && Directory.Exists(folder) ? folder : null;

    private static string? Beside(DirectoryInfo? from) =>
        from is null ? null
        : File.Exists(Path.Combine(from.FullName, "Forum.sln")) ? Path.Combine(from.FullName, "..", "shared", "data")
        : Beside(from.Parent);
}
