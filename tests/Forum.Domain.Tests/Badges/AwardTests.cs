using Forum.Domain.Audiences;
using Forum.Domain.Badges;
using Forum.Domain.Boards;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Notifications;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Badges;

public sealed class AwardTests : IAsyncLifetime
{
    private Badged badged = null!;

    public async Task InitializeAsync() => badged = await Badged.Begin();

    public Task DisposeAsync()
    {
        badged.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_badge_is_given_with_reason_and_evidence_told_to_the_member_and_shown_to_all()
    {
        var (badge, post) = (await badged.Make(), await badged.Forum.Reply(badged.Mira, badged.Met.Thread));

        var award = await badged.Give(badged.Leader, badge, badged.Mira, "https://forum.example/p/" + post + "#there");

        Assert.Equal(award, Assert.Single(await badged.Of(Actor.Guest, badged.Mira)).AwardId);
        var page = (await badged.Forum.With(db => AwardReader.Read(db, Actor.Guest, award, default)))!;
        Assert.Equal(("Dug deep.", "Lea", post, false), (page.Reason, page.By!.Name, page.Evidence!.PostId, page.CanRevoke));
        var act = (await badged.Forum.With(db => ActReader.Read(db, Actor.Guest, page.ActId!, default)))!;
        Assert.Equal((ActKind.AwardBadge, Power.AwardBadge, "Mira", "Digger"), (act.Kind, act.Power, act.SubjectName, act.Before));
        Assert.Single((await badged.Forum.With(db => HolderReader.Read(db, Actor.Guest, badge, null, default))).Holders);
        Assert.Equal((1, 1), ((await badged.Line(badged.Mira, badge))!.Holders, (await badged.Line(badged.Mira, badge))!.Own));
        Assert.Single(await News(badged.Mira));
        Assert.Equal(1, await Unread(badged.Mira));
        await badged.Forum.Done(db => ReadNotices.Run(db, badged.Mira, null, default));
        Assert.Equal(0, await Unread(badged.Mira));
    }

    [Fact]
    public async Task Nobody_gives_one_to_themselves_without_the_power_or_to_who_may_not_have_it()
    {
        var badge = await badged.Make();
        await badged.Refused(Denial.YourselfNot, badged.Leader, badge, badged.Leader);
        await badged.Refused(Denial.NoPower, badged.Mira, badge, badged.Stranger);
        await badged.Refused(Denial.SignInFirst, Actor.Guest, badge, badged.Stranger);
        await badged.Forum.Done(db => SuspendMember.Run(db, badged.Owner, badged.Stranger.PublicId, 3, "Loud.", default));
        await badged.Refused(Denial.TheyAreSuspended, badged.Leader, badge, badged.Stranger);
        await Import(badged.Mira);
        Assert.Equal(Denial.NotClaimed, Assert.IsType<Outcome<string>.Denied>(await badged.Try(badged.Leader, badge, badged.Mira)).Why);
        Assert.Equal(0, await badged.Forum.With(db => db.Awards.CountAsync()));
    }

    [Theory]
    [InlineData("Mira", "", " ", "Reason", ProblemKind.Required)]
    [InlineData("Mira", "", null, "Reason", ProblemKind.Required)]
    [InlineData("", "", "Dug.", "Member", ProblemKind.Required)]
    [InlineData("Nobody", "", "Dug.", "Member", ProblemKind.NoSuchMember)]
    [InlineData("Mira", "/p/nothing", "Dug.", "Evidence", ProblemKind.NoSuchPost)]
    public async Task What_is_wrong_with_the_form_is_said(string member, string evidence, string? reason, string field, ProblemKind why)
    {
        var badge = await badged.Make();

        var outcome = await badged.Forum.With(db => AwardByHand.Run(db, badged.Leader, badge, new AwardForm(member, evidence, reason), default));

        var problem = Assert.Single(Assert.IsType<Outcome<string>.Invalid>(outcome).Problems);
        Assert.Equal((field, why), (problem.Field, problem.Kind));
    }

    [Fact]
    public async Task Once_is_once_and_often_is_often()
    {
        var (once, often) = (await badged.Make(), await badged.Make("Helper", with: words => words with { Repeats = true }));
        await badged.Give(badged.Leader, once, badged.Mira);
        await badged.Refused(Denial.HasBadge, badged.Leader, once, badged.Mira);
        await badged.Give(badged.Leader, often, badged.Mira);
        await badged.Give(badged.Leader, often, badged.Mira);

        var won = await badged.Of(Actor.Guest, badged.Mira);
        Assert.Equal([1, 2], won.OrderBy(b => b.Times).Select(b => b.Times));
        Assert.Equal(1, (await badged.Line(Actor.Guest, often))!.Holders);
    }

    [Fact]
    public async Task It_is_taken_back_with_a_reason_and_given_again_by_undoing_that()
    {
        var badge = await badged.Make();
        var award = await badged.Give(badged.Leader, badge, badged.Mira);
        Assert.IsType<Outcome<string>.Invalid>(await badged.Forum.With(db => RevokeAward.Run(db, badged.Leader, award, " ", default)));
        Assert.IsType<Outcome<string>.Denied>(await badged.Forum.With(db => RevokeAward.Run(db, badged.Stranger, award, "Why?", default)));

        var revoking = await badged.Revoke(badged.Leader, award);

        Assert.Empty(await badged.Of(Actor.Guest, badged.Mira));
        Assert.Empty(await News(badged.Mira));
        Assert.Equal((0, 0), ((await badged.Line(badged.Mira, badge))!.Holders, await Unread(badged.Mira)));
        var page = (await badged.Forum.With(db => AwardReader.Read(db, Actor.Guest, award, default)))!;
        Assert.Equal(revoking, page.RevokingActId);
        Assert.IsType<Outcome<string>.Denied>(await badged.Forum.With(db => RevokeAward.Run(db, badged.Leader, award, "Again.", default)));
        await badged.Forum.Done(db => UndoAct.Run(db, badged.Leader, revoking, "It was right.", default));
        Assert.Equal(award, Assert.Single(await badged.Of(Actor.Guest, badged.Mira)).AwardId);
        await badged.Revoke(badged.Leader, award);
        Assert.Equal(award, await badged.Give(badged.Leader, badge, badged.Mira));
    }

    [Fact]
    public async Task Giving_it_is_undone_by_its_record()
    {
        var badge = await badged.Make();
        await badged.Give(badged.Leader, badge, badged.Mira);
        var act = await badged.Forum.With(db => db.Acts.Where(a => a.Kind == ActKind.AwardBadge).Select(a => a.PublicId).SingleAsync());

        await badged.Forum.Done(db => UndoAct.Run(db, badged.Leader, act, "The wrong one.", default));

        Assert.Empty(await badged.Of(Actor.Guest, badged.Mira));
    }

    [Fact]
    public async Task A_grant_over_a_board_gives_that_boards_badges_within_its_limit()
    {
        var (site, board) = (await badged.Make(), await badged.Make("Digger here", "board:" + badged.Met.Board));
        await badged.Met.Give(badged.Owner, badged.Met.Form(badged.Met.Claim, "Dora", Power.AwardBadge) with { ActsPerDay = 1 });
        var deputy = await badged.Forum.Again(badged.Stranger);

        await badged.Refused(Denial.NoPower, deputy, site, badged.Mira);
        await badged.Give(deputy, board, badged.Mira);
        await badged.Refused(Denial.LimitReached, deputy, board, badged.Leader);
    }

    [Fact]
    public async Task A_badge_of_a_hidden_board_is_there_only_for_those_who_see_the_board()
    {
        var badge = await badged.Make("Nightly", "board:" + badged.Hidden);
        var award = await badged.Give(badged.Leader, badge, badged.Mira);

        foreach (var outside in new[] { Actor.Guest, badged.Stranger, badged.Owner })
        {
            Assert.Null(await badged.Line(outside, badge));
            Assert.Empty(await badged.Of(outside, badged.Mira));
            Assert.Null(await badged.Forum.With(db => AwardReader.Read(db, outside, award, default)));
            Assert.IsType<Outcome<string>.NotFound>(await badged.Try(outside, badge, badged.Mira));
            Assert.IsType<Outcome<string>.NotFound>(await badged.Forum.With(db => RevokeAward.Run(db, outside, award, "No.", default)));
        }
        Assert.Single(await badged.Of(badged.Leader, badged.Mira));
        // Who couldn't see it can't win it.
        Assert.Equal(ProblemKind.CannotSeeIt, (await badged.Wrong(badged.Leader, badge, badged.Stranger)).Kind);
        await Leave(badged.Mira);
        var mira = await badged.Forum.Again(badged.Mira);
        Assert.Empty(await badged.Of(mira, mira));
        Assert.Empty(await News(mira));
        Assert.Equal(0, await Unread(mira));
    }

    [Fact]
    public async Task What_hidden_evidence_shows_is_seen_only_there_and_hinders_nothing_in_public()
    {
        var badge = await badged.Make();
        var thread = await badged.Forum.Thread(badged.Mira, badged.Hidden, "Build 4");
        var post = await badged.Forum.Reply(badged.Mira, thread);
        await badged.Give(badged.Leader, badge, badged.Mira, post);

        Assert.Empty(await badged.Of(Actor.Guest, badged.Mira));
        Assert.Equal(0, (await badged.Line(badged.Owner, badge))!.Holders);
        Assert.Single(await badged.Of(badged.Mira, badged.Mira));
        Assert.Equal(ProblemKind.NoSuchPost, (await badged.Wrong(badged.Owner, badge, badged.Mira, post)).Kind);
        Assert.Equal(ProblemKind.CannotSeeIt, (await badged.Wrong(badged.Leader, badge, badged.Stranger, post)).Kind);
        await badged.Give(badged.Owner, badge, badged.Mira);
        Assert.Single(await badged.Of(Actor.Guest, badged.Mira));
        Assert.Equal(1, Assert.Single(await badged.Of(badged.Mira, badged.Mira)).Times);
        // In public it is held now, so there is nothing more to give in there.
        await badged.Refused(Denial.HasBadge, badged.Leader, badge, badged.Mira);
    }

    [Fact]
    public async Task Evidence_that_moves_out_of_sight_takes_the_award_along_and_a_hidden_post_is_not_shown()
    {
        var badge = await badged.Make();
        var thread = await badged.Forum.Thread(badged.Mira, badged.Met.Board, "Build 4");
        var post = await badged.Forum.Reply(badged.Mira, thread);
        var award = await badged.Give(badged.Leader, badge, badged.Mira, post);
        var op = await badged.Forum.Operator();

        await badged.Forum.Done(db => HidePost.Run(db, op, post, "Rude.", default));
        Assert.Null((await badged.Forum.With(db => AwardReader.Read(db, Actor.Guest, award, default)))!.Evidence);
        await badged.Forum.Done(db => MoveThread.Run(db, op, thread, badged.Hidden, "Secret.", default));

        Assert.Empty(await badged.Of(Actor.Guest, badged.Mira));
        Assert.Equal(0, (await badged.Line(badged.Stranger, badge))!.Holders);
        Assert.Single(await badged.Of(badged.Leader, badged.Mira));
    }

    [Fact]
    public async Task Evidence_stands_on_the_badges_board_and_is_nobodys_own()
    {
        var badge = await badged.Make("Digger here", "board:" + badged.Met.Board);
        var elsewhere = await badged.Forum.Reply(badged.Mira, await badged.Forum.Thread(badged.Mira, await badged.Forum.Board("There")));
        Assert.Equal(ProblemKind.NotOnBoard, (await badged.Wrong(badged.Leader, badge, badged.Mira, elsewhere)).Kind);

        var section = await badged.Forum.With(db => db.Sections.Select(s => s.PublicId).FirstAsync());
        var form = new BoardForm(section, "Desk", "", AudienceKind.Everyone, [], ThreadFormats.Question, 90)
        {
            OwnOnly = true,
            ReviewerIds = [badged.Testers],
        };
        var op = await badged.Forum.Operator();
        var own = await badged.Forum.Thread(badged.Mira, await badged.Forum.Done(db => OpenBoard.Run(db, op, form, default)), "My licence");
        var post = await badged.Forum.With(db => db.Posts.Where(p => p.Thread.PublicId == own).Select(p => p.PublicId).SingleAsync());
        Assert.Equal(ProblemKind.SomebodysOwn, (await badged.Wrong(badged.Leader, await badged.Make(), badged.Mira, post)).Kind);
    }

    [Fact]
    public async Task Who_wants_no_news_of_badges_is_told_nothing_and_old_news_is_none()
    {
        var (badge, other) = (await badged.Make(), await badged.Make("Helper"));
        await badged.Forum.Done(db => ChooseNotices.Run(db, badged.Mira, new NoticeChoice([NoticeKind.Mention], true), default));
        await badged.Give(badged.Leader, badge, badged.Mira);
        Assert.Empty(await News(badged.Mira));
        Assert.Equal(0, await Unread(badged.Mira));

        await badged.Give(badged.Leader, other, badged.Stranger);
        badged.Forum.Clock.Now += WarningReader.News;
        Assert.Empty(await News(badged.Stranger));
        Assert.Equal(0, await Unread(badged.Stranger));
    }

    [Fact]
    public async Task Who_leaves_takes_their_badges_along()
    {
        var badge = await badged.Make();
        await badged.Give(badged.Leader, badge, badged.Mira);
        await badged.Forum.Done(db => LeaveForum.Run(db, badged.Mira, TestForum.Password, false, TestForum.Plain, default));

        Assert.Equal(0, await badged.Forum.With(db => db.Awards.CountAsync()));
        Assert.Equal(0, (await badged.Line(Actor.Guest, badge))!.Holders);
    }

    [Fact]
    public async Task Many_holders_come_in_pages_the_latest_first()
    {
        var badge = await badged.Make("Helper", with: words => words with { Repeats = true });
        for (var i = 0; i < HolderReader.PageSize + 5; i++)
        {
            badged.Forum.Clock.Now += TimeSpan.FromHours(1);
            await badged.Give(badged.Owner, badge, badged.Mira);
        }
        var first = await Page(null);
        var second = await Page(first.Older);

        Assert.Equal((HolderReader.PageSize, 5, null), (first.Holders.Count, second.Holders.Count, second.Older));
        Assert.True(first.Holders[0].At > second.Holders[0].At);
        Assert.Equal(first.Holders.Select(h => h.AwardId), (await Page(second.Newer)).Holders.Select(h => h.AwardId));

        Task<HolderPage> Page(ThreadCursor? at) => badged.Forum.With(db => HolderReader.Read(db, Actor.Guest, badge, at, default));
    }

    private Task<IReadOnlyList<WonBadge>> News(Actor who) => badged.Forum.With(db => BadgeNews.Lately(db, who, default));

    private Task<int> Unread(Actor who) => badged.Forum.With(db => UnreadNotices.Count(db, who, default));

    private async Task Leave(Actor member)
    {
        var op = await badged.Forum.Operator();
        await badged.Forum.Done(db => RemoveFromGroup.Run(db, op, badged.Testers, member.PublicId, "The test is over.", default));
    }

    private Task<int> Import(Actor member) =>
        badged.Forum.With(db =>
            db.Members.Where(m => m.Id == member.MemberId).ExecuteUpdateAsync(s => s.SetProperty(m => m.Origin, MemberOrigin.Imported))
        );
}
