using Forum.Bench.Data;
using Forum.Domain.Import.Discourse;
using Forum.Domain.Import.StackExchange;

namespace Forum.Bench.Relevance;

/// <summary>
/// Measures whether search finds what people ask for: whole forums are filled by import and asked as a guest asks, beside SQLite's own ranking over
/// the same words.
/// </summary>
internal static class RelevanceBench
{
    private const string Explanation = "Needs the real texts with known answers: FORUM_TEST_DATA, or shared/data beside the repository.";

    /// <param name="only">Part of a name of what is measured: xquad, cranfield, urho3d, similar; null for all.</param>
    /// <returns>0 where every promise is kept, else 1.</returns>
    public static async Task<int> Run(string? only)
    {
        if (Sources.Folder is not { } folder)
        {
            Console.WriteLine(Explanation);
            return 1;
        }
        var report = new RelevanceReport(Console.Out);
        if (Wanted("xquad", only))
            await Languages(folder, report);
        if (Wanted("cranfield", only))
            await Abstracts(folder, report);
        if (Wanted("urho3d", only))
            await Topics(folder, report);
        if (Wanted("similar", only))
            await Similarity.Measure(StackExchangeDump.Read(Path.Combine(folder, "stackexchange-quantumcomputing")), folder, report);
        return report.AllKept ? 0 : 1;
    }

    private static bool Wanted(string name, string? only) => only is null || name.Contains(only, StringComparison.Ordinal);

    private static async Task Languages(string folder, RelevanceReport report)
    {
        (string Language, double Least)[] promised = [("en", .93), ("ru", .91), ("el", .90)];
        var gains = new List<double>();
        var alone = new Dictionary<string, double>();
        foreach (var (language, least) in promised)
        {
            var (own, plain) = await Measure(Xquad.Read(folder, $"XQuAD {language}", language, [language]), report);
            report.Promise(
                $"XQuAD {language}: P@1 {own.First:.0000}, at least {least:.00} and plain bm25's {plain.First:.0000}",
                own.First >= Math.Max(least, plain.First)
            );
            gains.Add(own.First - plain.First);
            alone[language] = own.First;
        }
        report.Promise($"XQuAD: mean gain over plain bm25 {gains.Average():+0.000;-0.000}, at least .01", gains.Average() >= .01);
        var mixed = Xquad.Read(folder, "XQuAD mixed", "en", Xquad.Languages);
        using var forum = await CollectionForum.Of(mixed);
        foreach (var (language, _) in promised)
        {
            var own = await Figures.Of(Xquad.Read(folder, "", language, [language]).Questions, forum.Search);
            report.Row($"XQuAD {language} among all three", own, null);
            report.Promise($"XQuAD {language}: mixed loses {alone[language] - own.First:0.000}, at most .02", alone[language] - own.First <= .02);
        }
    }

    private static async Task Abstracts(string folder, RelevanceReport report)
    {
        var (own, _) = await Measure(Cranfield.Read(folder), report);
        report.Promise($"Cranfield: MRR@10 {own.Reciprocal:.0000}, at least {.53}", own.Reciprocal >= .53);
    }

    private static async Task Topics(string folder, RelevanceReport report)
    {
        var source = DiscourseExport.Read(Path.Combine(folder, "forum-urho3d"));
        var asked = TopicQuestions.Read();
        using var forum = await CollectionForum.Of(source, asked.SelectMany(q => q.Relevant), topic => $"/t/{topic}");
        var found = 0;
        foreach (var question in asked)
        {
            var rank = Figures.RankOf(await forum.Search(question.Text), question.Relevant);
            found += rank is >= 1 and <= 5 ? 1 : 0;
            if (rank is 0 or > 5)
                report.Say($"  topic {question.Relevant.Single()} at {rank} of 20: {question.Text}");
        }
        report.Promise($"Urho3D: {found} of {asked.Count} questions find their thread in the top 5, at least 50", found >= 50);
    }

    private static async Task<(Figures Own, Figures Plain)> Measure(TextCollection texts, RelevanceReport report)
    {
        using var forum = await CollectionForum.Of(texts);
        using var bare = new PlainFullText(texts.Documents.Select(d => (d.Number, d.Title, d.Text)));
        var own = await Figures.Of(texts.Questions, forum.Search);
        var plain = await Figures.Of(texts.Questions, question => Task.FromResult(bare.Search(question, 10)));
        report.Row(texts.Name, own, plain);
        return (own, plain);
    }
}
