using Forum.Domain.Powers;
using Forum.Web.Tests.Admin;
using Forum.Web.Tests.Census;
using Forum.Web.Workers;
using Microsoft.Extensions.DependencyInjection;

namespace Forum.Web.Tests.Powers;

/// <summary>Looking with other eyes shows less, never more, changes nothing, and is nobody else's page.</summary>
public sealed class ViewAsTests
{
    [Fact]
    public async Task It_begins_with_a_choice_and_ends_with_a_button()
    {
        await using var forum = await PowersForum.Open();

        var begun = await forum.Forum.Post(forum.Owner, "/view-as", ("Eyes", "guest"));
        Assert.Equal((302, "/"), (begun.Status, begun.Header("Location")));
        Assert.StartsWith("__Host-view=guest;", begun.Header("Set-Cookie"), StringComparison.Ordinal);
        var home = AdminForum.Read(await Look(forum, forum.Owner, "view=guest", "/"));
        Assert.StartsWith("You see the site as a guest.", home.QuerySelector(".view-notice p")!.TextContent, StringComparison.Ordinal);

        var ended = await forum.Forum.Ask(forum.Owner, Call.Post("/view-as?handler=End") with { Cookie = "view=guest" });
        Assert.Equal(302, ended.Status);
        Assert.Contains("expires=Thu, 01 Jan 1970", ended.Header("Set-Cookie"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hidden_board_is_seen_with_the_eyes_of_its_group_only_by_whoever_sees_it_themselves()
    {
        await using var forum = await PowersForum.Open();
        var eyes = "view=group." + forum.Group;

        Assert.Equal(404, (await Look(forum, forum.Owner, eyes, "/b/" + forum.Hidden)).Status);
        await forum.OwnerEnters();
        Assert.Equal(200, (await Look(forum, forum.Owner, eyes, "/b/" + forum.Hidden)).Status);
        foreach (var fewer in new[] { "view=member", "view=guest" })
            Assert.Equal(404, (await Look(forum, forum.Owner, fewer, "/b/" + forum.Hidden)).Status);
        Assert.Equal(403, (await Look(forum, forum.Owner, "view=member", "/admin/boards")).Status);
    }

    [Fact]
    public async Task What_was_only_looked_at_is_not_noted_as_read()
    {
        await using var forum = await PowersForum.Open();
        var marks = forum.Forum.Services.GetRequiredService<ReadMarks>();

        Assert.Equal(200, (await Look(forum, forum.Owner, "view=member", "/t/" + forum.Thread)).Status);
        Assert.Empty(marks.Take());
        await forum.Forum.Get(forum.Owner, "/t/" + forum.Thread);
        Assert.Single(marks.Take());
    }

    [Fact]
    public async Task Nothing_can_be_changed_and_what_was_typed_is_given_back()
    {
        await using var forum = await PowersForum.Open();
        foreach (
            var (address, field) in new[]
            {
                ($"/t/{forum.Thread}/moderate?handler=Lock", "Reason"),
                ("/admin/groups", "Name"),
                ("/powers/give", "Reason"),
            }
        )
        {
            var refused = await forum.Forum.Ask(forum.Owner, Call.Post(address, (field, "Kept words")) with { Cookie = "view=member" });
            Assert.Equal(403, refused.Status);
            Assert.Contains("You see the site with other eyes", refused.Text, StringComparison.Ordinal);
            Assert.Contains("Kept words", refused.Text, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("locked", (await forum.Forum.Get(forum.Deputy, "/t/" + forum.Thread)).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_cookie_means_nothing_to_whoever_may_not_look_so()
    {
        await using var forum = await PowersForum.Open();
        foreach (var eyes in new[] { "view=guest", "view=member", "view=group." + forum.Group })
        {
            var (leader, outsider) = (
                await Look(forum, forum.Leader, eyes, "/b/" + forum.Hidden),
                await Look(forum, forum.Deputy, eyes, "/b/" + forum.Hidden)
            );
            Assert.Equal((200, 404), (leader.Status, outsider.Status));
            Assert.DoesNotContain("view-notice", leader.Text, StringComparison.Ordinal);
        }
        await forum.Appoint("Lea", "site", null, Power.ManageGroups);
        Assert.Equal(404, (await Look(forum, forum.Leader, "view=guest", "/b/" + forum.Hidden)).Status);
    }

    [Fact]
    public async Task A_group_that_is_not_there_is_no_choice_and_no_cookie()
    {
        await using var forum = await PowersForum.Open();

        var refused = await forum.Forum.Post(forum.Owner, "/view-as", ("Eyes", "zzzzzzzzzz"));

        Assert.Equal((422, "There is no such group."), (refused.Status, AdminForum.Read(refused).QuerySelector("#eyes-error")?.TextContent));
        Assert.DoesNotContain("view-notice", (await Look(forum, forum.Owner, "view=group.zzzzzzzzzz", "/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_kept_for_guests_is_not_made_with_borrowed_eyes_nor_shown_to_them()
    {
        await using var forum = await PowersForum.Open();
        var path = "/t/" + forum.Thread;

        var borrowed = await Look(forum, forum.Owner, "view=guest", path);
        var guest = await forum.Forum.Get(Visitor.Guest, path);
        var again = await Look(forum, forum.Owner, "view=guest", path);

        Assert.Contains("view-notice", borrowed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("view-notice", guest.Text, StringComparison.Ordinal);
        Assert.Contains("view-notice", again.Text, StringComparison.Ordinal);
    }

    private static Task<Answer> Look(PowersForum forum, Visitor visitor, string eyes, string address) =>
        forum.Forum.Ask(visitor, Call.Get(address) with { Cookie = eyes });
}
