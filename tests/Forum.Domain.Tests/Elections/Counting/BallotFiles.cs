using Forum.Domain.Elections.Counting;
using Xunit;

namespace Forum.Domain.Tests.Elections.Counting;

internal static class BallotFiles
{
    public static BallotFile Read(string path)
    {
        var (file, problem) = BltReader.Read(File.ReadAllBytes(path));
        Assert.True(problem is null, $"{path}: {problem}");
        return file!;
    }

    public static IEnumerable<(string Name, BallotFile File)> In(params string[] folder) =>
        from path in Directory.EnumerateFiles(TestData.PathOf(folder), "*.blt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        select (Path.GetFileNameWithoutExtension(path), Read(path));

    /// <summary>A file of "4: 1 2" and the like, without names that matter.</summary>
    public static BallotFile Of(int seats, int candidates, params (long Count, int[] Ranking)[] papers) =>
        new(
            "",
            seats,
            [.. Enumerable.Range(1, candidates).Select(c => $"Candidate {c}")],
            new HashSet<int>(),
            [],
            [.. papers.Select(p => new Paper(p.Count, p.Ranking))]
        );

    public static string Totals(IEnumerable<KeyValuePair<int, string>> totals) =>
        string.Join(' ', totals.OrderBy(t => t.Key).Select(t => $"{t.Key}={t.Value}"));

    public static string Totals(Stage stage) => Totals(stage.Totals.Select(t => KeyValuePair.Create(t.Key, t.Value.ToString())));

    public static string Placed(IEnumerable<Placed> placed) => string.Join(' ', placed.Select(p => $"{p.Candidate}@{p.Stage}"));

    /// <summary>A line for each stage, in one form for all who count.</summary>
    public static List<string> Rounds(CountResult count) =>
        [.. count.Stages.Select((s, i) => $"{s.Quota} {Totals(s)} in {Of(count.Elected, i + 1)} out {Of(count.Excluded, i + 1)}")];

    private static string Of(IEnumerable<Placed> placed, int stage) => string.Join(' ', placed.Where(p => p.Stage == stage).Select(p => p.Candidate));
}
