using System.Globalization;
using System.Text.Json;
using Forum.Domain.Elections.Counting;
using Xunit;

namespace Forum.Domain.Tests.Elections.Counting;

/// <summary>The file of computed results that stands beside the Scottish ballots: who is elected under which rule, by other programs.</summary>
internal static class OtherPrograms
{
    public static void Agree(IEnumerable<(string Name, BallotFile File)> elections, string computed)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(computed));
        var (differences, compared) = (new List<string>(), 0);
        foreach (var (name, file) in elections)
            if (document.RootElement.TryGetProperty(name, out var expected))
            {
                compared++;
                differences.AddRange(
                    Results(expected, file)
                        .Where(r => r.Theirs is not null && r.Theirs != r.Ours)
                        .Select(r => $"{name} {r.What}: {r.Theirs}, here {r.Ours}")
                );
            }

        Assert.True(compared > 100, $"{compared} compared");
        Assert.Empty(differences);
    }

    private static IEnumerable<(string What, string? Theirs, string? Ours)> Results(JsonElement expected, BallotFile file)
    {
        var (scottish, meek, wigm) = (Count.Run(file, CountRule.Scottish), Count.Run(file, CountRule.Meek), Count.Run(file, CountRule.Wigm));
        yield return ("valid", Text(expected, "valid"), $"{scottish.Valid}");
        yield return ("scottish in order", InOrder(expected, "scottish_elected"), string.Join(' ', scottish.Elected.Select(e => e.Candidate)));
        yield return ("scottish quota", Text(expected, "scottish_quota") + ".00000", $"{scottish.Quota}");
        yield return ("scottish ties by lot", InOrder(expected, "scottish_ties_by_lot"), Lots(scottish));
        yield return ("scottish", Set(expected, "droop_scotland"), Set(scottish));
        yield return ("meek", Set(expected, "droop_meek-prf"), Set(meek));
        yield return ("meek quota", Text(expected, "droop_meek-prf_quota"), $"{meek.Quota}");
        yield return ("meek totals", Final(expected), Final(meek));
        yield return ("wigm", Set(expected, "droop_wigm-prf"), Set(wigm));
        var irv = Count.Run(file, CountRule.Irv, seats: 1);
        yield return ("irv", Text(expected, "irv_winner"), $"{irv.Elected[0].Candidate}");
        var schulze = Count.Run(file, CountRule.Schulze, seats: 1);
        yield return (
            "condorcet",
            Text(expected, "condorcet_winner") ?? "none",
            $"{schulze.Pairwise!.CondorcetWinner?.ToString(CultureInfo.InvariantCulture) ?? "none"}"
        );
        yield return ("schulze", Set(expected, "schulze_winners"), string.Join(' ', Unbeaten(schulze)));
    }

    /// <summary>All who could have won, had the order of the file not decided.</summary>
    private static IEnumerable<int> Unbeaten(CountResult schulze) => schulze.Ties is [var tie] ? tie.Among.Order() : [schulze.Elected[0].Candidate];

    private static string Set(CountResult count) => string.Join(' ', count.Elected.Select(e => e.Candidate).Order());

    private static string Lots(CountResult count) => string.Join(' ', count.Ties.Where(t => t.By != TieDecided.EarlierStages).Select(t => t.Stage));

    private static string Final(CountResult count) =>
        BallotFiles.Totals(count.Elected.Select(e => KeyValuePair.Create(e.Candidate, count.Stages[^1].Totals[e.Candidate].ToString())));

    private static string? Final(JsonElement expected) =>
        expected.TryGetProperty("droop_meek-prf_final", out var final)
            ? BallotFiles.Totals(
                final.EnumerateObject().Select(t => KeyValuePair.Create(int.Parse(t.Name, CultureInfo.InvariantCulture), t.Value.GetString()!))
            )
            : null;

    private static string? Text(JsonElement expected, string name) =>
        expected.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    private static string? Set(JsonElement expected, string name) =>
        expected.TryGetProperty(name, out var value) ? string.Join(' ', value.EnumerateArray().Select(v => v.GetInt32()).Order()) : null;

    private static string? InOrder(JsonElement expected, string name) =>
        expected.TryGetProperty(name, out var value) ? string.Join(' ', value.EnumerateArray().Select(v => v.ToString())) : null;
}
