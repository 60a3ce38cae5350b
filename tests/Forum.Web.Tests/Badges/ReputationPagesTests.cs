using AngleSharp.Dom;
using Forum.Domain.Audiences;
using Forum.Domain.Badges.Rules;
using Forum.Domain.Boards;
using Forum.Domain.Moderation;
using Forum.Domain.Moderation.Flags;
using Forum.Domain.Reputation;
using Forum.Domain.Threads;
using Forum.Web.Tests.Admin;
using Forum.Web.Tests.Census;
using Forum.Web.Tests.Powers;

namespace Forum.Web.Tests.Badges;

public sealed class ReputationPagesTests
{
    [Fact]
    public async Task A_members_page_leads_to_the_ledger_which_says_for_what_and_never_who()
    {
        await using var forum = await PowersForum.Open();
        var ann = await forum.Forum.Member("Anneke");
        var section = await forum.Operate((db, a) => OpenSection.Run(db, a, "Asking", default));
        var form = new BoardForm(section, "Questions", "", AudienceKind.Everyone, [], ThreadFormats.Question, 10);
        var board = await forum.Operate((db, a) => OpenBoard.Run(db, a, form, default));
        var question = await forum.As(forum.Deputy, (db, a) => StartThread.Run(db, a, board, Question("Where <is> it?"), default));
        var answer = await forum.As(ann, (db, a) => WriteReply.Run(db, a, question, new ReplyForm("There.", null, false, "a"), default));
        await forum.As(forum.Leader, (db, a) => VoteForPost.Run(db, a, answer, true, default));
        await forum.As(forum.Leader, (db, a) => FlagPost.Run(db, a, answer, new FlagForm("Rude", null), default));
        await forum.Operate((db, a) => SettleFlags.Run(db, a, answer, true, "It is.", default));
        await forum.Operate((db, a) => SilenceMember.Run(db, a, ann.Id, 1, "Loud.", default));
        await forum.Forum.Do(db => JudgeMembers.All(db, default));

        var link = (await forum.Forum.Page(Visitor.Guest, "/m/" + ann.Id)).QuerySelector($"a[href='/m/{ann.Id}/reputation']")!;
        Assert.Equal("−5", link.TextContent);
        var page = (await forum.Forum.Page(Visitor.Guest, link.GetAttribute("href")!)).QuerySelector("main")!;
        var lines = page.QuerySelectorAll(".entry");
        Assert.Equal(["+10", "+5", "−20"], lines.Select(line => line.QuerySelector(".ledger-points")!.TextContent).Order());
        Assert.Contains("A vote for the answer: Where <is> it?", Words(page), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/p/{answer}']"));
        Assert.NotNull(page.QuerySelector(".entry a[href^='/acts/']"));
        Assert.DoesNotContain("Lea", page.TextContent, StringComparison.Ordinal);
        Assert.Equal(PointTable.Values.Count, page.QuerySelectorAll(".points tbody tr").Length);

        var first = (await forum.Forum.Page(Visitor.Guest, "/leaderboard?list=newcomers")).QuerySelector("main .leaderboard .entry")!;
        Assert.Contains("Anneke", first.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 question", first.TextContent, StringComparison.Ordinal);
        Assert.Null((await forum.Forum.Page(Visitor.Guest, "/leaderboard?period=all")).QuerySelector("main .leaderboard"));

        // Whoever reported a post is told, and nobody else.
        var own = (await forum.Forum.Page(forum.Leader, $"/m/{forum.Leader.Id}/reputation")).QuerySelector("main")!;
        Assert.Contains("only you see this", Words(own.QuerySelector(".entry")!), StringComparison.Ordinal);
        Assert.Contains("+5", own.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        foreach (var visitor in new[] { Visitor.Guest, ann, forum.Owner })
        {
            var seen = await forum.Forum.Page(visitor, $"/m/{forum.Leader.Id}/reputation");
            Assert.NotNull(seen.QuerySelector("main .empty"));
            Assert.Null(seen.QuerySelector("main .entry"));
        }
    }

    [Fact]
    public async Task What_points_come_from_is_told_by_the_table_that_counts_them()
    {
        await using var forum = await PowersForum.Open();
        foreach (var language in new[] { "en", "ru", "el" })
        {
            var answer = await forum.Forum.Ask(Visitor.Guest, Call.Get("/reputation") with { Language = language });
            var rows = AdminForum.Read(answer).QuerySelectorAll(".points tbody td");

            Assert.Equal(PointTable.Values.Select(value => Math.Abs(value.Points)), rows.Select(row => int.Parse(row.TextContent[1..], null)));
            Assert.Contains($"{PointTable.DailyCap}", answer.Text, StringComparison.Ordinal);
        }
        Assert.Equal(404, (await forum.Forum.Get(Visitor.Guest, "/m/nobody/reputation")).Status);
    }

    private static ThreadForm Question(string title) => new(title, "", "I see nothing.", ThreadFormats.Question, "en", null);

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
