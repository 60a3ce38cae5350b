using System.Globalization;
using System.Text;
using Forum.Domain.Elections.Counting;

namespace Forum.Web.Commands;

/// <summary>A count for people to read: each stage, what was done, where the votes are.</summary>
internal static class CountText
{
    private const int WidestName = 40;

    public static string Of(CountResult count)
    {
        var text = new StringBuilder();
        if (count.File.Title.Length > 0)
            text.AppendLine(Printable(count.File.Title));
        text.AppendLine(CultureInfo.InvariantCulture, $"{Name(count.Rule)}, {Several(count.Seats, "seat")}, {Ballots(count)}");
        for (var stage = 1; stage <= count.Stages.Count; stage++)
            Stage(text, count, stage);
        text.AppendLine().AppendLine("Elected");
        foreach (var elected in count.Elected)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {elected.Candidate} {Printable(elected.Name)} (stage {elected.Stage})");
        if (count.Pairwise is { } pairwise)
            text.AppendLine(pairwise.CondorcetWinner is { } winner ? $"Condorcet winner: {Called(count, winner)}" : "There is no Condorcet winner.");
        return text.ToString();
    }

    private static void Stage(StringBuilder text, CountResult count, int number)
    {
        var stage = count.Stages[number - 1];
        text.AppendLine().Append(CultureInfo.InvariantCulture, $"Stage {number}: {Action(count, stage)}");
        text.AppendLine(stage.Quota is { } quota ? $"; quota {quota}" : "");
        var wide = Math.Min(WidestName, count.File.Names.Max(name => Printable(name).Length));
        foreach (var candidate in count.File.Standing)
        {
            var name = $"{candidate, 4} {Cut(Printable(count.File.NameOf(candidate)), wide).PadRight(wide)}";
            text.AppendLine($"{name} {stage.Totals[candidate], 16} {Fate(count, candidate, number)}".TrimEnd());
        }
        if (!stage.Exhausted.Units.IsZero || !stage.Rounding.Units.IsZero)
            text.AppendLine(CultureInfo.InvariantCulture, $"     {"exhausted".PadRight(wide)} {stage.Exhausted, 16}{Lost(stage.Rounding)}");
        foreach (var tie in count.Ties.Where(t => t.Stage == number))
            text.Append("     ").AppendLine(Tie(count, tie));
    }

    private static string Lost(Votes rounding) => rounding.Units.IsZero ? "" : $" and {rounding} by rounding";

    private static string Ballots(CountResult count) =>
        Several(count.Ballots, "ballot") + (count.Valid == count.Ballots ? "" : $", of which {count.Valid} rank somebody who stands");

    private static string Action(CountResult count, Stage stage)
    {
        var of = string.Join(", ", stage.Of.Select(c => Called(count, c)));
        return stage.Action switch
        {
            StageAction.First when count.Rule == CountRule.Approval => "approvals",
            StageAction.First when count.Rule == CountRule.Schulze => "how many others each one beats",
            StageAction.First => "first preferences",
            StageAction.Surplus => $"surplus of {of}",
            StageAction.Exclude => $"exclusion of {of}",
            _ => $"those left after {of}",
        };
    }

    private static string Fate(CountResult count, int candidate, int stage) =>
        count.Elected.FirstOrDefault(e => e.Candidate == candidate && e.Stage <= stage) is { } elected
            ? elected.Stage == stage
                ? "elected"
                : "in"
            : count.Excluded.FirstOrDefault(e => e.Candidate == candidate && e.Stage <= stage) is { } excluded
                ? excluded.Stage == stage
                    ? "excluded"
                    : "out"
                : "";

    private static string Tie(CountResult count, Tie tie)
    {
        var what = tie.For switch
        {
            TieFor.Exclusion => "who is excluded",
            TieFor.Surplus => "whose surplus goes first",
            _ => "who is elected",
        };
        var by = tie.By switch
        {
            TieDecided.EarlierStages => "by an earlier stage",
            TieDecided.Seed => "by the seed",
            _ => "by the order of the file",
        };
        return $"Tie over {what} among {string.Join(", ", tie.Among.Select(c => Called(count, c)))}: {Called(count, tie.Chosen)}, {by}";
    }

    private static string Called(CountResult count, int candidate) => $"{candidate} {Cut(Printable(count.File.NameOf(candidate)), WidestName)}";

    private static string Name(CountRule rule) =>
        rule switch
        {
            CountRule.Scottish => "Scottish STV",
            CountRule.Meek => "Meek's STV, PRF reference rule",
            CountRule.Wigm => "Weighted inclusive Gregory STV, PRF reference rule",
            CountRule.Irv => "Instant runoff",
            CountRule.Schulze => "Schulze",
            _ => "Approval",
        };

    private static string Several(long number, string thing) => number == 1 ? $"1 {thing}" : $"{number} {thing}s";

    private static string Cut(string name, int most) => name.Length <= most ? name : name[..(most - 1)] + "…";

    /// <summary>A name from somebody's file must not steer a terminal.</summary>
    private static string Printable(string name) => string.Concat(name.Select(c => char.IsControl(c) ? ' ' : c));
}
