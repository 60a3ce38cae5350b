using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Search.Ranking;
using Forum.Domain.Threads;
using Forum.Web.Tests.Admin;
using Forum.Web.Tests.Census;
using Microsoft.EntityFrameworkCore;

namespace Forum.Web.Tests.Search;

public sealed class SearchPageTests
{
    [Fact]
    public async Task A_thread_is_found_and_what_was_searched_for_is_marked_in_it()
    {
        await using var forum = await AdminForum.Open();
        await Start(forum, await OpenBoard(forum, "Installation"), "The <driver> service stops", "Error 1068 after the update & a restart.");

        var page = await forum.Page(Visitor.Guest, "/search?q=error+1068+driver");

        var hit = page.QuerySelector(".hit")!;
        Assert.Equal("The <driver> service stops", hit.QuerySelector(".hit-title a")!.TextContent);
        Assert.Contains("driver", hit.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        Assert.Contains("1068", hit.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        Assert.Equal("1 thread found", page.QuerySelector("#results-title")!.TextContent);
        Assert.Equal("error 1068 driver", page.QuerySelector<IHtmlInputElement>("#search-query")!.Value);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task The_form_composes_the_query_and_leads_to_its_address()
    {
        await using var forum = await AdminForum.Open();

        var answer = await forum.Get(
            Visitor.Guest,
            "/search?words=error&phrase=%22not%22+there&author=Anna+K&board=Help&tag=vpn&kind=Solved&from=2024-03-01&to=2024-03-31&sort=Newest"
        );

        Assert.Equal(302, answer.Status);
        Assert.Equal(
            "/search?q="
                + Uri.EscapeDataString("\"not there\" error author:\"Anna K\" board:Help tag:vpn is:solved after:2024-03 before:2024-04 sort:newest"),
            answer.Header("Location")
        );
    }

    [Fact]
    public async Task Filters_show_as_chips_that_take_them_away_and_in_the_fields_of_the_form()
    {
        await using var forum = await AdminForum.Open();
        var board = await OpenBoard(forum, "Installation");

        var page = await forum.Page(Visitor.Guest, $"/search?q=error+board:{board}+-tag:x+is:solved+after:2024");

        Assert.Equal(
            ["board: Installation", "Solved", "from 2024", "not: tag: x"],
            page.QuerySelectorAll(".chip").Select(chip => chip.TextContent.Replace("Remove the filter:", "").Replace("×", "").Trim())
        );
        Assert.Equal(
            "/search?q=" + Uri.EscapeDataString($"error board:{board} after:2024 -tag:x"),
            page.QuerySelectorAll(".chip")[1].GetAttribute("href")
        );
        Assert.Equal("Installation", page.QuerySelector<IHtmlSelectElement>("#narrow-board")!.Value);
        Assert.Equal("error -tag:x", page.QuerySelector<IHtmlInputElement>("#narrow-words")!.Value);
        Assert.Equal("2024-01-01", page.QuerySelector<IHtmlInputElement>("#narrow-from")!.Value);
    }

    [Fact]
    public async Task What_was_not_understood_is_explained_beside_the_field()
    {
        await using var forum = await AdminForum.Open();

        var page = await forum.Page(Visitor.Guest, "/search?q=athor:anna+board:Nowhere");

        Assert.Equal("search-notes", page.QuerySelector("#search-query")!.GetAttribute("aria-describedby"));
        var notes = page.QuerySelector("#search-notes")!.TextContent;
        Assert.Contains("“athor:anna” looks like a filter", notes, StringComparison.Ordinal);
        Assert.Contains("no board named “Nowhere”", notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hidden_board_answers_as_one_that_never_was_to_page_feed_and_suggestions()
    {
        await using var forum = await AdminForum.Open();
        var hidden = await OpenBoard(forum, "Workshop", AudienceKind.Members);
        await Start(forum, hidden, "The secret build", "Nobody knows.");

        foreach (var (one, other) in new[] { (hidden, "zzzzzzzzzz"), ("Workshop", "Workshap") })
        foreach (var path in new[] { "/search?q=board:", "/search.atom?q=build+board:", "/search/suggest?q=" })
        {
            var (mine, ghost) = (await forum.Get(Visitor.Guest, path + one), await forum.Get(Visitor.Guest, path + other));
            Assert.Equal(Echoless(ghost.Text, other), Echoless(mine.Text, one));
        }
        Assert.DoesNotContain("secret", (await forum.Get(Visitor.Guest, "/search?q=build")).Text, StringComparison.Ordinal);
        Assert.Contains("The secret build", (await forum.Get(forum.Owner, "/search.atom?q=build")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_search_has_a_feed_that_is_whole_XML()
    {
        await using var forum = await AdminForum.Open();
        await Start(forum, await OpenBoard(forum, "Installation"), "Stops & <breaks>", "Error \u0007 1068.");

        var answer = await forum.Get(Visitor.Guest, "/search.atom?q=error+%26+%3Cb%3E");

        Assert.StartsWith("application/atom+xml", answer.Header("Content-Type"), StringComparison.Ordinal);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(answer.Text).Root!;
        Assert.Equal("Stops & <breaks>", feed.Element(atom + "entry")!.Element(atom + "title")!.Value);
        Assert.All(feed.DescendantsAndSelf(atom + "id"), id => Assert.StartsWith("urn:uuid:", id.Value, StringComparison.Ordinal));
        Assert.DoesNotContain(Surface.Host, answer.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await forum.Get(Visitor.Guest, "/search.atom")).Status);
    }

    [Fact]
    public async Task Suggestions_name_threads_boards_people_and_tags_that_the_reader_sees()
    {
        await using var forum = await AdminForum.Open();
        var board = await OpenBoard(forum, "Drivers and more");
        await Start(forum, board, "The driver stops", "It does.", "drive");
        await forum.Member("Drika");

        var said = JsonDocument.Parse((await forum.Get(Visitor.Guest, "/search/suggest?q=dri")).Text).RootElement;

        Assert.Equal(
            [("Threads", "The driver stops"), ("Boards", "Drivers and more"), ("Members", "Drika"), ("Tags", "#drive")],
            said.GetProperty("groups")
                .EnumerateArray()
                .Select(group => (group.GetProperty("label").GetString()!, group.GetProperty("items")[0].GetProperty("text").GetString()!))
        );
        Assert.Equal("4 suggestions", said.GetProperty("status").GetString());
        Assert.Empty(
            JsonDocument.Parse((await forum.Get(Visitor.Guest, "/search/suggest?q=d")).Text).RootElement.GetProperty("groups").EnumerateArray()
        );
    }

    [Theory]
    [InlineData("/t/0000000000/how-to-connect-4-times", "how to connect times")]
    [InlineData("/faq.html", "faq")]
    [InlineData("/topic/%D0%BE%D1%88%D0%B8%D0%B1%D0%BA%D0%B0-1068", "ошибка")]
    [InlineData("/t/0000000000", "")]
    [InlineData("/acts/25bjczkza4", "")]
    public async Task A_missing_page_offers_to_search_for_the_words_of_its_address(string address, string words)
    {
        await using var forum = await AdminForum.Open();

        var answer = await forum.Get(Visitor.Guest, address);

        Assert.Equal(404, answer.Status);
        Assert.Equal(words, AdminForum.Read(answer).QuerySelector<IHtmlInputElement>("main input[name=q]")!.Value);
    }

    [Fact]
    public async Task A_search_that_runs_out_of_time_says_so_with_what_it_has()
    {
        await using var forum = await AdminForum.Open();
        var board = await OpenBoard(forum, "Installation");
        for (var i = 0; i < 30; i++)
            await Start(forum, board, $"The kettle {i}", "It boils.");
        Assert.Null((await forum.Page(Visitor.Guest, "/search?q=kettle")).QuerySelector(".notice.warn"));

        forum.Clock.Step = SearchClock.Budget / 10;
        var page = await forum.Page(Visitor.Guest, "/search?q=kettle");

        Assert.StartsWith("The search took too long and was stopped", page.QuerySelector("#results .notice.warn")!.TextContent.Trim());
        Assert.Equal("status", page.QuerySelector("#results .notice.warn")!.GetAttribute("role"));
        Assert.InRange(page.QuerySelectorAll(".hit").Length, 1, SearchPage.PageSize - 1);
    }

    [Fact]
    public async Task Browsers_are_told_how_this_site_is_searched_where_its_address_is_known()
    {
        await using var forum = await AdminForum.Open(new Uri("https://" + Surface.Host));
        await Start(forum, await OpenBoard(forum, "Installation"), "The kettle", "It boils.");
        var link = (await forum.Page(Visitor.Guest, "/")).QuerySelector("link[rel=search]")!;
        Assert.Equal("application/opensearchdescription+xml", link.GetAttribute("type"));

        var answer = await forum.Get(Visitor.Guest, link.GetAttribute("href")!);

        Assert.Equal("application/opensearchdescription+xml", answer.Header("Content-Type")!.Split(';')[0]);
        XNamespace space = "http://a9.com/-/spec/opensearch/1.1/";
        var description = XDocument.Parse(answer.Text).Root!;
        Assert.Equal(space + "OpenSearchDescription", description.Name);
        Assert.InRange(description.Element(space + "ShortName")!.Value.Length, 1, 16);
        var urls = description.Elements(space + "Url").ToDictionary(url => url.Attribute("type")!.Value, url => url.Attribute("template")!.Value);
        Assert.All(urls.Values, url => Assert.StartsWith($"https://{Surface.Host}/", url, StringComparison.Ordinal));
        foreach (var type in new[] { "text/html", "application/atom+xml" })
        {
            var found = await forum.Get(Visitor.Guest, new Uri(urls[type].Replace("{searchTerms}", "kettle")).PathAndQuery);
            Assert.Equal((200, type), (found.Status, found.Header("Content-Type")!.Split(';')[0]));
            Assert.Contains("The kettle", AdminForum.Read(found).DocumentElement.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Where_no_address_is_configured_nothing_is_told_of_one()
    {
        await using var forum = await AdminForum.Open();

        Assert.Null((await forum.Page(Visitor.Guest, "/")).QuerySelector("link[rel=search]"));
        Assert.Equal(404, (await forum.Get(Visitor.Guest, "/opensearch.xml")).Status);
    }

    /// <summary>Without what was asked for, and without the feed's own id, which is made of it.</summary>
    private static string Echoless(string text, string asked) =>
        Regex.Replace(text.Replace(asked, "X", StringComparison.Ordinal), "<id>[^<]*</id>", "");

    private static async Task<string> OpenBoard(AdminForum forum, string name, AudienceKind audience = AudienceKind.Everyone)
    {
        var form = new BoardForm("", name, "", audience, [], ThreadFormats.Question | ThreadFormats.Discussion, 10);
        await forum.Done(async db => await OpenBoardInSection.Run(db, await ActorReader.Operator(db, default), "Using it", form, default));
        return await forum.Do(db => db.Boards.Where(b => b.Name == name).Select(b => b.PublicId).SingleAsync());
    }

    private static Task<string> Start(AdminForum forum, string board, string title, string text, string tags = "") =>
        forum.Done(async db =>
        {
            var owner = await db.Members.Where(m => m.Name == "Odile").Select(m => m.Id).SingleAsync();
            var form = new ThreadForm(title, tags, text, ThreadFormats.Question, "en", null);
            return await StartThread.Run(db, await ActorReader.OfMember(db, owner, default), board, form, default);
        });
}
