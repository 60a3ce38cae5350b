using System.Globalization;

namespace Forum.Bench.Relevance;

/// <summary>Figures and promises, as they come.</summary>
internal sealed class RelevanceReport(TextWriter to)
{
    public bool AllKept { get; private set; } = true;

    public void Row(string name, Figures own, Figures? plain)
    {
        Say($"{name, -26} {own.Questions, 4} questions  P@1 {own.First:.000}  MRR@10 {own.Reciprocal:.000}");
        if (plain is not null)
            Say($"{"  FTS5 bm25, same stems", -26} {"", 14}  P@1 {plain.First:.000}  MRR@10 {plain.Reciprocal:.000}");
    }

    public void Promise(FormattableString what, bool isKept)
    {
        AllKept &= isKept;
        Say($"{(isKept ? "kept  " : "BROKEN")} {what.ToString(CultureInfo.InvariantCulture)}");
    }

    public void Say(FormattableString line) => to.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
