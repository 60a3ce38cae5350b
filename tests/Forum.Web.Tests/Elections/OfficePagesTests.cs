using AngleSharp.Dom;
using Forum.Domain.Powers;
using Forum.Web.Tests.Admin;
using Forum.Web.Tests.Census;

namespace Forum.Web.Tests.Elections;

public sealed class OfficePagesTests
{
    [Fact]
    public async Task An_office_is_made_through_its_form_and_stands_in_the_lists()
    {
        await using var forum = await OfficeForum.Open();

        var form = await forum.Page(forum.Owner, "/admin/offices/new");
        Assert.Equal("7", form.QuerySelector("#votingdays")!.GetAttribute("value"));
        Assert.True(form.QuerySelector("input[name=Rule][value=Scottish]")!.IsChecked());
        var made = await forum.Post(forum.Owner, "/admin/offices/new", forum.Fields());

        Assert.Equal(302, made.Status);
        var page = await forum.Page(forum.Owner, made.Header("Location")!);
        Assert.Contains("The office is there.", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Keeper", page.QuerySelector("#title")!.GetAttribute("value"));
        Assert.True(page.QuerySelector("input[name=Powers][value=LockThread]")!.IsChecked());
        Assert.False(page.QuerySelector("input[name=Powers][value=MoveThread]")!.IsChecked());
        foreach (var address in new[] { "/elections", "/leaders" })
            Assert.Contains("Keeper", (await forum.Page(Visitor.Guest, address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string, string> Mistakes =>
        new()
        {
            { "Title", "", "title", "Please fill this in." },
            { "Seats", "many", "seats", "This number is out of range; the largest possible is 50." },
            { "Seats", "0", "seats", "This number is out of range; the largest possible is 50." },
            { "Powers", "Fly", "powers", "There is no such choice." },
            { "Powers", "SuspendMember", "powers", "These powers mean nothing in a part of the site." },
            { "Where", "board:nowhere", "where", "There is no such choice." },
            { "Where", "tag:vpn", "where", "There is no such choice." },
            { "ActsPerDay", "0", "actsperday", "This number is out of range; the largest possible is 3,650." },
            { "VotingDays", "a week", "votingdays", "This number is out of range; the largest possible is 90." },
            { "Quorum", "101", "quorum", "This number is out of range; the largest possible is 100." },
            { "Rule", "Dice", "rule", "There is no such choice." },
            { "LeastPublished", "2", "leastpublished", "This number is out of range; the largest possible is 10,000." },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task What_is_wrong_is_said_at_its_field_and_everything_is_kept(string field, string typed, string id, string why)
    {
        await using var forum = await OfficeForum.Open();

        var answer = await forum.Post(forum.Owner, "/admin/offices/new", forum.Fields((field, typed)));

        var page = AdminForum.Read(answer);
        Assert.Equal(422, answer.Status);
        Assert.StartsWith(why, page.QuerySelector($"#{id}-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($".error-summary a[href='#{id}']"));
        Assert.NotNull(page.QuerySelector("#" + id));
        Assert.Equal("Looks after it.", page.QuerySelector("#description")!.TextContent.Trim());
        if (page.QuerySelector($"input[name={field}][type=number], input[name={field}][type=text]") is { } input)
            Assert.Equal(typed, input.GetAttribute("value") ?? "");
        if (field != "Powers")
            Assert.True(page.QuerySelector("input[name=Powers][value=LockThread]")!.IsChecked());
    }

    [Fact]
    public async Task One_seat_is_all_that_an_instant_runoff_fills()
    {
        await using var forum = await OfficeForum.Open();

        var answer = await forum.Post(forum.Owner, "/admin/offices/new", forum.Fields(("Rule", "Irv"), ("Seats", "2")));

        var page = AdminForum.Read(answer);
        Assert.Equal(422, answer.Status);
        Assert.Contains("fills one seat only", page.QuerySelector("#rule-error")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelector("input[value=Irv]")!.IsChecked());
    }

    [Fact]
    public async Task An_election_is_called_for_a_reason_and_then_the_rules_stand_still()
    {
        await using var forum = await OfficeForum.Open();
        var office = await forum.Make();

        var page = await forum.Page(forum.Owner, office);
        Assert.Contains("frozen at that moment", page.QuerySelector("#call")!.TextContent, StringComparison.Ordinal);
        var unsaid = await forum.Post(forum.Owner, office + "?handler=Call", ("CallReason", ""));
        Assert.Equal(422, unsaid.Status);
        Assert.NotNull(AdminForum.Read(unsaid).QuerySelector("#callreason-error"));

        var called = await forum.Post(forum.Owner, office + "?handler=Call", ("CallReason", "The year is over."));
        Assert.StartsWith("/elections/", called.Header("Location"), StringComparison.Ordinal);
        var frozen = await forum.Page(forum.Owner, office);
        Assert.Null(frozen.QuerySelector("#title"));
        Assert.Null(frozen.QuerySelector("#call"));
        Assert.Contains("Its rules are frozen until it ends.", frozen.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("lock threads and hide posts and threads", frozen.QuerySelector(".election-rules")!.TextContent, StringComparison.Ordinal);

        var late = await forum.Post(forum.Owner, office, forum.Fields(("Title", "Another")));
        Assert.Equal(403, late.Status);
        Assert.Equal("Another", AdminForum.Read(late).QuerySelector("#title")!.GetAttribute("value"));
        var list = await forum.Page(Visitor.Guest, "/elections");
        Assert.NotNull(list.QuerySelector($"a[href='{called.Header("Location")}']"));
        Assert.Contains(
            "tried to change the office Keeper",
            (await forum.Page(Visitor.Guest, "/log")).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_closed_office_takes_no_election_and_leaves_the_lists()
    {
        await using var forum = await OfficeForum.Open();
        var office = await forum.Make();

        Assert.Equal(422, (await forum.Post(forum.Owner, office + "?handler=Close", ("CloseReason", " "))).Status);
        var closed = await forum.Post(forum.Owner, office + "?handler=Close", ("CloseReason", "Not needed."));

        Assert.Equal("/admin/offices?done=OfficeClosed", closed.Header("Location"));
        Assert.Equal(403, (await forum.Post(forum.Owner, office + "?handler=Call", ("CallReason", "Once more."))).Status);
        Assert.Null((await forum.Page(forum.Owner, office)).QuerySelector("form.form"));
        Assert.DoesNotContain("Keeper", (await forum.Page(Visitor.Guest, "/leaders")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_lacks_the_power_is_refused_and_whoever_has_it_for_a_board_makes_offices_there_only()
    {
        await using var forum = await OfficeForum.Open();
        var office = await forum.Make();
        Assert.Equal(403, (await forum.Get(forum.Leader, "/admin/offices")).Status);
        Assert.Equal(403, (await forum.Post(forum.Leader, "/admin/offices/new", forum.Fields())).Status);
        Assert.Equal(403, (await forum.Post(forum.Leader, office + "?handler=Call", ("CallReason", "Mine."))).Status);

        await forum.Village.Appoint("Lea", "board:" + forum.Board, null, Power.CallElection, Power.LockThread);

        Assert.NotNull((await forum.Page(forum.Leader, "/admin")).QuerySelector("main a[href='/admin/offices']"));
        var form = await forum.Page(forum.Leader, "/admin/offices/new");
        Assert.Equal(["board:" + forum.Board], form.QuerySelectorAll("#where option").Select(option => option.GetAttribute("value")!));
        Assert.Null(form.QuerySelector("input[value=MoveThread]"));
        var elsewhere = await forum.Post(forum.Leader, "/admin/offices/new", forum.Fields(("Where", "site")));
        Assert.NotNull(AdminForum.Read(elsewhere).QuerySelector("#where-error"));
        var more = AdminForum.Read(await forum.Post(forum.Leader, "/admin/offices/new", forum.Fields()));
        Assert.Contains("You can give only what you hold here", more.QuerySelector("#powers-error")!.TextContent, StringComparison.Ordinal);
    }
}
