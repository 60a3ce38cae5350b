using Forum.Domain.Site;
using Forum.Web.Tests.Census;
using Forum.Web.Tests.Powers;

namespace Forum.Web.Tests.Account;

public sealed class WelcomePagesTests
{
    [Fact]
    public async Task A_member_is_welcomed_on_the_first_page_until_they_have_read_it_and_told_what_is_next()
    {
        await using var forum = await PowersForum.Open();
        var ann = await forum.Forum.Member("Anneke");
        Assert.Null((await forum.Forum.Page(ann, "/")).QuerySelector(".first-visit"));
        await forum.Operate((db, a) => WriteSitePage.Run(db, a, SitePageKind.Welcome, "en", "Good *day*.", 0, default));

        var home = await forum.Forum.Page(ann, "/");
        Assert.Equal("day", home.QuerySelector(".first-visit em")!.TextContent);
        Assert.Equal(2, home.QuerySelectorAll(".next-standing li").Length);
        Assert.Contains("Write 3 posts more", home.QuerySelector(".next-standing")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await forum.Forum.Page(ann, "/m/" + ann.Id)).QuerySelector(".next-standing"));
        Assert.Null((await forum.Forum.Page(Visitor.Guest, "/m/" + ann.Id)).QuerySelector(".next-standing"));
        foreach (var part in new[] { ".first-visit", ".next-standing" })
            Assert.Null((await forum.Forum.Page(Visitor.Guest, "/")).QuerySelector(part));

        Assert.Equal(302, (await forum.Forum.Post(ann, "/?handler=Welcome")).Status);
        Assert.Null((await forum.Forum.Page(ann, "/")).QuerySelector(".first-visit"));
        Assert.Equal("day", (await forum.Forum.Page(ann, "/pages/welcome")).QuerySelector("main em")!.TextContent);
    }

    [Fact]
    public async Task The_leaderboard_has_an_empty_state_tells_who_left_it_and_takes_any_address()
    {
        await using var forum = await PowersForum.Open();
        var ann = await forum.Forum.Member("Anneke");
        foreach (var address in new[] { "/leaderboard", "/leaderboard?period=all", "/leaderboard?list=x&period=x&board=&tag=%23" })
        {
            var page = await forum.Forum.Page(ann, address);
            Assert.NotNull(page.QuerySelector("main .empty"));
            Assert.Null(page.QuerySelector("main .notice"));
            Assert.DoesNotContain(PowersForum.HiddenName, page.Body!.TextContent, StringComparison.Ordinal);
        }

        foreach (var board in new[] { forum.Hidden, "nowhere" })
            Assert.Equal(404, (await forum.Forum.Get(ann, "/leaderboard?board=" + board)).Status);

        await forum.Forum.Post(ann, "/preferences", ("PostsPerPage", "20"), ("Unlisted", "true"));
        Assert.NotNull((await forum.Forum.Page(ann, "/leaderboard")).QuerySelector("main .notice a[href='/preferences']"));
        await forum.Forum.Post(ann, "/preferences", ("PostsPerPage", "20"));
        Assert.Null((await forum.Forum.Page(ann, "/leaderboard")).QuerySelector("main .notice"));
        Assert.NotNull((await forum.Forum.Page(forum.Leader, "/newcomers")).QuerySelector("main .empty"));
    }
}
