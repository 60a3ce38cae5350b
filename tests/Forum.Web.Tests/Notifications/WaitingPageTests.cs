using AngleSharp.Html.Dom;
using Forum.Domain.Delegation.Proposals;
using Forum.Domain.Members.Groups;
using Forum.Domain.Notifications;
using Forum.Domain.Notifications.Waiting;
using Forum.Domain.Powers;
using Forum.Web.Languages;
using Forum.Web.Pages.Notifications;
using Forum.Web.Tests.Admin;
using Forum.Web.Tests.Census;
using Forum.Web.Tests.Powers;

namespace Forum.Web.Tests.Notifications;

public sealed class WaitingPageTests
{
    [Fact]
    public async Task What_waits_stands_above_the_notices_and_is_counted_at_the_bell_until_it_is_decided()
    {
        await using var forum = await AdminForum.Open();
        var ann = await forum.Member("Anneke");
        var group = await Open(forum, "Club");
        var before = await forum.Get(forum.Owner, "/notices/count");
        var application = await Apply(forum, ann, group);

        var page = await forum.Page(forum.Owner, "/notices");
        var link = Assert.Single(page.QuerySelectorAll("section[aria-labelledby=waiting] a"));
        Assert.Equal("1 application to Club waits for an answer", link.TextContent);
        Assert.Equal(200, (await forum.Get(forum.Owner, link.GetAttribute("href")!)).Status);
        Assert.Equal(("1", "Notices, 1 unread or waiting"), Bell(page));
        Assert.Contains("Nothing else is new.", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        var after = await forum.Get(forum.Owner, "/notices/count");
        Assert.NotEqual(before.Header("ETag"), after.Header("ETag"));
        Assert.Contains("\"1\"", after.Text, StringComparison.Ordinal);

        await forum.Post(forum.Owner, "/admin/applications/" + application, ("answer", "refuse"), ("Reason", "No room."));
        var decided = await forum.Page(forum.Owner, "/notices");
        Assert.Null(decided.QuerySelector("#waiting"));
        Assert.Equal("", Bell(decided).Figure);
        Assert.Equal(before.Header("ETag"), (await forum.Get(forum.Owner, "/notices/count")).Header("ETag"));
    }

    [Fact]
    public async Task An_applicant_reads_what_became_of_it_and_it_is_not_counted()
    {
        await using var forum = await AdminForum.Open();
        var ann = await forum.Member("Anneke");
        var (club, rest) = (await Open(forum, "Club"), await Open(forum, "Rest"));
        var (admitted, refused) = (await Apply(forum, ann, club), await Apply(forum, ann, rest));
        Assert.Contains("You have no notices.", (await forum.Page(ann, "/notices")).QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        await Settle(forum, refused, false);
        forum.Clock.Pass(TimeSpan.FromMinutes(1));
        await Settle(forum, admitted, true);

        var page = await forum.Page(ann, "/notices");

        var links = page.QuerySelectorAll("section[aria-labelledby=settled] a").Cast<IHtmlAnchorElement>();
        Assert.Equal(
            [("/groups/" + club, "You were admitted to Club"), ("/groups/" + rest, "You were not admitted to Rest; its page says why")],
            links.Select(a => (a.GetAttribute("href")!, a.TextContent))
        );
        Assert.Contains("No room.", (await forum.Get(ann, "/groups/" + rest)).Text, StringComparison.Ordinal);
        Assert.Equal(("", "Notices, 0 unread or waiting"), Bell(page));
        Assert.Null((await forum.Page(ann, "/notices?at=1-x")).QuerySelector("#settled"));
    }

    [Fact]
    public async Task An_agreement_and_a_proposal_lead_to_where_they_are_decided()
    {
        await using var forum = await PowersForum.Open();
        await forum.Appoint("Lea", "site", null, Enum.GetValues<Power>());
        var proposal = await forum.Appoint("Dora", "site", null, Power.DeletePost);
        var agreement = new EntryForm("Closed", "", 0, "Tell nobody.", 0);
        await forum.As(forum.Owner, (db, actor) => ChangeGroupEntry.Run(db, actor, forum.Group, agreement, default));

        var page = await forum.Forum.Page(forum.Leader, "/notices");

        var links = page.QuerySelectorAll("section[aria-labelledby=waiting] a").Select(a => (a.GetAttribute("href")!, a.TextContent)).ToList();
        Assert.Equal(("/groups/" + forum.Group, "Read and accept the agreement of Insiders"), links[0]);
        Assert.Equal(("/powers/proposals/" + proposal, "Odile proposes giving powers over the whole site to Dora"), links[1]);
        Assert.Equal("2", Bell(page).Figure);
        foreach (var (address, _) in links)
            Assert.Equal(200, (await forum.Forum.Get(forum.Leader, address)).Status);
    }

    [Fact]
    public async Task Who_has_no_power_over_what_can_wait_pays_two_statements_a_commit_for_the_bell()
    {
        await using var forum = await PowersForum.Open();
        await forum.Appoint("Lea", "board:" + forum.Board, null, Power.LockThread, Power.Delegate);
        await Apply(forum.Forum, forum.Deputy, await Open(forum.Forum, "Club"));

        Assert.Equal(2, await Counting(forum, forum.Deputy));
        Assert.Equal(2, await Counting(forum, forum.Leader));
        // The unread ones, elections, and each kind that the owner could have to decide.
        Assert.Equal(9, await Counting(forum, forum.Owner));
    }

    [Fact]
    public void Every_kind_says_in_every_language_what_waits_and_where()
    {
        var proposal = new ProposalLine(
            "p",
            ProposalKind.EraseMember,
            "m",
            "Odile",
            "n",
            "Dora",
            null,
            null,
            "",
            DateTime.UnixEpoch,
            DateTime.UnixEpoch,
            false
        );
        WaitingLine[] lines =
        [
            new AgreementToAccept("g", "Club"),
            new ProposalToConfirm(proposal),
            new ApplicationsToSettle("g", "Club", 3),
            new PostsToApprove(3),
            new FlagsToReview(3),
            new NominationToAnswer("e", "Speaker", DateTime.UnixEpoch),
            new BallotToCast("e", "Speaker", DateTime.UnixEpoch),
            new RecallBallotToCast("e", "Speaker", "Lea", DateTime.UnixEpoch),
            new ResultToCertify("e", "Speaker"),
            new ObjectionsToAnswer("e", "Speaker"),
            new RecallToAnswer("r", "Speaker", DateTime.UnixEpoch),
            new CountbackToAnswer("c", "Speaker", DateTime.UnixEpoch),
            new CountbackToCertify("c", "Speaker"),
            new SeatToFill("o", "Speaker", DateTime.UnixEpoch),
            new MandateEnding("o", "Speaker", DateTime.UnixEpoch),
            new OfficeToTakeOver("o", "Speaker"),
            new ElectionToCall("o", "Speaker", DateTime.UnixEpoch),
        ];
        string[] addresses =
        [
            "/groups/g",
            "/powers/proposals/p",
            "/admin/groups/g/applications",
            "/held",
            "/flags",
            "/elections/e",
            "/elections/e/vote",
            "/elections/e/vote",
            "/elections/e/certify",
            "/elections/e/objections",
            "/recalls/r",
            "/countbacks/c",
            "/countbacks/c",
            "/offices/o/vacancy",
            "/offices/o/handover",
            "/offices/o/handover",
            "/admin/offices/o",
        ];

        Assert.Equal(
            typeof(WaitingLine).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(WaitingLine))).Select(type => type.Name).Order(),
            lines.Select(line => line.GetType().Name).Order()
        );
        foreach (var texts in new Catalogue().All)
        {
            var said = lines.Select(line => WaitingWords.Of(texts, line)).ToList();
            Assert.Equal(addresses, said.Select(each => each.Address));
            Assert.All(said, each => Assert.DoesNotContain('{', each.Words));
        }
    }

