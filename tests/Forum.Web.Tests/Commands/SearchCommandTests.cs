using System.Text.Json;
using Forum.Domain.Boards;
using Forum.Domain.Members.Groups;
using Forum.Domain.Powers;
using Forum.Domain.Search.Querying;
using Forum.Domain.Search.Ranking;
using Forum.Domain.Threads;
using Forum.Web.Commands;

namespace Forum.Web.Tests.Commands;

public sealed class SearchCommandTests : IDisposable
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromHours(1);

    private readonly Computer _computer = new();

    public void Dispose() => _computer.Dispose();

    [Fact]
    public async Task Threads_are_printed_in_the_order_of_the_search_page()
    {
        (await _computer.Run("demo")).Done();
        var page = await _computer.Look(
            (db, _) => SearchReader.Read(db, Actor.Guest, SearchQueryParser.Parse("rule", db.Now), 1, null, LongEnough, default)
        );
        Assert.True(page.Hits.Count > 3);

        var lines = (await _computer.Run("search", "rule")).Done().TrimEnd('\n').Split('\n');

        Assert.Equal(2 * page.Hits.Count, lines.Length);
        Assert.Equal(page.Hits.Select(Title), lines.Where((_, i) => i % 2 == 0));
        var first = page.Hits[0];
        Assert.Equal($"  {first.BoardName} · {first.Post.AuthorName} · /p/{first.Post.Id}", lines[1]);
    }

    [Fact]
    public async Task As_json_it_is_one_array_with_the_best_first()
    {
        (await _computer.Run("demo")).Done();
        var page = await _computer.Look(
            (db, _) => SearchReader.Read(db, Actor.Guest, SearchQueryParser.Parse("правило", db.Now), 1, null, LongEnough, default)
        );
        Assert.NotEmpty(page.Hits);

        var printed = (await _computer.Run("search", "правило", "--json", "--limit", "2")).Done();

        using var json = JsonDocument.Parse(printed);
        var hits = json.RootElement.EnumerateArray().ToList();
        Assert.Equal(page.Hits.Take(2).Select(hit => hit.ThreadId), hits.Select(hit => hit.GetProperty("thread").GetString()));
        Assert.Equal(["thread", "title", "url", "post", "board", "author"], hits[0].EnumerateObject().Select(field => field.Name));
        Assert.Contains(Title(page.Hits[0]), printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_a_page_can_be_asked_for()
    {
        (await _computer.Run("demo")).Done();
        var total = (
            await _computer.Look(
                (db, _) => SearchReader.Read(db, Actor.Guest, SearchQueryParser.Parse("is:question", db.Now), 1, null, LongEnough, default)
            )
        ).Total;
        Assert.True(total > SearchPage.PageSize);

        Assert.Equal(SearchPage.PageSize, Count(await _computer.Run("search", "is:question", "--json")));
        Assert.Equal(total, Count(await _computer.Run("search", "is:question", "--json", "--limit", "1000")));
    }

    [Fact]
    public async Task Each_finds_what_they_see()
    {
        (await _computer.Run("member", "create", "Bo")).Done();
        (await _computer.Run("member", "create", "Ann")).Done();
        await _computer.Look((db, actor) => CreateGroup.Run(db, actor, new GroupForm("Builders", "", false), default));
        (await _computer.Run("board", "create", "Workshop", "--section", "Inside", "--audience", "group:Builders")).Done();
        (await _computer.Run("member", "group", "Bo", "Builders")).Done();
        await _computer.Look(
            async (db, actor) =>
            {
                var bo = await ViewOf.Member(db, actor, "Bo", default);
                var board = Assert.Single(await BoardListReader.Boards(db, bo!, default));
                var form = new ThreadForm("The zeppelin", "", "It flies.", board.Formats, "en", null);
                return await StartThread.Run(db, bo!, board.Id, form with { Format = ThreadFormats.Discussion }, default);
            }
        );

        Assert.Equal(1, Count(await _computer.Run("search", "zeppelin", "--as", "Bo", "--json")));
        Assert.Equal(0, Count(await _computer.Run("search", "zeppelin", "--as", "Ann", "--json")));
        Assert.Equal(0, Count(await _computer.Run("search", "zeppelin", "--as", "guest", "--json")));
        Assert.Equal("", (await _computer.Run("search", "zeppelin")).Done());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("board:Nowhere author:Nobody")]
    [InlineData("'; DROP TABLE Posts; --")]
    public async Task Whatever_is_asked_for_where_nothing_is_gives_an_empty_array(string query)
    {
        (await _computer.Run("member", "create", "Bo")).Done();

        Assert.Equal("[]\n", (await _computer.Run("search", query, "--json")).Done());
    }

    [Fact]
    public async Task Somebody_unknown_sees_nothing_and_that_is_said()
    {
        (await _computer.Run("member", "create", "Bo")).Done();

        Assert.Equal("There is no member called Ann.", (await _computer.Run("search", "kettle", "--as", "Ann")).Refusal(ExitCode.Refused));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1001")]
    [InlineData("-3")]
    [InlineData("99999999999")]
    [InlineData("many")]
    public async Task A_limit_that_is_none_is_refused(string limit)
    {
        var sentence = (await _computer.Run("search", "kettle", "--limit", limit)).Refusal(ExitCode.Usage);

        Assert.Equal("--limit is a whole number from 1 to 1000. See: search --help", sentence);
        Assert.False(File.Exists(_computer.Database));
    }

    [Fact]
    public async Task A_search_for_nothing_at_all_is_refused() =>
        Assert.Equal(
            "Required argument 'query' missing for command: 'search'. See: search --help",
            (await _computer.Run("search")).Refusal(ExitCode.Usage)
        );

    private static string Title(SearchHit hit) => string.Concat(hit.Title.Select(part => part.Text));

    private static int Count(Ran ran)
    {
        using var json = JsonDocument.Parse(ran.Done());
        return json.RootElement.GetArrayLength();
    }
}
