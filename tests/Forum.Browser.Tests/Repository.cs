namespace Forum.Browser.Tests;

/// <summary>The folders that these tests take something from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The shared data, which the repository does not hold; null where it is absent.</summary>
    public static string? Data { get; } =
        Existing(Environment.GetEnvironmentVariable("FORUM_TEST_DATA") ?? Path.Combine(Root, "..", "shared", "data"));

    /// <summary>A file of a package that npm installs for these tests.</summary>
    public static string Module(params string[] path) => Path.Combine([Root, "tests", "Forum.Browser.Tests", "node_modules", .. path]);

    private static string? Existing(string folder) => Directory.Exists(folder) ? folder : null;

    private static string Find(DirectoryInfo? from) =>
        from is null ? throw new DirectoryNotFoundException("Forum.sln is nowhere above the tests.")
        : File.Exists(Path.Combine(from.FullName, "Forum.sln")) ? from.FullName
        : Find(from.Parent);
}
