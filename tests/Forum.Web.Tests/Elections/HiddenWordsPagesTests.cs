using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Forum.Web.Tests.Admin;
using Forum.Web.Tests.Census;

namespace Forum.Web.Tests.Elections;

public sealed class HiddenWordsPagesTests
{
    [Fact]
    public async Task A_statement_is_hidden_with_a_reason_from_its_card_and_shown_again()
    {
        await using var forum = await OfficeForum.Open();
        var election = "/elections/" + await forum.Elect(await forum.Make(), forum.Leader);
        Assert.Null((await forum.Page(Visitor.Guest, election)).QuerySelector("form[action$='handler=Hide']"));
        var form = (await forum.Page(forum.Owner, election)).QuerySelector<IHtmlFormElement>("form[action$='handler=Hide']")!;
        var candidate = form.QuerySelector<IHtmlInputElement>("input[name=Candidate]")!.Value;

        var refused = await forum.Post(forum.Owner, election + "?handler=Hide", ("Candidate", candidate), ("Hidden", "true"));
        Assert.Equal(422, refused.Status);
        Assert.NotNull(AdminForum.Read(refused).QuerySelector("details[open] #reason-error"));
        var hidden = await forum.Post(
            forum.Owner,
            election + "?handler=Hide",
            ("Candidate", candidate),
            ("Hidden", "true"),
            ("Reason", "It insults.")
        );

        Assert.Equal(302, hidden.Status);
        foreach (var address in new[] { election, "/leaders" })
            Assert.DoesNotContain("I read every report", (await forum.Get(Visitor.Guest, address)).Text, StringComparison.Ordinal);
        foreach (var address in new[] { election, "/leaders" })
        {
            var line = (await forum.Page(Visitor.Guest, address)).QuerySelector("a[href^='/acts/']")!;
            Assert.StartsWith("These words were taken out of sight", line.ParentElement!.TextContent, StringComparison.Ordinal);
            var record = (await forum.Page(Visitor.Guest, line.GetAttribute("href")!)).QuerySelector("main")!.TextContent;
            Assert.Contains("It insults.", record, StringComparison.Ordinal);
        }
        Assert.Contains("Your words here were taken out of sight", (await forum.Get(forum.Leader, election)).Text, StringComparison.Ordinal);
        Assert.Contains(
            "What you said in Keeper",
            (await forum.Page(forum.Leader, "/notices")).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("I read every report", (await forum.Get(forum.Leader, election)).Text, StringComparison.Ordinal);
        Assert.Contains(
            "hid what Lea says in the election Keeper",
            (await forum.Page(Visitor.Guest, "/log")).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
        await forum.Post(forum.Owner, election + "?handler=Hide", ("Candidate", candidate), ("Hidden", "false"), ("Reason", "It doesn't."));
        Assert.Contains("I read every report", (await forum.Get(Visitor.Guest, election)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_by_election_says_so_in_the_lists()
    {
        await using var forum = await OfficeForum.Open();
        var office = await forum.Make();
        await forum.Elect(office, forum.Leader);
        var leader = (await forum.Page(forum.Owner, "/leaders")).QuerySelector<IHtmlInputElement>(".leader input[name=Mandate]")!.Value;
        await forum.Post(forum.Owner, "/leaders?handler=End", ("Mandate", leader), ("Reason", "Never there."));
        var fill = (await forum.Page(forum.Owner, "/leaders")).QuerySelector("a[href$='/vacancy']")!.GetAttribute("href")!;

        Assert.Equal(302, (await forum.Post(forum.Owner, fill + "?handler=ByElection", ("Reason", "A seat is vacant."))).Status);

        foreach (var (visitor, address) in new[] { (Visitor.Guest, "/elections"), (Visitor.Guest, "/leaders"), (forum.Owner, "/admin/offices") })
            Assert.Contains("By-election ·", (await forum.Page(visitor, address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
