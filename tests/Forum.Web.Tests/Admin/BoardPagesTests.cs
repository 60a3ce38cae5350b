using AngleSharp.Dom;
using Forum.Web.Tests.Census;

namespace Forum.Web.Tests.Admin;

public sealed class BoardPagesTests
{
    [Fact]
    public async Task A_board_opened_for_others_is_said_to_be_out_of_sight_and_is()
    {
        await using var forum = await AdminForum.Open();
        var (group, section) = (await Group(forum), await Section(forum));

        var opened = await forum.Post(forum.Owner, "/admin/boards/new", Board(section, ("Audience", "Groups"), ("GroupIds", group)));

        var page = await forum.Page(forum.Owner, opened.Header("Location")!);
        Assert.Contains("You are not in its audience", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Workshop", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(404, (await forum.Get(forum.Owner, "/admin/boards/" + opened.Header("Location")!.Split('=')[1])).Status);
    }

    [Fact]
    public async Task Whoever_is_admitted_sees_the_board_at_once_and_a_stranger_never()
    {
        await using var forum = await AdminForum.Open();
        var (group, section, ann, eve) = (await Group(forum), await Section(forum), await forum.Member("Anneke"), await forum.Member("Evelyn"));
        await forum.Post(forum.Owner, "/admin/boards/new", Board(section, ("Audience", "Groups"), ("GroupIds", group)));
        Assert.DoesNotContain("Workshop", (await forum.Get(ann, "/")).Text, StringComparison.Ordinal);

        await forum.Post(forum.Owner, $"/admin/groups/{group}?handler=Admit", ("Member", "Anneke"), ("Reason", "She knows the builds"));

        Assert.Contains("Workshop", (await forum.Get(ann, "/")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Workshop", (await forum.Get(eve, "/")).Text, StringComparison.Ordinal);
        Assert.Contains("She knows the builds", (await forum.Get(ann, "/groups/" + group)).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await forum.Get(eve, "/groups/" + group)).Status);
    }

    [Fact]
    public async Task A_new_audience_is_told_in_words()
    {
        await using var forum = await AdminForum.Open();
        var section = await Section(forum);
        var opened = await forum.Post(forum.Owner, "/admin/boards/new", Board(section, ("Audience", "Everyone")));
        var board = opened.Header("Location")!.Split('=')[1];

        var changed = await forum.Post(forum.Owner, "/admin/boards/" + board, Board(section, ("Audience", "Members")));

        var page = await forum.Page(forum.Owner, changed.Header("Location")!);
        Assert.Contains("only members who are signed in see the threads", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_for_no_group_is_refused_beside_the_groups_and_the_rest_is_kept()
    {
        await using var forum = await AdminForum.Open();
        var section = await Section(forum);

        var refused = await forum.Post(forum.Owner, "/admin/boards/new", Board(section, ("Audience", "Groups")));

        var page = AdminForum.Read(refused);
        Assert.Equal(422, refused.Status);
        Assert.NotNull(page.QuerySelector("#groupids .field-error"));
        Assert.Equal("Workshop", page.QuerySelector("#name")!.GetAttribute("value"));
        Assert.True(page.QuerySelector("input[value=Groups]")!.IsChecked());
    }

    [Fact]
    public async Task A_board_of_own_threads_that_nobody_reviews_is_refused_beside_the_groups_and_the_choice_is_kept()
    {
        await using var forum = await AdminForum.Open();
        var (section, group) = (await Section(forum), await Group(forum));

        var refused = await forum.Post(forum.Owner, "/admin/boards/new", Board(section, ("Audience", "Everyone"), ("OwnOnly", "True")));

        var page = AdminForum.Read(refused);
        Assert.Equal(422, refused.Status);
        Assert.NotNull(page.QuerySelector("#reviewerids .field-error"));
        Assert.True(page.QuerySelector("input[name=OwnOnly]")!.IsChecked());
        Assert.False(page.QuerySelector($"input[name=ReviewerIds][value='{group}']")!.IsChecked());
    }

    [Fact]
    public async Task Who_sees_the_threads_of_a_board_of_own_threads_is_told_and_left_to_those_who_review()
    {
        await using var forum = await AdminForum.Open();
        var (section, group, ann) = (await Section(forum), await Group(forum), await forum.Member("Anneke"));
        var fields = Board(section, ("Audience", "Everyone"), ("OwnOnly", "True"), ("ReviewerIds", group));
        var opened = (await forum.Post(forum.Owner, "/admin/boards/new", fields)).Header("Location")!;
        var board = opened.Split('=')[1];

        Assert.Contains(
            "each thread of “Workshop” is seen by whoever started it and by these groups: Insiders",
            (await forum.Page(forum.Owner, opened)).QuerySelector(".notice")!.TextContent,
            StringComparison.Ordinal
        );
        var form = await forum.Page(forum.Owner, "/admin/boards/" + board);
        Assert.Null(form.QuerySelector("input[name=Audience]"));
        Assert.Contains("You see only your own threads on this board", form.QuerySelector("form .notice")!.TextContent, StringComparison.Ordinal);
        // What the form doesn't offer is left as it is, whoever sends it.
        await forum.Post(forum.Owner, "/admin/boards/" + board, Board(section, ("Audience", "Everyone")));
        Assert.Contains(
            "own threads only",
            (await forum.Page(forum.Owner, "/admin/boards")).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );

        var guest = await forum.Page(Visitor.Guest, "/b/" + board);
        Assert.Contains("Sign in to write here", guest.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        var page = await forum.Page(ann, "/b/" + board);
        Assert.Contains("You have not written here yet.", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("others who review", page.QuerySelector(".audience-band")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Insiders", page.QuerySelector(".audience-band")!.TextContent, StringComparison.Ordinal);
    }

    private static (string, string)[] Board(string section, params (string, string)[] more) =>
        [("Name", "Workshop"), ("SectionId", section), ("Formats", "Question"), ("Position", "10"), .. more];

    private static async Task<string> Group(AdminForum forum) =>
        (await forum.Post(forum.Owner, "/admin/groups", ("Name", "Insiders"))).Header("Location")!.Split('/', '?')[3];

    private static async Task<string> Section(AdminForum forum)
    {
        await forum.Post(forum.Owner, "/admin/boards", ("Name", "The club"));
        return (await forum.Page(forum.Owner, "/admin/boards")).QuerySelector("a[href^='/admin/sections/']")!.GetAttribute("href")!.Split('/')[3];
    }
}
