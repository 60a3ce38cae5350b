using System.Globalization;
using System.Text.Json;
using Forum.Domain.Elections.Counting;
using Xunit;

namespace Forum.Domain.Tests.Elections.Counting;

/// <summary>Real elections, and what their returning officers published: every total of every stage.</summary>
public sealed class ScottishCouncils2017Tests
{
    private const string Folder = "elections-scotland-2017";

    /// <summary>How differences begin that are slips of the publication, each with the reason to say so.</summary>
    private static readonly Dictionary<string, string> Slips = new()
    {
        ["glasgow_2017_ward1: stage "] = "The data's README: one cell is mistyped, 393 for 303.",
        ["east_dunbartonshire_2017_ward2: valid: 7034, here 7035"] = "Its own first preferences add up to 7035.",
    };

    [DataFact]
    public void The_count_is_the_official_one_stage_by_stage()
    {
        var differences = new List<string>();
        var elections = 0;
        foreach (var (name, file) in BallotFiles.In(Folder, "ballots"))
        {
            using var expected = JsonDocument.Parse(File.ReadAllBytes(TestData.PathOf(Folder, "expected", name + ".json")));
            differences.AddRange(Differences(expected.RootElement, Count.Run(file, CountRule.Scottish)).Select(d => $"{name}: {d}"));
            elections++;
        }

        Assert.True(elections > 100, $"{elections} elections");
        var unexplained = differences.Where(d => !Slips.Keys.Any(slip => d.StartsWith(slip, StringComparison.Ordinal))).ToList();
        Assert.True(unexplained.Count == 0, string.Join('\n', unexplained));
    }

    [DataFact]
    public void Other_rules_elect_whom_other_programs_elect() =>
        OtherPrograms.Agree(BallotFiles.In(Folder, "ballots"), TestData.PathOf(Folder, "computed-other-methods.json"));

    private static IEnumerable<string> Differences(JsonElement expected, CountResult count)
    {
        var (official, recount) = (expected.GetProperty("official"), expected.GetProperty("recount"));
        // Five decimals, or two: what was published is rounded, never cut more.
        var isExact = expected.GetProperty("agreement").GetProperty("stage_totals").GetString()!.StartsWith("exact", StringComparison.Ordinal);
        var published = official.GetProperty("totals_by_stage").EnumerateArray().Select(Numbers).ToList();
        (string What, string Theirs, string Ours)[] all =
        [
            ("quota", $"{official.GetProperty("quota").GetInt32()}.00000", $"{count.Quota}"),
            ("valid", $"{official.GetProperty("valid_poll").GetInt64()}", $"{count.Valid}"),
            ("elected", Places(official.GetProperty("elected")), BallotFiles.Placed(count.Elected)),
            ("excluded", Places(official.GetProperty("excluded")), BallotFiles.Placed(count.Excluded)),
            ("stages", $"{published.Count}", $"{count.Stages.Count}"),
            .. published.Zip(count.Stages).Select((s, i) => ($"stage {i + 1}", Rounded(s.First, isExact), Rounded(s.Second, isExact))),
            .. recount
                .GetProperty("stages")
                .EnumerateArray()
                .Zip(count.Stages)
                .Select((s, i) => ($"recount's stage {i + 1}", Texts(s.First), Texts(s.Second))),
        ];
        return all.Where(one => one.Theirs != one.Ours).Select(one => $"{one.What}: {one.Theirs}, here {one.Ours}");
    }

    private static string Places(JsonElement placed) =>
        string.Join(' ', placed.EnumerateArray().Select(p => $"{p.GetProperty("candidate").GetInt32()}@{p.GetProperty("stage").GetInt32()}"));

    private static Dictionary<int, decimal> Numbers(JsonElement totals) =>
        totals.EnumerateObject().ToDictionary(t => int.Parse(t.Name, CultureInfo.InvariantCulture), t => t.Value.GetDecimal());

    private static string Rounded(Stage stage, bool isExact) =>
        Rounded(stage.Totals.ToDictionary(t => t.Key, t => decimal.Parse(t.Value.ToString(), CultureInfo.InvariantCulture)), isExact);

    private static string Rounded(Dictionary<int, decimal> totals, bool isExact) =>
        string.Join(
            ' ',
            totals
                .OrderBy(t => t.Key)
                .Select(t =>
                    $"{t.Key}={(isExact ? t.Value : Math.Round(t.Value, 2, MidpointRounding.AwayFromZero)).ToString("0.00###", CultureInfo.InvariantCulture)}"
                )
        );

    private static string Texts(JsonElement stage) =>
        BallotFiles.Totals(
            stage
                .GetProperty("totals")
                .EnumerateObject()
                .Select(t => KeyValuePair.Create(int.Parse(t.Name, CultureInfo.InvariantCulture), t.Value.GetString()!))
        ) + $" gone={stage.GetProperty("nontransferable").GetString()}";

    private static string Texts(Stage stage) =>
        BallotFiles.Totals(stage) + $" gone={stage.Exhausted with { Units = stage.Exhausted.Units + stage.Rounding.Units }}";
}
