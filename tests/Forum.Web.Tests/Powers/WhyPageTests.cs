using AngleSharp.Dom;
using Forum.Domain.Delegation;
using Forum.Domain.Powers;
using Forum.Domain.Threads;

namespace Forum.Web.Tests.Powers;

public sealed class WhyPageTests
{
    [Fact]
    public async Task Whoever_may_not_reads_why_and_who_could()
    {
        await using var forum = await PowersForum.Open();

        var told = await Told(forum, forum.Leader, $"power=LockThread&where=thread:{forum.Thread}");

        Assert.Equal("No, you cannot lock threads there", told.QuerySelector("h2")!.TextContent);
        Assert.Contains($"Where: the thread {PowersForum.Title}.", told.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Odile"], Holders(told));
    }

    [Fact]
    public async Task Whoever_may_reads_by_which_grants_up_to_the_root()
    {
        await using var forum = await PowersForum.Open();
        var grant = await forum.Appoint("Lea", "board:" + forum.Board, null, Power.LockThread, Power.Delegate);
        await forum.Give(forum.Leader, grant, "Dora", "board:" + forum.Board, null, Power.LockThread);

        foreach (var question in new[] { (forum.Deputy, ""), (forum.Owner, "&member=Dora") })
        {
            var told = await Told(forum, question.Item1, $"power=LockThread&where=thread:{forum.Thread}{question.Item2}");
            Assert.StartsWith("Yes, ", told.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(["Dora", "Lea", "Odile"], Holders(told));
        }
    }

    [Fact]
    public async Task What_is_used_up_today_is_said_to_whoever_used_it_and_to_nobody_else()
    {
        await using var forum = await PowersForum.Open();
        await forum.Appoint("Lea", "board:" + forum.Board, 1, Power.LockThread);
        await forum.As(forum.Leader, (db, actor) => LockThread.Run(db, actor, forum.Thread, "Enough.", default));

        var own = await Told(forum, forum.Leader, $"power=LockThread&where=board:{forum.Board}");
        var others = await Told(forum, forum.Deputy, $"power=LockThread&where=board:{forum.Board}&member=Lea");

        Assert.Contains("You have used up the number of acts", own.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Yes, Lea can lock threads", others.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_back_and_what_holds_elsewhere_is_told_to_whom_it_was_given()
    {
        await using var forum = await PowersForum.Open();
        var grant = await forum.Appoint("Lea", "board:" + forum.Board, null, Power.LockThread);
        var elsewhere = await Told(forum, forum.Leader, "power=LockThread&where=site");
        Assert.Equal("Where or when you do hold it", elsewhere.QuerySelector("h3")!.TextContent);
        await forum.As(forum.Owner, (db, actor) => TakeBackPowers.Run(db, actor, grant, "Enough.", default));

        var over = await Told(forum, forum.Leader, $"power=LockThread&where=board:{forum.Board}");

        Assert.Contains("You held this power by a grant that was taken back:", over.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_acts_against_themselves_or_whoever_holds_more()
    {
        await using var forum = await PowersForum.Open();
        await forum.Appoint("Lea", "site", null, Power.SilenceMember);

        var above = await Told(forum, forum.Leader, "power=SilenceMember&on=Odile");
        var self = await Told(forum, forum.Leader, "power=SilenceMember&on=Lea");
        var below = await Told(forum, forum.Leader, "power=SilenceMember&on=Dora");

        Assert.Contains("Odile holds a power that you do not hold", above.TextContent, StringComparison.Ordinal);
        Assert.Contains("You cannot do this to yourself.", self.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Yes, you can silence members", below.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Grants_over_what_the_asker_cannot_see_are_never_told_of()
    {
        await using var forum = await PowersForum.Open();
        var asked = "/powers/why?power=LockThread&where=site&member=";
        var before = (await forum.Forum.Get(forum.Deputy, asked + "Lea")).Text;
        await forum.OwnerEnters();
        await forum.Appoint("Lea", "board:" + forum.Hidden, null, Power.LockThread);

        Assert.Equal(before, (await forum.Forum.Get(forum.Deputy, asked + "Lea")).Text);
        var (hidden, invented) = (
            await forum.Forum.Get(forum.Deputy, $"/powers/why?power=LockThread&where=board:{forum.Hidden}"),
            await forum.Forum.Get(forum.Deputy, "/powers/why?power=LockThread&where=board:zzzzzzzzzz")
        );
        Assert.Equal((404, hidden.Text), (invented.Status, invented.Text));
        var inside = await Told(forum, forum.Leader, $"power=LockThread&where=board:{forum.Hidden}&member=Lea");
        Assert.StartsWith("Yes, ", inside.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_with_hidden_boards_alone_and_a_grant_that_ended_over_one_are_not_told_of_outside()
    {
        await using var forum = await PowersForum.Open();
        await forum.OwnerEnters();
        var grant = await forum.Appoint("Lea", "board:" + forum.Hidden, null, Power.LockThread);
        await forum.As(forum.Owner, (db, actor) => TakeBackPowers.Run(db, actor, grant, "Enough.", default));
        const string Ended = "You held this power";
        Assert.Contains(Ended, (await Told(forum, forum.Leader, "power=LockThread&where=site")).TextContent, StringComparison.Ordinal);
        Assert.Equal(200, (await forum.Forum.Get(forum.Leader, $"/powers/why?power=LockThread&where=section:{forum.HiddenSection}")).Status);

        await forum.Leave(forum.Leader);

        Assert.DoesNotContain(Ended, (await Told(forum, forum.Leader, "power=LockThread&where=site")).TextContent, StringComparison.Ordinal);
        var (hidden, invented) = (
            await forum.Forum.Get(forum.Leader, $"/powers/why?power=LockThread&where=section:{forum.HiddenSection}"),
            await forum.Forum.Get(forum.Leader, "/powers/why?power=LockThread&where=section:zzzzzzzzzz")
        );
        Assert.Equal((404, hidden.Text), (invented.Status, invented.Text));
    }

    [Fact]
    public async Task The_record_of_an_act_leads_to_the_grants_that_it_rested_on()
    {
        await using var forum = await PowersForum.Open();
        var grant = await forum.Appoint("Lea", "board:" + forum.Board, null, Power.LockThread);
        var act = await forum.As(forum.Leader, (db, actor) => LockThread.Run(db, actor, forum.Thread, "Enough.", default));

        var link = (await forum.Forum.Page(forum.Deputy, "/acts/" + act)).QuerySelector("a[href*=why]")!.GetAttribute("href")!;
        Assert.Equal(["Lea", "Odile"], Holders((await forum.Forum.Page(forum.Deputy, link)).QuerySelector(".why-told")!));
        await forum.As(forum.Owner, (db, actor) => TakeBackPowers.Run(db, actor, grant, "Enough.", default));

        var later = (await forum.Forum.Page(forum.Deputy, link)).QuerySelector(".why-told")!;
        Assert.Contains("The grant that it rested on has ended since", later.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("power=Fly", 404, null)]
    [InlineData("power=LockThread&where=board:zzzzzzzzzz", 404, null)]
    [InlineData("act=zzzzzzzzzz", 404, null)]
    [InlineData("power=LockThread&member=Nobody", 422, "member")]
    [InlineData("power=SilenceMember&on=Nobody", 422, "on")]
    [InlineData("power=LockThread&thread=/t/zzzzzzzzzz", 422, "thread")]
    public async Task What_is_not_there_is_not_found_or_said_beside_where_it_was_typed(string query, int status, string? field)
    {
        await using var forum = await PowersForum.Open();

        var answer = await forum.Forum.Get(forum.Leader, "/powers/why?" + query);

        Assert.Equal(status, answer.Status);
        if (field is not null)
            Assert.NotNull(Admin.AdminForum.Read(answer).QuerySelector($"#{field}-error"));
    }

    [Fact]
    public async Task A_refused_deed_leads_to_the_answer_for_just_that_and_gives_the_reason_back()
    {
        await using var forum = await PowersForum.Open();

        var refused = await forum.Forum.Post(forum.Leader, $"/t/{forum.Thread}/moderate?handler=Lock", ("Reason", "A careful reason"));

        var page = Admin.AdminForum.Read(refused);
        Assert.Equal(403, refused.Status);
        Assert.Equal("A careful reason", page.QuerySelector("#typed")!.TextContent.Trim());
        var why = page.QuerySelector("main a[href*=why]")!.GetAttribute("href")!;
        Assert.Equal($"/powers/why?power=LockThread&where=thread%3A{forum.Thread}", why);
    }

    private static string[] Holders(IElement told) => [.. told.QuerySelectorAll(".grant-holder").Select(holder => holder.TextContent)];

    private static async Task<IElement> Told(PowersForum forum, Census.Visitor visitor, string query) =>
        (await forum.Forum.Page(visitor, "/powers/why?" + query)).QuerySelector(".why-told")!;
}
