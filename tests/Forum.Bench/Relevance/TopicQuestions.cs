using System.Globalization;

namespace Forum.Bench.Relevance;

/// <summary>Questions that we wrote for topics of the Urho3D forum, in other words than their titles have: a topic's number, a tab, the question.</summary>
internal static class TopicQuestions
{
    public static IReadOnlyList<Question> Read() =>
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Relevance", "urho3d-questions.txt"))
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split('\t', 2))
                .Select(parts => new Question(parts[1], new HashSet<int> { int.Parse(parts[0], CultureInfo.InvariantCulture) })),
        ];
}
