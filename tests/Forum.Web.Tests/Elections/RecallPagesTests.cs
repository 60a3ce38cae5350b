using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Forum.Domain.Elections;
using Forum.Domain.Elections.Recalls;
using Forum.Web.Tests.Admin;
using Forum.Web.Tests.Census;

namespace Forum.Web.Tests.Elections;

public sealed class RecallPagesTests
{
    [Fact]
    public async Task A_leader_is_recalled_from_the_link_beside_them_to_the_record_in_the_log()
    {
        await using var forum = await OfficeForum.Open();
        await forum.Elect(await forum.Make(("RecallShare", "60")), forum.Leader);
        var start = (await forum.Page(forum.Other, "/leaders"))
            .QuerySelector<IHtmlAnchorElement>(".leader a[href$='/recall']")!
            .GetAttribute("href")!;
        Assert.Null((await forum.Page(forum.Leader, "/leaders")).QuerySelector(".leader a[href$='/recall']"));
        Assert.Null((await forum.Page(Visitor.Guest, "/leaders")).QuerySelector(".leader a[href$='/recall']"));
        Assert.Contains(
            "2 signatures of 2 people",
            (await forum.Page(forum.Other, start)).QuerySelector(".what-happens")!.TextContent,
            StringComparison.Ordinal
        );

        var started = await forum.Post(forum.Other, start, ("Reason", "Locks everything."));
        var petition = started.Header("Location")!;
        Assert.Equal(302, started.Status);
        var page = await forum.Page(Visitor.Guest, petition);
        Assert.Contains("1 of 2 signatures", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Locks everything.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form"));
        Assert.Equal(petition, (await forum.Page(Visitor.Guest, "/leaders")).QuerySelector($".leader a[href='{petition}']")!.GetAttribute("href"));
        Assert.Contains(petition, (await forum.Get(forum.Leader, "/notices")).Text, StringComparison.Ordinal);

        Assert.Equal(302, (await forum.Post(forum.Leader, petition + "?handler=Answer", ("Answer", "I locked two."))).Status);
        Assert.Equal(302, (await forum.Post(forum.Owner, petition + "?handler=Sign")).Status);
        var vote = (await forum.Page(forum.Owner, petition))
            .QuerySelector<IHtmlAnchorElement>("a.button.primary[href^='/elections/']")!
            .GetAttribute("href")!;
        Assert.Contains("I locked two.", (await forum.Get(Visitor.Guest, petition)).Text, StringComparison.Ordinal);

        var ballot = await forum.Page(forum.Other, vote + "/vote");
        Assert.Equal(["End", "Keep"], ballot.QuerySelectorAll<IHtmlInputElement>("input[type=radio][name=Choice]").Select(choice => choice.Value));
        var empty = await forum.Post(forum.Other, vote + "/vote?handler=Review");
        Assert.Equal(422, empty.Status);
        Assert.NotNull(AdminForum.Read(empty).QuerySelector("#choice-error"));
        var review = AdminForum.Read(await forum.Post(forum.Other, vote + "/vote?handler=Review", ("Choice", "End")));
        Assert.Equal("End the mandate", review.QuerySelector(".ballot-review strong")!.TextContent);
        Assert.NotNull(review.QuerySelector("input[type=hidden][name='Rank-End'][value='1']"));
        foreach (var (voter, choice) in new[] { (forum.Other, "End"), (forum.Owner, "End"), (forum.Leader, "Keep") })
            Assert.Equal(302, (await forum.Post(voter, vote + "/vote?handler=Cast", ($"Rank-{choice}", "1"))).Status);
        Assert.Contains(
            "End the mandate",
            (await forum.Page(forum.Other, vote + "/vote")).QuerySelector(".receipt")!.TextContent,
            StringComparison.Ordinal
        );
        await Pass(forum, 5.1);

        var result = await forum.Page(Visitor.Guest, vote + "/result");
        Assert.Equal("The mandate of Lea has ended: Keeper", result.QuerySelector("h1")!.TextContent);
        Assert.Null((await forum.Page(Visitor.Guest, "/leaders")).QuerySelector(".leader"));
        Assert.Contains(
            "The electors ended the mandate of Lea as Keeper",
            (await forum.Page(Visitor.Guest, "/log")).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "For ending it: 2. For keeping it: 1.",
            (await forum.Page(Visitor.Guest, petition)).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "The mandate was ended",
            (await forum.Page(Visitor.Guest, "/leaders")).QuerySelector(".past-recalls")!.TextContent,
            StringComparison.Ordinal
        );
        var record = (await forum.Page(Visitor.Guest, petition)).QuerySelector("a[href^='/acts/']")!.GetAttribute("href")!;
        var facts = (await forum.Page(Visitor.Guest, record)).QuerySelector(".facts")!.TextContent;
        Assert.Contains("For ending it: 2. For keeping it: 1.", facts, StringComparison.Ordinal);
        Assert.Contains("the electors decided in a secret vote", facts, StringComparison.Ordinal);
        foreach (var beside in new[] { "/questions", "/objections" })
            Assert.Equal(404, (await forum.Get(Visitor.Guest, vote + beside)).Status);
    }

    [Fact]
    public async Task A_reason_that_is_refused_stays_in_its_field_and_who_may_not_is_told_why()
    {
        await using var forum = await OfficeForum.Open();
        await forum.Elect(await forum.Make(), forum.Leader);
        var start = (await forum.Page(forum.Other, "/leaders"))
            .QuerySelector<IHtmlAnchorElement>(".leader a[href$='/recall']")!
            .GetAttribute("href")!;
        var long_ = new string('x', Recall.TextLimit + 1);

        var refused = await forum.Post(forum.Other, start, ("Reason", long_));

        Assert.Equal(422, refused.Status);
        var field = (IHtmlTextAreaElement)AdminForum.Read(refused).QuerySelector("textarea[name=Reason]")!;
        Assert.Equal((long_, "true"), (field.Value, field.GetAttribute("aria-invalid")));
        Assert.Equal(403, (await forum.Get(forum.Leader, start)).Status);
        Assert.Equal(302, (await forum.Get(Visitor.Guest, start)).Status);
    }

    [Fact]
    public async Task Signing_says_beforehand_that_it_is_public_and_can_be_withdrawn()
    {
        await using var forum = await OfficeForum.Open();
        await forum.Elect(await forum.Make(("RecallShare", "100")), forum.Leader);
        var start = (await forum.Page(forum.Other, "/leaders"))
            .QuerySelector<IHtmlAnchorElement>(".leader a[href$='/recall']")!
            .GetAttribute("href")!;
        var petition = (await forum.Post(forum.Other, start, ("Reason", "Locks everything."))).Header("Location")!;
        var sign = (await forum.Page(forum.Owner, petition)).QuerySelector("form[action$='handler=Sign']")!;
        Assert.Contains("Signing is public", sign.TextContent, StringComparison.Ordinal);

        Assert.Equal(302, (await forum.Post(forum.Other, petition + "?handler=Withdraw")).Status);

        Assert.Contains(
            "There is no signature now.",
            (await forum.Page(Visitor.Guest, petition)).QuerySelector(".empty")!.TextContent,
            StringComparison.Ordinal
        );
        var again = await forum.Post(forum.Other, petition + "?handler=Withdraw");
        Assert.Equal(403, again.Status);
        Assert.NotNull(AdminForum.Read(again).QuerySelector("form[action$='handler=Sign']"));
    }

    private static async Task Pass(OfficeForum forum, double days)
    {
        forum.Village.Forum.Clock.Pass(TimeSpan.FromDays(days));
        await forum.Village.Forum.Do(async db =>
        {
            await AdvanceElections.Run(db, default);
            return true;
        });
    }
}
