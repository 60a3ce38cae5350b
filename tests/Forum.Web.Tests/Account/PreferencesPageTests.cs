using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Forum.Domain;
using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Threads;

namespace Forum.Web.Tests.Account;

public sealed class PreferencesPageTests
{
    private const string Summer = "2026-07-01T12:00:00Z";
    private const string Winter = "2026-11-21T14:05:20Z";

    [Fact]
    public async Task Times_are_told_in_the_members_zone_in_summer_and_in_winter_and_the_zone_is_named()
    {
        await using var forum = await LiveForum.Start();
        using var maria = await forum.Register("Maria");
        var thread = await Thread(forum, "Maria", replies: 0);
        await Choose(forum, maria, ("TimeZone", "Europe/Athens"), ("PostsPerPage", "20"));

        var page = await Browser.Read(await maria.Get("/t/" + thread));
        var post = page.QuerySelector(".post time")!;

        Assert.Equal(Summer, post.GetAttribute("datetime"));
        Assert.Equal("1 Jul 2026, 15:00", post.TextContent);
        Assert.Equal("1 Jul 2026, 15:00, Europe/Athens (UTC+3)", post.GetAttribute("title"));
        forum.Clock.Stand(DateTimeOffset.Parse(Winter, System.Globalization.CultureInfo.InvariantCulture));
        await As(forum, "Maria", (db, a) => WriteReply.Run(db, a, thread, new ReplyForm("In winter.", null, false, null), default));
        var later = (await Browser.Read(await maria.Get("/t/" + thread))).QuerySelectorAll(".post time")[^1];
        Assert.Equal(("21 Nov 2026, 16:05", "21 Nov 2026, 16:05, Europe/Athens (UTC+2)"), (later.TextContent, later.GetAttribute("title")));
    }

    [Fact]
    public async Task Guests_get_UTC_and_no_title_whatever_members_chose()
    {
        await using var forum = await LiveForum.Start();
        using var maria = await forum.Register("Maria");
        using var guest = forum.Open();
        var thread = await Thread(forum, "Maria", replies: 0);
        var before = await (await guest.Get("/t/" + thread)).Content.ReadAsStringAsync();

        await Choose(forum, maria, ("TimeZone", "Asia/Kolkata"), ("PostsPerPage", "50"));

        var page = await guest.Get("/t/" + thread);
        Assert.Equal(before, await page.Content.ReadAsStringAsync());
        var time = (await Browser.Read(page)).QuerySelector(".post time")!;
        Assert.Equal(("1 Jul 2026, 12:00", null), (time.TextContent, time.GetAttribute("title")));
    }

    [Fact]
    public async Task A_zone_that_does_not_exist_is_refused_beside_its_field_and_the_rest_is_kept()
    {
        await using var forum = await LiveForum.Start();
        using var maria = await forum.Register("Maria");

        var answer = await forum.Send(maria, "/preferences", ("TimeZone", "Europe/Nowhere"), ("PostsPerPage", "50"), ("ShowsEmail", "true"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Browser.Read(answer);
        Assert.NotNull(page.QuerySelector("#timezone-error"));
        Assert.Contains("timezone-error", page.QuerySelector("#timezone")!.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.True(page.QuerySelector<IHtmlInputElement>("input[name=PostsPerPage][value='50']")!.IsChecked);
        Assert.True(page.QuerySelector<IHtmlInputElement>("input[name=ShowsEmail]")!.IsChecked);
        Assert.False(page.QuerySelector<IHtmlInputElement>("input[name=ShowsActivity]")!.IsChecked);
    }

    [Fact]
    public async Task An_address_leads_everybody_to_the_same_posts()
    {
        await using var forum = await LiveForum.Start();
        using var maria = await forum.Register("Maria");
        using var guest = forum.Open();
        var thread = await Thread(forum, "Maria", replies: 60);
        await Choose(forum, maria, ("PostsPerPage", "50"));

        var mine = await Browser.Read(await maria.Get("/t/" + thread));
        Assert.Equal(50, mine.QuerySelectorAll(".post").Length);
        var next = mine.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!;
        Assert.EndsWith("?page=2&size=50", next, StringComparison.Ordinal);
        Assert.Contains("#51", await Numbers(maria, next));
        Assert.Contains("#51", await Numbers(guest, next));
        // The third page of twenty.
        Assert.Contains("#41", await Numbers(guest, $"/t/{thread}?page=3"));
        Assert.Contains("#41", await Numbers(maria, $"/t/{thread}?page=3"));
        Assert.Equal(HttpStatusCode.NotFound, (await maria.Get($"/t/{thread}?page=99999999")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await maria.Get($"/t/{thread}?page=3&size=50")).StatusCode);
        var canonical = (await Browser.Read(await maria.Get(next))).QuerySelector("link[rel=canonical]")!.GetAttribute("href")!;
        Assert.EndsWith("?page=3", canonical, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> Numbers(Browser browser, string address) =>
        [.. (await Browser.Read(await browser.Get(address))).QuerySelectorAll(".post-number").Select(number => number.TextContent)];

    private static async Task Choose(LiveForum forum, Browser browser, params (string Name, string Value)[] fields) =>
        Assert.Equal(HttpStatusCode.Redirect, (await forum.Send(browser, "/preferences", fields)).StatusCode);

    /// <summary>A thread of the first of July, at noon.</summary>
    private static async Task<string> Thread(LiveForum forum, string author, int replies)
    {
        forum.Clock.Stand(DateTimeOffset.Parse(Summer, System.Globalization.CultureInfo.InvariantCulture));
        var form = new BoardForm("", "Talk", "", AudienceKind.Everyone, [], ThreadFormats.Discussion, 10);
        using var db = forum.Storage.Open();
        var board = await OpenBoardInSection.Run(db, await ActorReader.Operator(db, default), "Using it", form, default);
        var started = new ThreadForm("Summer", "", "In summer.", ThreadFormats.Discussion, "en", null);
        var thread = await As(forum, author, (d, a) => StartThread.Run(d, a, Assert.IsType<Outcome<string>.Done>(board).Value, started, default));
        for (var i = 0; i < replies; i++)
        {
            forum.Clock.Pass(TimeSpan.FromHours(2));
            await As(forum, author, (d, a) => WriteReply.Run(d, a, thread, new ReplyForm($"Reply {i}.", null, false, null), default));
        }
        return thread;
    }

    private static async Task<string> As(LiveForum forum, string name, Func<Domain.Storage.ForumDb, Actor, Task<Outcome<string>>> verb)
    {
        using var db = forum.Storage.Open();
        var id = db.Members.Where(m => m.Name == name).Select(m => m.Id).Single();
        return Assert.IsType<Outcome<string>.Done>(await verb(db, await ActorReader.OfMember(db, id, default))).Value;
    }
}