    /// <summary>What the number takes after somebody wrote, beyond what a page takes that knows it already.</summary>
    private static async Task<int> Counting(PowersForum forum, Visitor visitor)
    {
        await forum.Forum.Get(visitor, "/account/notices");
        foreach (var follows in new[] { true, false })
            await forum.As(forum.Deputy, (db, actor) => ChooseNotices.Run(db, actor, new NoticeChoice([], follows), default));
        var (fresh, known) = (await forum.Forum.Get(visitor, "/account/notices"), await forum.Forum.Get(visitor, "/account/notices"));
        return fresh.Statements - known.Statements;
    }

    private static (string Figure, string Words) Bell(IHtmlDocument page) =>
        (page.QuerySelector("[data-notices-count]")!.TextContent, page.QuerySelector("[data-notices-words]")!.TextContent);

    private static async Task<string> Open(AdminForum forum, string name)
    {
        var actor = await forum.Do(db => ActorReader.OfSession(db, forum.Owner.Token, default));
        var group = await forum.Done(db => CreateGroup.Run(db, actor, new GroupForm(name, "", true), default));
        await forum.Done(db => ChangeGroupEntry.Run(db, actor, group, new EntryForm("Application", "", 0, "", 0), default));
        return group;
    }

    private static async Task<string> Apply(AdminForum forum, Visitor visitor, string group)
    {
        var actor = await forum.Do(db => ActorReader.OfSession(db, visitor.Token, default));
        return await forum.Done(db => ApplyToGroup.Run(db, actor, group, new ApplicationForm([], GroupQuestions.KeyOf(""), false, 0), default));
    }

    private static async Task Settle(AdminForum forum, string application, bool admit)
    {
        var actor = await forum.Do(db => ActorReader.OfSession(db, forum.Owner.Token, default));
        await forum.Done(db => SettleApplication.Run(db, actor, application, new SettleForm(admit, null, "No room."), default));
    }
}
