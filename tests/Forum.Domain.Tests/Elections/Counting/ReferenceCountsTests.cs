using System.Globalization;
using System.Text.Json;
using Forum.Domain.Elections.Counting;
using Xunit;

namespace Forum.Domain.Tests.Elections.Counting;

/// <summary>The reference counts of the Proportional Representation Foundation's own program, round by round.</summary>
public sealed class ReferenceCountsTests
{
    private static readonly (string Tag, CountRule Rule)[] Rules =
    [
        ("-scotland-fixed-p5-d5", CountRule.Scottish),
        ("-meek-prf-o6-fixed-p9-d9", CountRule.Meek),
        ("-wigm-prf-fixed-p4-d4", CountRule.Wigm),
    ];

    /// <summary>
    /// Where somebody has just the quota, the reference makes a stage of transferring their surplus of nothing. The Order doesn't: rule 48(1)
    /// is for those who exceed the quota. Such stages, which change no total, are left out of these.
    /// </summary>
    private static readonly string[] WithSurplusesOfNothing = ["SC-Vm-12", "weak-surplus"];

    [DataFact]
    public void Every_reference_count_is_met_in_every_round()
    {
        var (differences, compared) = (new List<string>(), 0);
        foreach (var path in Directory.EnumerateFiles(TestData.PathOf("elections-droop", "blt"), "*.blt", SearchOption.AllDirectories))
        foreach (var (tag, rule) in Rules)
            if (Reference(Path.GetFileNameWithoutExtension(path) + tag) is { } text)
            {
                compared++;
                var (name, file) = (Path.GetFileNameWithoutExtension(path), BallotFiles.Read(path));
                using var reference = JsonDocument.Parse(text[text.IndexOf('{', StringComparison.Ordinal)..]);
                var (theirs, ours) = (Rounds(reference.RootElement, name, rule), Rounds(Count.Run(file, rule)));
                differences.AddRange(
                    theirs.Zip(ours).Where(r => r.First != r.Second).Select(r => $"{name} {rule}: {r.First}\n  here {r.Second}").Take(3)
                );
                if (theirs.Count != ours.Count)
                    differences.Add($"{name} {rule}: {theirs.Count} rounds, here {ours.Count}");
            }

        Assert.True(compared > 40, $"{compared} compared");
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static string? Reference(string name) =>
        Directory
            .EnumerateFiles(TestData.PathOf("elections-droop", "ref", "json"), name + ".txt", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .SingleOrDefault();

    private static List<string> Rounds(CountResult count) =>
        [
            .. count.Stages.Select(
                (s, i) =>
                    $"{s.Quota} {BallotFiles.Totals(s)} in {Of(count.Elected, i + 1)} out {Of(count.Excluded, i + 1)}"
                    + (count.Rule == CountRule.Meek ? "" : $" gone {s.Exhausted}")
            ),
        ];

    private static string Of(IEnumerable<Placed> placed, int stage) =>
        string.Join(' ', placed.Where(p => p.Stage == stage).Select(p => p.Candidate).Order());

    /// <summary>
    /// A stage begins with a transfer; under Meek, with a round. What the reference calls defeated when the seats are full was here never excluded.
    /// </summary>
    private static List<string> Rounds(JsonElement reference, string name, CountRule rule)
    {
        var rounds = new List<(string Text, SortedSet<int> In, SortedSet<int> Out)>();
        var round = 0;
        foreach (var action in reference.GetProperty("actions").EnumerateArray().Where(a => a.TryGetProperty("cstate", out _)))
        {
            var tag = action.GetProperty("tag").GetString();
            var message = action.GetProperty("msg").GetString()!;
            if (rule == CountRule.Scottish && WithSurplusesOfNothing.Contains(name) && message.EndsWith("(0.00000)", StringComparison.Ordinal))
                continue;
            var isNew =
                rule == CountRule.Meek ? tag is "elect" or "defeat" && action.GetProperty("round").GetInt32() > round : tag is "begin" or "transfer";
            if (isNew)
            {
                round = action.GetProperty("round").GetInt32();
                var gone = rule == CountRule.Meek ? "" : $" gone {action.GetProperty("nt_votes").GetString()}";
                rounds.Add(($"{action.GetProperty("quota").GetString()} {Totals(action)} in {{0}} out {{1}}{gone}", [], []));
            }
            var changed =
                tag == "elect" ? rounds[^1].In
                : tag == "defeat" && !message.StartsWith("Defeat remaining", StringComparison.Ordinal) ? rounds[^1].Out
                : null;
            changed?.Add(Named(reference, message[(message.LastIndexOf(": ", StringComparison.Ordinal) + 2)..]));
        }
        return [.. rounds.Select(r => string.Format(CultureInfo.InvariantCulture, r.Text, string.Join(' ', r.In), string.Join(' ', r.Out)))];
    }

    private static int Named(JsonElement reference, string name) =>
        reference
            .GetProperty("cdict")
            .EnumerateObject()
            .Where(c => c.Value.GetProperty("name").GetString() == name)
            .Select(c => int.Parse(c.Name, CultureInfo.InvariantCulture))
            .Single();

    private static string Totals(JsonElement action) =>
        BallotFiles.Totals(
            action
                .GetProperty("cstate")
                .EnumerateObject()
                .Where(c => c.Value.GetProperty("state").GetString() != "withdrawn")
                .Select(c => KeyValuePair.Create(int.Parse(c.Name, CultureInfo.InvariantCulture), c.Value.GetProperty("vote").GetString()!))
        );
}
