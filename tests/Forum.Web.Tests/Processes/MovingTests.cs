using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Forum.Domain.Tests;
using Xunit.Abstractions;

namespace Forum.Web.Tests.Processes;

/// <summary>
/// A real community moves in, out, into another forum and out again, by the program's own commands: both exports are the same. The small community of
/// Stack Exchange; with FORUM_TEST_LONG=1 the 36,990 posts of Discourse's too.
/// </summary>
[Collection(nameof(Undisturbed))]
public sealed class MovingTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>What imports promise, in MiB.</summary>
    private const int MostMemory = 600;
    private static readonly TimeSpan LongestImport = TimeSpan.FromSeconds(120);
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [DataFact]
    public async Task A_community_moves_whole()
    {
        await Move("stackexchange", "stackexchange-quantumcomputing");
        if (!TestRun.IsLong)
            return;
        var import = await Move("discourse", "forum-urho3d");

        Assert.True(import.Took <= LongestImport && import.Megabytes <= MostMemory, $"{import}");
    }

    private async Task<Step> Move(string kind, string source)
    {
        var (first, second) = (Path.Combine(folder.Path, kind, "first"), Path.Combine(folder.Path, kind, "second"));
        var import = await Do(first, "import", kind, TestData.PathOf(source), "--board", "Moved");
        await Do(first, "export", first + "-out");
        await Do(second, "import", "forum", first + "-out");
        await Do(second, "export", second + "-out");

        var (before, after) = (Content(first + "-out"), Content(second + "-out"));
        Assert.True(before.Count > 10);
        Assert.Equal(before, after);
        return import;
    }

    private async Task<Step> Do(string data, params string[] command)
    {
        using var process = ForumProcess.Start(data, command);
        (await process.End()).Done();
        var step = new Step(process.Elapsed, process.PeakMegabytes);
        output.WriteLine($"{command[0]} {command[1]}: {step.Took.TotalSeconds:F1} s, at most {step.Megabytes} MiB with mapped pages");
        return step;
    }

    /// <summary>Each file's hash, and the manifest without its time.</summary>
    private static SortedDictionary<string, string> Content(string export)
    {
        var content = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(export))
        {
            using var file = File.OpenRead(path);
            content[Path.GetFileName(path)] = Convert.ToHexString(SHA256.HashData(file));
        }
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(export, "manifest.json")))!.AsObject();
        Assert.True(manifest.Remove("madeAt"));
        content["manifest.json"] = manifest.ToJsonString();
        return content;
    }

    private sealed record Step(TimeSpan Took, long Megabytes);
}
