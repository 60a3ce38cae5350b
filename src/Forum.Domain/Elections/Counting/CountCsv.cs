using System.Globalization;
using System.Text;

namespace Forum.Domain.Elections.Counting;

/// <summary>A count for spreadsheets: a line for each candidate at each stage, and for the votes that are nobody's. RFC 4180, with a header.</summary>
public static class CountCsv
{
    public static string Of(CountResult count)
    {
        var text = new StringBuilder("stage,action,candidate,name,votes,fate\r\n");
        for (var number = 1; number <= count.Stages.Count; number++)
        {
            var stage = count.Stages[number - 1];
            foreach (var candidate in count.File.Standing)
                Line(text, number, stage, $"{candidate}", count.File.NameOf(candidate), stage.Totals[candidate], Fate(count, candidate, number));
            Line(text, number, stage, "", "", stage.Exhausted, "exhausted");
            Line(text, number, stage, "", "", stage.Rounding, "rounding");
        }
        return text.ToString();
    }

    private static void Line(StringBuilder text, int number, Stage stage, string candidate, string name, Votes votes, string fate) =>
        text.AppendJoin(',', number.ToString(CultureInfo.InvariantCulture), CountJson.Action(stage), candidate, Quoted(name), votes, fate)
            .Append("\r\n");

    private static string Fate(CountResult count, int candidate, int number) =>
        count.Elected.Any(e => e.Candidate == candidate && e.Stage <= number) ? "elected"
        : count.Excluded.Any(e => e.Candidate == candidate && e.Stage <= number) ? "excluded"
        : "";

    /// <summary>A spreadsheet would take what begins with one of these signs for a formula.</summary>
    private static string Quoted(string name) =>
        name.Length == 0 ? "" : $"\"{(name[0] is '=' or '+' or '-' or '@' ? "'" : "")}{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
