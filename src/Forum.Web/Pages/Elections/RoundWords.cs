using Forum.Domain.Elections.Counting;
using Forum.Web.Languages;

namespace Forum.Web.Pages.Elections;

/// <summary>What happened at one stage of a count.</summary>
public sealed record RoundLine(int Number, IReadOnlyList<string> Sentences);

/// <summary>Tells a count stage by stage.</summary>
public static class RoundWords
{
    /// <summary>Whether votes move on from stage to stage.</summary>
    public static bool HasRounds(CountResult count) => count.Rule is not (CountRule.Approval or CountRule.Schulze);

    public static IEnumerable<RoundLine> Of(Texts texts, CountResult count) =>
        Enumerable.Range(1, count.Stages.Count).Select(number => new RoundLine(number, [.. Sentences(texts, count, number)]));

    public static string Name(Texts texts, CountResult count, int candidate) => ElectionWords.Name(texts, count.File.NameOf(candidate));

    private static IEnumerable<string> Sentences(Texts texts, CountResult count, int number)
    {
        var stage = count.Stages[number - 1];
        yield return Done(texts, count, number);
        foreach (var elected in count.Elected.Where(e => e.Stage == number))
            yield return Elected(texts, count, stage, elected);
        foreach (var tie in count.Ties.Where(t => t.Stage == number))
            yield return texts[
                Texts.Key("results.tie", tie.For),
                ("names", Names(texts, count, tie.Among)),
                ("chosen", Name(texts, count, tie.Chosen)),
                ("by", texts[Texts.Key("results.tieBy", tie.By)])
            ];
    }

    private static string Done(Texts texts, CountResult count, int number)
    {
        var stage = count.Stages[number - 1];
        var (of, moves) = (Names(texts, count, stage.Of), Moves(texts, count, stage));
        return stage.Action switch
        {
            StageAction.First when count.Rule == CountRule.Approval => texts["results.approvals"],
            StageAction.First when count.Rule == CountRule.Schulze => texts["results.pairs"],
            StageAction.First => First(texts, count, stage),
            StageAction.Surplus when stage.Of.Count == 1 && stage.Surplus is { } surplus && count.Rule != CountRule.Meek => texts[
                "results.surplus",
                ("name", of),
                ("votes", ElectionWords.Counted(texts, surplus)),
                ("moves", moves)
            ],
            StageAction.Surplus => texts["results.surplusOfAll", ("names", of), ("moves", moves)],
            StageAction.Exclude => texts["results.exclude", ("names", of), ("moves", moves)],
            _ => texts["results.nextPlace"],
        };
    }

    private static string First(Texts texts, CountResult count, Stage stage) =>
        texts.Count("results.first", count.Valid)
        + (stage.Quota is { } quota ? " " + texts["results.firstQuota", ("quota", ElectionWords.Votes(texts, quota))] : "");

    private static string Elected(Texts texts, CountResult count, Stage stage, Placed elected)
    {
        var name = Name(texts, count, elected.Candidate);
        var votes = stage.Totals[elected.Candidate];
        if (count.Rule == CountRule.Schulze)
            return texts["results.unbeaten", ("name", name)];
        if (count.Rule == CountRule.Approval)
            return texts["results.approved", ("name", name), ("votes", ElectionWords.Counted(texts, votes))];
        return stage.Quota is { } quota && votes.Units >= quota.Units
            ? texts["results.overQuota", ("name", name), ("votes", ElectionWords.Counted(texts, votes)), ("quota", ElectionWords.Votes(texts, quota))]
            : texts["results.lastLeft", ("name", name), ("votes", ElectionWords.Counted(texts, votes))];
    }

    /// <summary>Where votes went, those who got most first; what nobody could take comes last.</summary>
    private static string Moves(Texts texts, CountResult count, Stage stage)
    {
        var moves = stage
            .Transfers.Where(t => t.From != t.To && !t.Votes.Units.IsZero)
            .GroupBy(t => t.To)
            .Select(to =>
                (
                    To: to.Key,
                    Votes: new Votes(to.Aggregate(System.Numerics.BigInteger.Zero, (sum, t) => sum + t.Votes.Units), to.First().Votes.Places)
                )
            )
            .OrderBy(move => move.To is null)
            .ThenByDescending(move => move.Votes.Units)
            .ThenBy(move => move.To)
            .Select(move =>
                move.To is { } to
                    ? texts["results.move", ("name", Name(texts, count, to)), ("votes", ElectionWords.Votes(texts, move.Votes))]
                    : texts["results.moveNowhere", ("votes", ElectionWords.Votes(texts, move.Votes))]
            )
            .ToList();
        return moves.Count == 0 ? texts["results.noMoves"] : string.Join("; ", moves);
    }

    private static string Names(Texts texts, CountResult count, IReadOnlyList<int> candidates) =>
        ElectionWords.List(texts, [.. candidates.Select(c => Name(texts, count, c))]);
}
