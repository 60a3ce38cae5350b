using System.Text.Json;
using Xunit;

namespace Forum.Domain.Tests.Members.Names;

/// <summary>The hostile names of the test data: FORUM_TEST_DATA, else the folder beside the repository.</summary>
internal static class NameFiles
{
    private static readonly string? Folder = Find();

    public static string[] Strings(string file) => JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(Folder!, file)))!;

    public static Dictionary<string, string> Pairs(string file) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Folder!, file)))!;

    /// <summary>Why a test can't run here, or null; continuous integration must have the data, so there nothing is skipped.</summary>
    public static string? Missing =>
        Folder is not null || Environment.GetEnvironmentVariable("CI") == "true" ? null : "There is no test data here (set FORUM_TEST_DATA).";

    private static string? Find()
    {
        var folder = Path.Combine(Environment.GetEnvironmentVariable("FORUM_TEST_DATA") ?? Path.Combine(Root(), "../shared/data"), "abuse-names");
        return Directory.Exists(folder) ? folder : null;
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Forum.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Forum.sln");
        return folder;
    }
}

/// <summary>A fact that needs the hostile names.</summary>
public sealed class NameDataFactAttribute : FactAttribute
{
    public NameDataFactAttribute() => Skip = NameFiles.Missing;
}
