using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Forum.Domain.Powers;
using Forum.Web.Tests.Admin;
using Forum.Web.Tests.Census;
using Forum.Web.Tests.Powers;

namespace Forum.Web.Tests.Badges;

/// <summary>Where a badge's rule counts, and where somebody thanks for one.</summary>
public sealed class BadgePlacePagesTests
{
    private static readonly (string, string)[] Fields =
    [
        ("Where", "site"),
        ("Name.en", "Digger"),
        ("Tier", "Gold"),
        ("Shape", "Star"),
        ("Symbol", "Cup"),
        ("Colour", "Amber"),
        ("Sure", "true"),
        ("Rule.0.0.Metric", "DaysActive"),
        ("Rule.0.0.Threshold", "1"),
    ];

    [Fact]
    public async Task A_condition_names_a_board_that_everybody_sees_and_a_tag_and_its_page_says_so()
    {
        await using var forum = await PowersForum.Open();
        var menu = (await forum.Forum.Page(forum.Owner, "/admin/badges/new")).QuerySelector<IHtmlSelectElement>("#rule-0-0-board")!;
        Assert.Equal(["", forum.Board], menu.Options.Select(option => option.Value));

        var hidden = await forum.Forum.Post(forum.Owner, "/admin/badges/new", [.. Fields, ("Rule.0.0.Board", forum.Hidden)]);
        Assert.Equal(422, hidden.Status);
        Assert.NotNull(AdminForum.Read(hidden).QuerySelector("#rule-0-0-board-error"));
        Assert.DoesNotContain(PowersForum.HiddenName, hidden.Text, StringComparison.Ordinal);
        var wrong = AdminForum.Read(await forum.Forum.Post(forum.Owner, "/admin/badges/new", [.. Fields, ("Rule.0.0.Tag", "two words")]));
        Assert.NotNull(wrong.QuerySelector("#rule-0-0-tag-error"));
        Assert.Equal("two words", wrong.QuerySelector<IHtmlInputElement>("#rule-0-0-tag")!.Value);

        (string, string)[] rule = [.. Fields, ("Rule.0.0.Board", forum.Board), ("Rule.0.0.Tag", "#VPN")];
        var made = (await forum.Forum.Post(forum.Owner, "/admin/badges/new", rule)).Header("Location")!.Split('?')[0];
        var page = await forum.Forum.Page(Visitor.Guest, made.Replace("/admin", "", StringComparison.Ordinal));
        Assert.Contains(
            "Won by: 1 day of writing on the board Installation in threads tagged vpn.",
            page.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
        var form = await forum.Forum.Page(forum.Owner, made);
        Assert.Equal(forum.Board, form.QuerySelector<IHtmlSelectElement>("#rule-0-0-board")!.Value);
        Assert.Equal("vpn", form.QuerySelector<IHtmlInputElement>("#rule-0-0-tag")!.Value);
    }

    [Fact]
    public async Task What_was_looked_at_first_is_made_from_the_page_that_shows_it()
    {
        await using var forum = await PowersForum.Open();

        var preview = AdminForum.Read(await forum.Forum.Post(forum.Owner, "/admin/badges/new?handler=Preview", Fields));

        Assert.Equal("/admin/badges/new", preview.QuerySelector("main form.form")!.GetAttribute("action"));
    }

    [Fact]
    public async Task Whoever_gives_a_badge_starts_a_thread_of_thanks_with_it_where_they_chose()
    {
        await using var forum = await PowersForum.Open();
        await forum.Appoint("Lea", "site", null, Power.AwardBadge);
        var badge = (await forum.Forum.Post(forum.Owner, "/admin/badges/new", Fields)).Header("Location")!.Split('/', '?')[3];
        var boards = (await forum.Forum.Page(forum.Leader, "/badges/" + badge)).QuerySelector<IHtmlSelectElement>("#give-thanksboard")!;
        Assert.Equal([forum.Hidden, forum.Board], boards.Options.Select(option => option.Value));
        Assert.Single((await forum.Forum.Page(forum.Owner, "/badges/" + badge)).QuerySelector<IHtmlSelectElement>("#give-thanksboard")!.Options);

        var refused = AdminForum.Read(await Give(forum.Hidden));
        Assert.NotNull(refused.QuerySelector("#give-thanksboard-error"));
        Assert.Equal("Dug *deep*.", refused.QuerySelector<IHtmlInputElement>("#give-reason")!.Value);
        Assert.True(refused.QuerySelector<IHtmlInputElement>("input[name='Give.Thank']")!.IsChecked);
        var given = await Give(forum.Board);

        Assert.Equal(302, given.Status);
        Assert.StartsWith("/badges/awards/", given.Header("Location"), StringComparison.Ordinal);
        var thread = (await forum.Forum.Page(Visitor.Guest, "/latest"))
            .QuerySelectorAll("a")
            .First(a => a.TextContent.Contains("Thank you, Dora: Digger", StringComparison.Ordinal));
        var post = (await forum.Forum.Page(Visitor.Guest, thread.GetAttribute("href")!)).QuerySelector("article.post")!;
        Assert.Contains("Dora has just been given the badge Digger", post.TextContent, StringComparison.Ordinal);
        Assert.Equal("deep", post.QuerySelector("em")!.TextContent);
        Assert.NotNull(post.QuerySelector($"a[href='/badges/{badge}']"));

        Task<Answer> Give(string board) =>
            forum.Forum.Post(
                forum.Leader,
                $"/badges/{badge}?handler=Give",
                ("Give.Member", "dora"),
                ("Give.Reason", "Dug *deep*."),
                ("Give.Thank", "true"),
                ("Give.ThanksBoard", board)
            );
    }
}
