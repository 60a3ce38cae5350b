using System.Globalization;
using System.Xml.Linq;
using Forum.Domain;
using Forum.Domain.Import;
using Forum.Domain.Powers;
using Forum.Domain.Search.Similar;

namespace Forum.Bench.Relevance;

/// <summary>
/// Whether questions that people linked to each other are found as similar: each end of a link is asked beside its thread, and the other end should
/// be among ten. A link that was made from the text of the question itself tells nothing about likeness beyond that, and counts all the same.
/// </summary>
internal static class Similarity
{
    private const int Found = 10;

    public static async Task Measure(SourceCommunity source, string folder, RelevanceReport report)
    {
        var threads = source.Threads.ToDictionary(t => int.Parse(t.Id, CultureInfo.InvariantCulture));
        var links = Links(folder, threads).ToList();
        using var forum = await CollectionForum.Of(source, threads.Keys, number => $"/questions/{number}");
        using var bare = new PlainFullText(threads.Select(t => (t.Key, t.Value.Title, "")));
        var linked = links.Where(l => l.Type == 1).ToList();
        var (own, plain) = (0, 0);
        foreach (var (_, from, to) in linked)
        {
            own += (await Beside(forum, from)).Contains(to) ? 1 : 0;
            plain += Titles(bare, threads[from].Title, from).Contains(to) ? 1 : 0;
        }
        report.Say(
            $"Linked questions: {linked.Count} pairs, recall@10 {(double)own / linked.Count:.000}; bm25 over titles {(double)plain / linked.Count:.000}"
        );
        report.Promise($"Similar threads: {(double)own / plain - 1:+0%;-0%} against bm25 over titles, at least 20 % better", own >= 1.2 * plain);
        foreach (var (_, from, to) in links.Where(l => l.Type == 3))
            report.Say(
                $"  duplicate {from} of {to}: place {Place(await Beside(forum, from), to)}, by titles {Place(Titles(bare, threads[from].Title, from), to)}: {threads[from].Title}"
            );
    }

    private static int Place(IReadOnlyList<int> found, int wanted) => Figures.RankOf(found, new HashSet<int> { wanted });

    private static async Task<IReadOnlyList<int>> Beside(CollectionForum forum, int number)
    {
        using var db = forum.Storage.Open();
        var read = await SimilarPage.Read(db, Actor.Guest, forum.IdOf(number), Found, default);
        return read is Outcome<SimilarPage>.Done(var shown) ? [.. shown.Threads.Select(row => forum.Numbers[row.Id])] : [];
    }

    private static List<int> Titles(PlainFullText bare, string title, int own) => [.. bare.Search(title, Found + 1).Where(n => n != own).Take(Found)];

    private static IEnumerable<(int Type, int From, int To)> Links(string folder, Dictionary<int, SourceThread> threads) =>
        from row in XDocument.Load(Path.Combine(folder, "stackexchange-quantumcomputing", "PostLinks.xml")).Root!.Elements("row")
        let type = (int)row.Attribute("LinkTypeId")!
        let pair = (From: (int)row.Attribute("PostId")!, To: (int)row.Attribute("RelatedPostId")!)
        where threads.ContainsKey(pair.From) && threads.ContainsKey(pair.To) && pair.From != pair.To
        select (type, pair.From, pair.To);
}
