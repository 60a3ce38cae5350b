using Forum.Domain;
using Forum.Domain.Members;
using Forum.Web.Http;

namespace Forum.Web.Tests.Admin;

public sealed class SitePagesTests
{
    private const string Editor = "/admin/pages/rules/en";

    [Fact]
    public async Task Two_who_write_the_same_page_both_keep_their_words()
    {
        await using var forum = await AdminForum.Open();
        await forum.Post(forum.Owner, Editor, ("_basedOn", "0"), ("Text", "The first."));

        var stale = await forum.Post(forum.Owner, Editor, ("_basedOn", "0"), ("Text", "The second."));

        var page = AdminForum.Read(stale);
        Assert.Equal(422, stale.Status);
        Assert.Equal(("The first.", "The second."), (page.QuerySelector("#published-text")!.TextContent, page.QuerySelector("#text")!.TextContent));
        Assert.Equal("1", page.QuerySelector("[name=_basedOn]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_preview_publishes_nothing()
    {
        await using var forum = await AdminForum.Open();

        var preview = await forum.Post(forum.Owner, Editor + "?handler=Preview", ("_basedOn", "0"), ("Text", "**Bold** <script>"));

        Assert.Equal("<p><strong>Bold</strong> &lt;script&gt;</p>", AdminForum.Read(preview).QuerySelector(".prose")!.InnerHtml.Trim());
        Assert.Equal(404, (await forum.Get(forum.Owner, "/pages/rules")).Status);
    }

    [Fact]
    public async Task Reasons_that_the_site_lists_are_offered_once_to_every_form_that_asks_for_one()
    {
        await using var forum = await AdminForum.Open();
        var member = await forum.Member("Anneke");
        Assert.Null((await forum.Page(forum.Owner, "/m/" + member.Id)).QuerySelector("datalist"));

        var saved = await forum.Post(
            forum.Owner,
            "/admin/site",
            ("Name", "Tidewall"),
            ("AccentHue", "30"),
            ("Theme", "default"),
            ("Language", "en"),
            ("Reasons", "Off topic\r\n\r\n Rude & loud \r\nOff topic")
        );

        Assert.Equal(302, saved.Status);
        var page = await forum.Page(forum.Owner, "/m/" + member.Id);
        var list = Assert.Single(page.QuerySelectorAll("datalist"));
        Assert.Equal(["Off topic", "Rude & loud"], list.QuerySelectorAll("option").Select(option => option.GetAttribute("value")));
        Assert.True(page.QuerySelectorAll($"input[list={list.Id}]").Length > 1);
        Assert.Equal("Off topic\nRude & loud", (await forum.Page(forum.Owner, "/admin/site")).QuerySelector("#reasons")!.TextContent);
        var tooLong = await forum.Post(forum.Owner, "/admin/site", ("Name", "Tidewall"), ("Reasons", new string('x', 501)));
        Assert.NotNull(AdminForum.Read(tooLong).QuerySelector("#reasons-error"));
    }

    [Fact]
    public async Task A_hue_that_is_none_is_refused_beside_the_field_and_everything_is_kept()
    {
        await using var forum = await AdminForum.Open();

        var refused = await forum.Post(
            forum.Owner,
            "/admin/site",
            ("Name", "Tidewall"),
            ("AccentHue", "green"),
            ("Theme", "default"),
            ("Language", "en"),
            ("Welcome", "\nHello")
        );

        var page = AdminForum.Read(refused);
        Assert.Equal(422, refused.Status);
        Assert.NotNull(page.QuerySelector("#accenthue-error"));
        Assert.Equal(
            ("green", "Tidewall"),
            (page.QuerySelector("#accenthue")!.GetAttribute("value"), page.QuerySelector("#name")!.GetAttribute("value"))
        );
        Assert.Equal("\nHello", page.QuerySelector("#welcome")!.TextContent);
        Assert.False(page.QuerySelector("[name=RegistrationOpen]")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task A_password_that_was_drawn_is_shown_once_and_opens_the_account()
    {
        await using var forum = await AdminForum.Open();

        var created = await forum.Post(forum.Owner, "/admin/members/new", ("Name", "Made by hand"));

        var password = AdminForum.Read(created).QuerySelector("main code")!.TextContent;
        Assert.Equal("no-store", created.Header("Cache-Control"));
        var signedIn = await forum.Do(db => SignIn.Run(db, "Made by hand", password, "", Passwords.Verify, default));
        Assert.IsType<Outcome<string>.Done>(signedIn);
    }
}
