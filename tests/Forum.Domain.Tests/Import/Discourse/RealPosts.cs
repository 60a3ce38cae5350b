using System.IO.Compression;
using System.Text.Json;

namespace Forum.Domain.Tests.Import.Discourse;

/// <summary>The records of a real forum, read without the importer's help.</summary>
internal static class RealPosts
{
    public static string Folder => TestData.PathOf("forum-urho3d");

    public static IEnumerable<JsonElement> Lines(string name)
    {
        using var file = new GZipStream(File.OpenRead(Path.Combine(Folder, name + ".jsonl.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(file);
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    public static string? TextOf(JsonElement post, string field) => post.GetProperty(field).GetString();
}
