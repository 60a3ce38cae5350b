using Xunit;

namespace Forum.Domain.Tests.Search.Ranking;

/// <summary>However many threads a search finds, it asks the tables the same number of times, and the index no more than a few times more.</summary>
public sealed class SearchStatementsTests : IDisposable
{
    private const int MostBesideTheIndex = 9;

    /// <summary>Three frequent words at most are looked for in titles, solved ones and accepted answers by themselves.</summary>
    private const int MostOfFrequentWords = 9;

    private static readonly string[] Queries =
    [
        "kettle",
        "kettle boils",
        "\"the kettle\" boils slowly",
        "ket*",
        "kettle -lid author:Odile board:Installation is:question after:2020",
        "tag:log sort:votes",
        "kettel boils",
    ];

    private readonly AllStatements statements = new();
    private readonly TestForum forum;

    public SearchStatementsTests() => forum = new TestForum(statements);

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task A_search_asks_as_often_whatever_it_finds()
    {
        var (owner, board) = (await forum.Owner(), await forum.Board());
        var seen = Queries.ToDictionary(query => query, _ => new List<(int Total, int OfIndex, int Beside)>());
        foreach (var (from, to) in new[] { (0, 3), (3, 30), (30, 130) })
        {
            for (var i = from; i < to; i++)
                await forum.Reply(owner, await forum.Thread(owner, board, $"The kettle {i}", text: "It boils slowly."), "The kettle boils.");
            foreach (var query in Queries)
                seen[query].Add(await Asked(query));
        }

        foreach (var (query, counts) in seen)
        {
            Assert.True(counts[0].Total == 3 && counts[2].Total == 130, $"{query}: {string.Join(", ", counts)}");
            Assert.True(counts.Select(c => c.Beside).Distinct().Count() == 1, $"{query}: {string.Join(", ", counts)}");
            Assert.All(counts, c => Assert.InRange(c.OfIndex, counts[0].OfIndex, counts[0].OfIndex + MostOfFrequentWords));
            Assert.InRange(counts[0].OfIndex, 1, 40);
            Assert.InRange(counts[0].Beside, 1, MostBesideTheIndex);
        }
    }

    private async Task<(int Total, int OfIndex, int Beside)> Asked(string query)
    {
        statements.Forget();
        var page = await forum.Search(query);
        var ofIndex = statements.Asked.Count(text => text.Contains(" MATCH ", StringComparison.Ordinal));
        return (page.Total, ofIndex, statements.Asked.Count - ofIndex);
    }
}
