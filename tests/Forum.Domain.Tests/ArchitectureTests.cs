using System.Text.RegularExpressions;
using Xunit;

namespace Forum.Domain.Tests;

/// <summary>The order of the house, read from the sources: what may know what, and what nothing is called.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string Root = Find();
    private static readonly string Domain = Path.Combine(Root, "src", "Forum.Domain");
    private static readonly string Web = Path.Combine(Root, "src", "Forum.Web");

    /// <summary>From the lowest. Folders of one rank may know each other, and all that are lower; none knows a higher one.</summary>
    private static readonly string[][] Ranks =
    [
        ["Members", "Audiences", "Powers", "Markup"],
        ["Site", "Boards"],
        ["Threads"],
        ["Moderation", "Delegation", "Elections", "Badges", "Certificates", "Reputation", "Notifications", "Search"],
        ["OwnData"],
    ];

    /// <summary>They know all ranks. Storage is known by all; Import and Export know each other, and nothing else knows them.</summary>
    private static readonly string[] Aside = ["Export", "Import", "Storage"];

    [Fact]
    public void Every_folder_of_the_domain_has_its_place_in_the_order()
    {
        var folders = Directory.GetDirectories(Domain).Select(folder => Path.GetFileName(folder)!).Except(["bin", "obj"]);

        Assert.Equal(Ranks.SelectMany(rank => rank).Concat(Aside).Order(), folders.Order());
    }

    [Fact]
    public void No_folder_of_the_domain_knows_one_above_it()
    {
        string[] KnownFrom(int rank) => [.. Ranks.Take(rank + 1).SelectMany(names => names), "Storage"];
        var wrong =
            from rank in Enumerable.Range(0, Ranks.Length)
            from folder in Ranks[rank]
            from source in Sources(Path.Combine(Domain, folder))
            from known in FoldersKnownBy(source)
            where !KnownFrom(rank).Contains(known)
            select $"{source.Name} knows {known}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Storage_does_not_know_what_is_imported() =>
        Assert.Empty(
            Sources(Path.Combine(Domain, "Storage"))
                .Where(source => FoldersKnownBy(source).Any(folder => folder is "Import" or "Export"))
                .Select(source => source.Name)
        );

    [Fact]
    public void The_domain_knows_nothing_of_the_web()
    {
        Assert.DoesNotContain(
            typeof(Entropy).Assembly.GetReferencedAssemblies(),
            assembly => assembly.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || assembly.Name == "Forum.Web"
        );
        Assert.Empty(Holding(Domain, "AspNetCore"));
    }

    [Fact]
    public void Nothing_in_the_web_queries_the_database_by_itself() => Assert.Empty(Holding(Web, "EntityFrameworkCore"));

    [Fact]
    public void Providers_are_named_in_their_own_folders_and_where_the_storage_is_opened()
    {
        var named = Holding(Domain, "Sqlite").Concat(Holding(Domain, "Npgsql")).Concat(Holding(Web, "Sqlite")).Concat(Holding(Web, "Npgsql"));

        Assert.Empty(
            named
                .Where(file => !file.StartsWith("src/Forum.Domain/Storage/Sqlite/", StringComparison.Ordinal))
                .Except(["src/Forum.Web/Commands/OperatorWork.cs"])
        );
    }

    /// <summary>A name of that kind says nothing, so everything fits under it. The framework calls its own widgets tag helpers.</summary>
    [Fact]
    public void No_type_is_called_by_a_name_that_says_nothing()
    {
        var wrong =
            from source in Sources(Domain).Concat(Sources(Web))
            from Match type in TypeName().Matches(source.Code)
            where EmptyName().IsMatch(type.Groups[1].Value) && !type.Groups[1].Value.EndsWith("TagHelper", StringComparison.Ordinal)
            select $"{source.Name}: {type.Groups[1].Value}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void No_source_is_longer_than_300_lines()
    {
        var long_ =
            from path in Directory.EnumerateFiles(Path.Combine(Root, "src"), "*", SearchOption.AllDirectories)
            where Path.GetExtension(path) is ".cs" or ".cshtml" or ".css" or ".js" && !IsBuilt(path)
            let lines = File.ReadLines(path).Count()
            where lines > 300
            select $"{Path.GetRelativePath(Root, path)}: {lines}";

        Assert.Empty(long_);
    }

    /// <summary>By a using line, or by a name that begins with the folder's, which the language allows without one.</summary>
    private static IEnumerable<string> FoldersKnownBy((string Name, string Code) source) =>
        FolderName()
            .Matches(source.Code)
            .Select(match => match.Groups[1].Value)
            .Where(name => Ranks.SelectMany(rank => rank).Concat(Aside).Contains(name))
            .Distinct();

    private static IEnumerable<string> Holding(string folder, string word) =>
        Sources(folder).Where(source => source.Code.Contains(word, StringComparison.Ordinal)).Select(source => source.Name);

    /// <summary>Each file's code, its comments and strings left out.</summary>
    private static List<(string Name, string Code)> Sources(string folder)
    {
        var sources = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".cs" or ".cshtml" && !IsBuilt(path))
            .Select(path => (Path.GetRelativePath(Root, path).Replace('\\', '/'), NoCode().Replace(File.ReadAllText(path), "")))
            .ToList();
        Assert.NotEmpty(sources);
        return sources;
    }

    private static bool IsBuilt(string path) =>
        Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Forum.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Forum.sln is nowhere above the tests.");
        return folder.FullName;
    }

    [GeneratedRegex(@"(?:\bForum\.Domain\.|(?<![\w.]))([A-Z]\w+)(?=[.;])")]
    private static partial Regex FolderName();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+([A-Z]\w*)")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"(Manager|Helper|Helpers|Util|Utils|Utility|Utilities|Common)$")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"//[^\n]*|""(?:\\.|[^""\\\n])*""")]
    private static partial Regex NoCode();
}
