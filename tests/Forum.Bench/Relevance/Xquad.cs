using System.Text.Json;

namespace Forum.Bench.Relevance;

/// <summary>The same 240 passages in three languages, and 612 questions in each, every one answered by one passage.</summary>
internal static class Xquad
{
    public static readonly string[] Languages = ["en", "ru", "el"];

    /// <summary>Keeps the numbers of passages of different languages apart.</summary>
    private const int Apart = 1000;

    /// <summary>The questions of one language over the passages of some.</summary>
    public static TextCollection Read(string folder, string name, string asked, IReadOnlyList<string> languages) =>
        new(name, [.. languages.SelectMany(language => Passages(folder, language))], Questions(folder, asked));

    /// <summary>Passages have no titles of their own; the article's is the same English one for several, in all languages, so it is left out.</summary>
    private static IEnumerable<Document> Passages(string folder, string language)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, "xquad", $"passages.{language}.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            yield return new Document(
                Number(language, json.RootElement.GetProperty("id").GetInt32()),
                "XQuAD",
                json.RootElement.GetProperty("text").GetString()!
            );
        }
    }

    private static List<Question> Questions(string folder, string language)
    {
        var questions = new List<Question>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "xquad", $"queries.{language}.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var relevant = json.RootElement.GetProperty("relevant").EnumerateArray().Select(id => Number(language, id.GetInt32()));
            questions.Add(new Question(json.RootElement.GetProperty("query").GetString()!, relevant.ToHashSet()));
        }
        return questions;
    }

    private static int Number(string language, int id) => Array.IndexOf(Languages, language) * Apart + id;
}
