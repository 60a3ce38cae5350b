using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Web.Tests.Admin;
using Forum.Web.Tests.Census;

namespace Forum.Web.Tests.Http;

public sealed class PageCacheTests
{
    [Fact]
    public async Task A_guest_sees_what_was_committed_on_the_next_request()
    {
        await using var forum = await AdminForum.Open();
        var empty = await forum.Get(Visitor.Guest, "/");
        Assert.Equal(empty.Text, (await forum.Get(Visitor.Guest, "/")).Text);

        await OpenBoard(forum, "Installation");

        Assert.Contains("Installation", (await forum.Get(Visitor.Guest, "/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_never_gets_a_guests_page_nor_a_guest_a_members()
    {
        await using var forum = await AdminForum.Open();
        var guests = await forum.Get(Visitor.Guest, "/latest");
        var owners = await forum.Get(forum.Owner, "/latest");

        Assert.Contains("Odile", owners.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Odile", guests.Text, StringComparison.Ordinal);
        Assert.Equal(guests.Text, (await forum.Get(Visitor.Guest, "/latest")).Text);
    }

    [Fact]
    public async Task A_page_with_a_form_says_that_it_is_not_for_keeping()
    {
        await using var forum = await AdminForum.Open();

        Assert.Equal("no-store", (await forum.Get(Visitor.Guest, "/register")).Header("Cache-Control"));
        Assert.Equal("no-cache", (await forum.Get(Visitor.Guest, "/latest")).Header("Cache-Control"));
    }

    [Fact]
    public async Task Another_query_is_another_page()
    {
        await using var forum = await AdminForum.Open();
        var newest = await forum.Get(Visitor.Guest, "/latest?order=newest");
        var votes = await forum.Get(Visitor.Guest, "/latest?order=votes");

        Assert.NotEqual(newest.Text, votes.Text);
    }

    private static async Task OpenBoard(AdminForum forum, string name)
    {
        var form = new BoardForm("", name, "", Forum.Domain.Audiences.AudienceKind.Everyone, [], ThreadFormats.Question, 10);
        await forum.Done(async db => await OpenBoardInSection.Run(db, await ActorReader.Operator(db, default), "Using it", form, default));
    }
}
