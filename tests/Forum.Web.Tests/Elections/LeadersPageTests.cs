using Forum.Web.Tests.Admin;
using Forum.Web.Tests.Census;

namespace Forum.Web.Tests.Elections;

public sealed class LeadersPageTests
{
    [Fact]
    public async Task A_leader_is_shown_with_a_sentence_that_leads_to_the_grant_and_the_election()
    {
        await using var forum = await OfficeForum.Open();
        var election = await forum.Elect(await forum.Make(), forum.Leader);

        var page = await forum.Page(Visitor.Guest, "/leaders");
        var leader = page.QuerySelector(".leader")!;
        Assert.Equal("Lea", leader.QuerySelector($"a[href='/m/{forum.Leader.Id}']")!.TextContent);
        Assert.Contains(
            "May lock threads and hide posts and threads on the board Installation until 6 Dec 2027, at most 20 acts a day",
            leader.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("election of 6 Dec 2026", leader.QuerySelector($"a[href='/elections/{election}']")!.TextContent);
        Assert.Contains("I read every report.", leader.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(leader.QuerySelector("a[href='/log?by=Lea']"));
        Assert.Null(leader.QuerySelector("form"));
        var anchor = leader.QuerySelector("a[href^='/powers#']")!.GetAttribute("href")!.Split('#')[1];
        Assert.Contains("Lea", (await forum.Page(Visitor.Guest, "/powers")).GetElementById(anchor)!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_resigns_for_a_reason_and_the_power_is_gone()
    {
        await using var forum = await OfficeForum.Open();
        await forum.Elect(await forum.Make(), forum.Leader);
        var form = (await forum.Page(forum.Leader, "/leaders")).QuerySelector(".leader details")!;
        Assert.StartsWith("Resign", form.QuerySelector("summary")!.TextContent.Trim(), StringComparison.Ordinal);
        var mandate = form.QuerySelector("input[name=Mandate]")!.GetAttribute("value")!;

        var unsaid = await forum.Post(forum.Leader, "/leaders?handler=End", ("Mandate", mandate), ("Reason", ""));
        Assert.Equal(422, unsaid.Status);
        Assert.NotNull(AdminForum.Read(unsaid).QuerySelector(".leader details[open] #reason-error"));
        Assert.Equal(403, (await forum.Post(forum.Other, "/leaders?handler=End", ("Mandate", mandate), ("Reason", "Envy."))).Status);
        Assert.Equal(403, (await forum.Post(Visitor.Guest, "/leaders?handler=End", ("Mandate", mandate), ("Reason", "Envy."))).Status);

        var resigned = await forum.Post(forum.Leader, "/leaders?handler=End", ("Mandate", mandate), ("Reason", "I move away."));
        Assert.Equal("/leaders?ended=1", resigned.Header("Location"));
        Assert.Null((await forum.Page(Visitor.Guest, "/leaders")).QuerySelector(".leader"));
        Assert.DoesNotContain("Lea", (await forum.Page(Visitor.Guest, "/powers")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Lea resigned as Keeper",
            (await forum.Page(Visitor.Guest, "/log")).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Whoever_certifies_ends_a_mandate_by_an_act_that_names_the_office()
    {
        await using var forum = await OfficeForum.Open();
        await forum.Elect(await forum.Make(), forum.Leader);
        var form = (await forum.Page(forum.Owner, "/leaders")).QuerySelector(".leader details")!;
        Assert.Contains("everything that was delegated from it", form.TextContent, StringComparison.Ordinal);

        var mandate = form.QuerySelector("input[name=Mandate]")!.GetAttribute("value")!;
        await forum.Post(forum.Owner, "/leaders?handler=End", ("Mandate", mandate), ("Reason", "Not seen for months."));

        Assert.Contains(
            "Odile ended the mandate of Lea as Keeper",
            (await forum.Page(Visitor.Guest, "/log")).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(403, (await forum.Post(forum.Owner, "/leaders?handler=End", ("Mandate", mandate), ("Reason", "Once more."))).Status);
    }

    [Fact]
    public async Task An_office_over_a_hidden_board_is_there_only_for_those_who_see_the_board()
    {
        await using var forum = await OfficeForum.Open();
        await forum.Village.OwnerEnters();
        var office = await forum.Make(("Where", "board:" + forum.Village.Hidden), ("Title", "Stage manager"));
        await forum.Elect(office, forum.Leader);

        foreach (var address in new[] { "/elections", "/leaders", "/log", "/powers" })
        {
            Assert.DoesNotContain("Stage manager", (await forum.Get(forum.Other, address)).Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Stage manager", (await forum.Get(Visitor.Guest, address)).Text, StringComparison.Ordinal);
        }
        Assert.Contains("Stage manager", (await forum.Get(forum.Leader, "/leaders")).Text, StringComparison.Ordinal);
        Assert.Contains("Stage manager", (await forum.Get(forum.Leader, "/elections")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forum_without_offices_says_what_will_stand_there()
    {
        await using var forum = await AdminForum.Open();
        foreach (var address in new[] { "/elections", "/leaders" })
            Assert.NotNull((await forum.Page(Visitor.Guest, address)).QuerySelector("main .empty"));
        Assert.Contains(
            "An office is what the community elects somebody to",
            (await forum.Page(forum.Owner, "/admin/offices")).QuerySelector(".empty")!.TextContent,
            StringComparison.Ordinal
        );
    }
}
