using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Forum.Domain.Export;
using Forum.Domain.Import.Restore;
using Forum.Domain.Storage;
using Xunit;

namespace Forum.Domain.Tests.Export;

/// <summary>A folder with an export, gone with the test.</summary>
internal sealed class Exported : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("forum-test-").FullName;

    public string Folder => Path.Combine(root, "export");

    public static async Task<Exported> Of(ForumStorage storage)
    {
        var exported = new Exported();
        await ExportForum.Run(storage, exported.Folder, "0.1.0", null, default);
        return exported;
    }

    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>All files but the manifest, and of that all but its time.</summary>
    public SortedDictionary<string, string> Content()
    {
        var content = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(Folder))
            content[Path.GetFileName(path)] = File.ReadAllText(path);
        var manifest = JsonNode.Parse(content[ExportFormat.Manifest])!.AsObject();
        Assert.True(manifest.Remove("madeAt"));
        content[ExportFormat.Manifest] = manifest.ToJsonString();
        return content;
    }

    /// <summary>Fails with the first line that differs.</summary>
    public void IsSameAs(Exported other)
    {
        var (mine, theirs) = (Content(), other.Content());
        Assert.Equal(mine.Keys, theirs.Keys);
        foreach (var (file, text) in mine.Where(f => f.Key != ExportFormat.Manifest))
        foreach (var (one, two) in text.Split('\n').Zip(theirs[file].Split('\n')))
            Assert.True(one == two, $"{file}:\n{one}\n{two}");
        Assert.Equal(mine, theirs);
    }

    public IEnumerable<JsonElement> Lines(RecordKind kind) => File.ReadLines(PathOf(kind.File)).Select(line => JsonDocument.Parse(line).RootElement);

    /// <summary>Changes a file, and the manifest so that it says what is there.</summary>
    public void Rewrite(string file, Func<string, string> change)
    {
        var text = change(File.ReadAllText(PathOf(file)));
        File.WriteAllText(PathOf(file), text);
        Remember(file);
    }

    public void Remember(string file)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(PathOf(ExportFormat.Manifest)))!;
        var bytes = File.ReadAllBytes(PathOf(file));
        var entry = manifest["files"]!.AsArray().Single(f => (string?)f!["name"] == file)!;
        (entry["lines"], entry["sha256"]) = (Encoding.UTF8.GetString(bytes).Count(c => c == '\n'), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        File.WriteAllText(PathOf(ExportFormat.Manifest), manifest.ToJsonString());
    }

    public async Task<RestoreReport> Into(TestForum forum) => await forum.With(db => RestoreForum.Run(db, Folder, null, default));

    public void Dispose() => Directory.Delete(root, recursive: true);
}
