namespace Forum.Web.Tests;

/// <summary>The sources that these tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Web => Path.Combine(Root, "src", "Forum.Web");

    private static string Find(DirectoryInfo? from) =>
        from is null ? throw new DirectoryNotFoundException("Forum.sln is nowhere above the tests.")
        : File.Exists(Path.Combine(from.FullName, "Forum.sln")) ? from.FullName
        : Find(from.Parent);
}
