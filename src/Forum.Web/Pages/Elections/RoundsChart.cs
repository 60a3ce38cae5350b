using System.Numerics;
using Forum.Domain.Elections.Counting;
using Forum.Web.Languages;

namespace Forum.Web.Pages.Elections;

/// <summary>One candidate at one stage: a bar as long as their votes.</summary>
/// <param name="Mark">What became of them here; empty where nothing did.</param>
public sealed record ChartBar(int X, int Width, string Votes, string Look, string Mark);

/// <param name="Bars">One a stage; none after the candidate is out.</param>
public sealed record ChartRow(int Y, string Name, bool IsElected, IReadOnlyList<ChartBar> Bars);

/// <param name="QuotaX">Where the line of the quota stands; null where there is none.</param>
public sealed record ChartColumn(int X, int Number, int? QuotaX);

/// <summary>
/// A count as a picture: a row a candidate, a column a stage, in each cell a bar; so one sees who grows by whose votes. Sizes are CSS pixels,
/// and letters keep their size: what is too wide for the page is scrolled.
/// </summary>
public sealed record RoundsChart(int Width, int Height, int BarSpace, IReadOnlyList<ChartColumn> Columns, IReadOnlyList<ChartRow> Rows)
{
    public const int RowHeight = 40;
    public const int Head = 28;
    private const int LongestName = 22;

    /// <summary>About that of a bold letter.</summary>
    private const int LetterWidth = 9;
    private const int Widest = 980;
    private const int Narrowest = 104;
    private const int Gap = 16;

    public static RoundsChart Of(Texts texts, CountResult count)
    {
        var stages = count.Stages;
        var column = Math.Clamp(Widest / stages.Count, Narrowest, 420);
        var space = column - Gap;
        var most = stages.SelectMany(s => s.Totals.Values.Select(v => v.Units).Append(s.Quota?.Units ?? 0)).DefaultIfEmpty(BigInteger.One).Max();
        int Long(Votes votes) => most.IsZero ? 0 : (int)(votes.Units * space / most);
        var order = count.File.Standing.OrderBy(c => Place(count, c)).ThenByDescending(c => stages[0].Totals[c].Units).ThenBy(c => c).ToList();
        var names = order.ConvertAll(c => Short(RoundWords.Name(texts, count, c)));
        var beside = Gap + LetterWidth * names.Select(name => name.Length).DefaultIfEmpty().Max();
        return new RoundsChart(
            beside + column * stages.Count,
            Head + RowHeight * order.Count,
            space,
            [
                .. stages.Select(
                    (s, i) => new ChartColumn(beside + column * i, i + 1, s.Quota is { } quota ? beside + column * i + Long(quota) : null)
                ),
            ],
            [
                .. order.Select(
                    (c, row) =>
                        new ChartRow(
                            Head + RowHeight * row,
                            names[row],
                            Place(count, c) < int.MaxValue - 1000,
                            Bars(texts, count, c, (beside, column), Long)
                        )
                ),
            ]
        );
    }

    private static List<ChartBar> Bars(Texts texts, CountResult count, int candidate, (int First, int Width) columns, Func<Votes, int> length)
    {
        var bars = new List<ChartBar>();
        var inAt = count.Elected.FirstOrDefault(e => e.Candidate == candidate)?.Stage;
        var outAt = count.Excluded.FirstOrDefault(e => e.Candidate == candidate)?.Stage;
        for (var number = 1; number <= count.Stages.Count; number++)
        {
            var votes = count.Stages[number - 1].Totals[candidate];
            if (outAt < number && votes.Units.IsZero)
                break;
            var look =
                inAt <= number ? "in"
                : outAt <= number ? "out"
                : "";
            var mark =
                inAt == number ? "✓"
                : outAt == number ? "✕"
                : "";
            bars.Add(new ChartBar(columns.First + columns.Width * (number - 1), length(votes), ElectionWords.Votes(texts, votes), look, mark));
        }
        return bars;
    }

    /// <summary>Winners in the order of their election, then the others, who lasted longest first.</summary>
    private static int Place(CountResult count, int candidate)
    {
        for (var i = 0; i < count.Elected.Count; i++)
            if (count.Elected[i].Candidate == candidate)
                return i;
        return int.MaxValue - (count.Excluded.FirstOrDefault(e => e.Candidate == candidate)?.Stage ?? 999);
    }

    private static string Short(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)].TrimEnd() + "…";
}
