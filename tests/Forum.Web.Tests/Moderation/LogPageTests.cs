using System.Xml.Linq;
using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Moderation;
using Forum.Domain.Moderation.Chains;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Forum.Web.Tests.Admin;
using Forum.Web.Tests.Census;

namespace Forum.Web.Tests.Moderation;

public sealed class LogPageTests
{
    [Fact]
    public async Task The_log_tells_the_newest_act_first_with_its_reason_its_ground_and_what_undid_it()
    {
        await using var forum = await AdminForum.Open();
        var (thread, act) = await Locked(forum, "Installation", AudienceKind.Everyone);
        var owner = await Actor(forum, forum.Owner);
        forum.Clock.Pass(TimeSpan.FromMinutes(1));
        await forum.Done(db => UndoAct.Run(db, owner, act, "Not enough", default));

        var page = await forum.Page(Visitor.Guest, "/log?thread=" + thread);

        var lines = page.QuerySelectorAll(".entry").Select(line => line.TextContent).ToList();
        Assert.Equal(2, lines.Count);
        Assert.Contains("Odile unlocked", lines[0], StringComparison.Ordinal);
        Assert.Contains("Why: Enough", lines[1], StringComparison.Ordinal);
        Assert.Contains("under a grant", lines[1], StringComparison.Ordinal);
        Assert.Contains("Undone since", lines[1], StringComparison.Ordinal);
        Assert.Contains($"/acts/{act}", page.QuerySelectorAll(".entry a").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("power=LockThread", 2)]
    [InlineData("power=LockThread&by=ODILE", 1)]
    [InlineData("power=SilenceMember&on=Anneke", 1)]
    [InlineData("on=Nobody", 0)]
    [InlineData("power=LockThread&from=2100-01-01", 0)]
    [InlineData("power=LockThread&to=2000-01-01", 0)]
    [InlineData("power=LockThread&from=2000-01-01&to=2100-01-01", 2)]
    public async Task The_log_shows_what_is_asked_for(string query, int count)
    {
        await using var forum = await AdminForum.Open();
        await Locked(forum, "Installation", AudienceKind.Everyone);
        var (thread, _) = await Locked(forum, "Talk", AudienceKind.Everyone, locks: false);
        var operators = await forum.Do(db => ActorReader.Operator(db, default));
        await forum.Done(db => LockThread.Run(db, operators, thread, "Old", default));
        var ann = await forum.Member("Anneke");
        var owner = await Actor(forum, forum.Owner);
        await forum.Done(db => SilenceMember.Run(db, owner, ann.Id, 3, "Shouted.", default));

        var page = await forum.Page(Visitor.Guest, "/log?" + query);

        Assert.Equal(count, page.QuerySelectorAll(".entry").Length);
        Assert.Equal(count == 0, page.QuerySelector(".empty") is not null);
    }

    [Fact]
    public async Task A_board_is_asked_for_by_what_stands_on_it_and_a_hidden_one_answers_like_none()
    {
        await using var forum = await AdminForum.Open();
        await Locked(forum, "Installation", AudienceKind.Everyone);
        var (hidden, act) = await Locked(forum, "Lounge", AudienceKind.Members);
        var boards = await forum.Do(db => LogReader.Boards(db, Forum.Domain.Powers.Actor.Guest, default));
        var lounge = (await forum.Do(async db => await LogReader.Boards(db, await Owner(forum, db), default))).Single(b => b.Name == "Lounge");

        var open = await forum.Page(Visitor.Guest, "/log?board=" + boards.Single().Id);
        var guest = await forum.Get(Visitor.Guest, "/log?board=" + lounge.Id);
        var ghost = await forum.Get(Visitor.Guest, "/log?board=zzzzzzzzzz");
        var owner = await forum.Page(forum.Owner, "/log?board=" + lounge.Id);

        Assert.Equal(2, open.QuerySelectorAll(".entry").Length);
        Assert.Equal(ghost.Text, guest.Text);
        Assert.Equal(2, owner.QuerySelectorAll(".entry").Length);
        foreach (var path in new[] { "/log", "/log.atom", "/log?thread=" + hidden })
            Assert.DoesNotContain(act, (await forum.Get(Visitor.Guest, path)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(act, (await forum.Get(forum.Owner, "/log.atom")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acts_that_arrive_shift_no_page_and_none_is_shown_twice_or_lost()
    {
        await using var forum = await AdminForum.Open();
        var (thread, _) = await Locked(forum, "Installation", AudienceKind.Everyone, locks: false);
        var operators = await forum.Do(db => ActorReader.Operator(db, default));
        for (var i = 0; i < 2 * LogReader.PageSize; i++)
            await Turn(i);
        var (seen, next) = (new List<string>(), "/log?power=LockThread");
        for (var i = 0; next is not null; i++)
        {
            var page = await forum.Page(Visitor.Guest, next);
            seen.AddRange(Ids(page));
            next = page.QuerySelector(".pager a[rel=next]")?.GetAttribute("href");
            await Turn(i);
        }
        var second = await forum.Page(
            Visitor.Guest,
            (await forum.Page(Visitor.Guest, "/log?power=LockThread")).QuerySelector("a[rel=next]")!.GetAttribute("href")!
        );
        var back = await forum.Page(Visitor.Guest, second.QuerySelector(".pager a[rel=prev]")!.GetAttribute("href")!);

        Assert.Equal(2 * LogReader.PageSize, seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(Ids(await forum.Page(Visitor.Guest, "/log?power=LockThread")), Ids(back));

        async Task Turn(int i)
        {
            if (i % 2 == 0)
                await forum.Done(db => LockThread.Run(db, operators, thread, "Full", default));
            else
                await forum.Done(db => UnlockThread.Run(db, operators, thread, "Open", default));
        }
    }

    [Fact]
    public async Task The_feed_tells_what_guests_see_as_whole_XML()
    {
        await using var forum = await AdminForum.Open();
        await Locked(forum, "Stops & <breaks>", AudienceKind.Everyone);

        var answer = await forum.Get(Visitor.Guest, "/log.atom");

        Assert.StartsWith("application/atom+xml", answer.Header("Content-Type"), StringComparison.Ordinal);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entry = XDocument.Parse(answer.Text).Root!.Elements(atom + "entry").Single(e => e.Element(atom + "summary") is not null);
        Assert.Contains("Odile locked the thread", entry.Element(atom + "title")!.Value, StringComparison.Ordinal);
        Assert.Equal("Enough", entry.Element(atom + "summary")!.Value);
    }

    [Fact]
    public async Task The_feed_publishes_the_head_of_each_day_when_it_is_over()
    {
        await using var forum = await AdminForum.Open();
        await Locked(forum, "Installation", AudienceKind.Everyone);
        await Locked(forum, "Lounge", AudienceKind.Members);
        var head = (await forum.Do(db => VerifyLog.Run(db, null, default))).Head!;
        Assert.DoesNotContain(head, (await forum.Get(Visitor.Guest, "/log.atom")).Text, StringComparison.Ordinal);

        forum.Clock.Pass(TimeSpan.FromDays(1));
        await Locked(forum, "Talk", AudienceKind.Everyone);

        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse((await forum.Get(Visitor.Guest, "/log.atom")).Text).Root!;
        var day = Assert.Single(feed.Elements(atom + "entry"), e => e.Element(atom + "category")!.Attribute("term")!.Value == "head");
        Assert.Contains(head, day.Element(atom + "summary")!.Value, StringComparison.Ordinal);
        Assert.Contains("2026-11-21", day.Element(atom + "title")!.Value, StringComparison.Ordinal);
        Assert.True((await forum.Do(db => VerifyLog.Run(db, head, default))).KnowsHead);
    }

    [Fact]
    public async Task Words_are_taken_out_of_a_record_on_its_page()
    {
        await using var forum = await AdminForum.Open();
        var (_, act) = await Locked(forum, "Installation", AudienceKind.Everyone);

        var refused = await forum.Post(forum.Owner, $"/acts/{act}?handler=Redact", ("RedactReason", " "));
        var done = await forum.Post(forum.Owner, $"/acts/{act}?handler=Redact", ("RedactReason", "An address"));

        Assert.Equal(422, refused.Status);
        Assert.NotNull(AdminForum.Read(refused).QuerySelector("#redactreason-error"));
        var record = await forum.Page(Visitor.Guest, done.Header("Location")!);
        Assert.Contains("/acts/" + act, record.QuerySelectorAll("h1 a").Select(a => a.GetAttribute("href")!));
        var page = await forum.Page(forum.Owner, "/acts/" + act);
        Assert.DoesNotContain("Enough", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[name=RedactReason]"));
        Assert.Contains(done.Header("Location")!, page.QuerySelectorAll(".facts a").Select(a => a.GetAttribute("href")!));
        Assert.Empty((await forum.Do(db => VerifyLog.Run(db, null, default))).Faults);
    }

    [Fact]
    public async Task A_log_without_acts_says_so()
    {
        await using var forum = await AdminForum.Open();

        var page = await forum.Page(Visitor.Guest, "/log?power=EditPost");

        Assert.NotNull(page.QuerySelector(".empty"));
        Assert.NotNull(page.QuerySelector(".site-foot a[href='/log']"));
    }

    private static List<string> Ids(AngleSharp.Dom.IParentNode page) =>
        [.. page.QuerySelectorAll(".entry > .entry-facts a").Select(a => a.GetAttribute("href")!)];

    private static Task<Actor> Owner(AdminForum forum, Forum.Domain.Storage.ForumDb db) => ActorReader.OfSession(db, forum.Owner.Token, default);

    private static Task<Actor> Actor(AdminForum forum, Visitor visitor) => forum.Do(db => ActorReader.OfSession(db, visitor.Token, default));

    [Theory]
    [InlineData("/log", 4)]
    [InlineData("/log.atom", 4)]
    [InlineData("/powers", 5)]
    public async Task A_page_of_the_log_or_the_register_takes_as_many_statements_after_a_hundred_acts_as_after_one(string address, int most)
    {
        await using var forum = await AdminForum.Open();
        var (thread, _) = await Locked(forum, "Installation", AudienceKind.Everyone);
        var owner = await Actor(forum, forum.Owner);
        await forum.Get(Visitor.Guest, address + "?warm=1");
        var before = (await forum.Get(Visitor.Guest, address + "?before=1")).Statements;

        for (var i = 0; i < 50; i++)
        {
            await forum.Done(db => UnlockThread.Run(db, owner, thread, "Talk", default));
            await forum.Done(db => LockThread.Run(db, owner, thread, "Enough", default));
        }
        await forum.Get(Visitor.Guest, address + "?warm=2");
        var after = (await forum.Get(Visitor.Guest, address + "?after=1")).Statements;

        Assert.Equal(before, after);
        Assert.InRange(after, 1, most);
    }

    private static async Task<(string Thread, string Act)> Locked(AdminForum forum, string board, AudienceKind audience, bool locks = true)
    {
        var operators = await forum.Do(db => ActorReader.Operator(db, default));
        var section = await forum.Done(db => OpenSection.Run(db, operators, "Using it", default));
        var form = new BoardForm(section, board, "", audience, [], ThreadFormats.Question, 10);
        var id = await forum.Done(db => OpenBoard.Run(db, operators, form, default));
        var owner = await Actor(forum, forum.Owner);
        var thread = await forum.Done(db =>
            StartThread.Run(db, owner, id, new ThreadForm("Where is it?", "", "I looked.", ThreadFormats.Question, "en", board), default)
        );
        return locks ? (thread, await forum.Done(db => LockThread.Run(db, owner, thread, "Enough", default))) : (thread, "");
    }
}
