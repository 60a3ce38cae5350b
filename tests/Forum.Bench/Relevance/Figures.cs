namespace Forum.Bench.Relevance;

/// <param name="First">The share of questions whose first result is right (P@1).</param>
/// <param name="Reciprocal">The mean of 1 / the rank of the first right one among ten (MRR@10).</param>
internal sealed record Figures(int Questions, double First, double Reciprocal)
{
    public static async Task<Figures> Of(IReadOnlyList<Question> questions, Func<string, Task<IReadOnlyList<int>>> search)
    {
        var (first, reciprocal) = (0, 0.0);
        foreach (var question in questions)
        {
            var rank = RankOf(await search(question.Text), question.Relevant);
            first += rank == 1 ? 1 : 0;
            reciprocal += rank is >= 1 and <= 10 ? 1.0 / rank : 0;
        }
        return new Figures(questions.Count, (double)first / questions.Count, reciprocal / questions.Count);
    }

    /// <returns>From 1; 0 where none is among them.</returns>
    public static int RankOf(IReadOnlyList<int> found, IReadOnlySet<int> relevant)
    {
        for (var i = 0; i < found.Count; i++)
            if (relevant.Contains(found[i]))
                return i + 1;
        return 0;
    }
}
