using Forum.Domain.Audiences;
using Forum.Domain.Badges.Rules;
using Forum.Domain.Boards;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Moderation.Flags;
using Forum.Domain.Powers;
using Forum.Domain.Reputation;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Reputation;

public sealed class LedgerTests : IAsyncLifetime, IDisposable
{
    private readonly TestForum forum = new();
    private Actor asta = Actor.Guest;
    private Actor ben = Actor.Guest;
    private Actor cleo = Actor.Guest;
    private Actor op = Actor.Guest;
    private string board = "";

    public async Task InitializeAsync()
    {
        (asta, ben, cleo, op) = (await forum.Member("Asta"), await forum.Member("Ben"), await forum.Member("Cleo"), await forum.Operator());
        board = await forum.Board();
        forum.Clock.Now += PointTable.NewFor;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task Votes_of_a_day_on_a_post_are_one_line_that_names_nobody()
    {
        var answer = await Answered();
        await Vote(asta, answer);
        await Vote(cleo, answer);
        forum.Clock.Now += TimeSpan.FromDays(1);
        var dora = await forum.Member("Dora");
        await Vote(dora, answer);
        await Judge();

        var page = await Page(Actor.Guest, ben);

        Assert.Equal(30, page.Sum);
        Assert.Equal([(1, 10), (2, 20)], page.Rows.Select(row => (row.Count, row.Points)));
        Assert.All(page.Rows, row => Assert.Equal((answer, PointRule.AnswerVote), (row.Post!.Id, row.Rule)));
        Assert.All(page.Rows, row => Assert.Equal(TimeSpan.Zero, row.Day.TimeOfDay));
    }

    [Fact]
    public async Task Each_kind_of_post_has_its_points_and_an_accepted_answer_gives_both_sides_some()
    {
        var question = await forum.Thread(asta, board);
        var answer = await forum.Reply(ben, question);
        var talk = await forum.Thread(cleo, board, "Look.", format: ThreadFormats.Discussion);
        await Vote(ben, await Opening(question));
        await Vote(asta, await Opening(talk));
        await forum.Done(db => AcceptAnswer.Run(db, asta, answer, true, default));
        await Judge();

        Assert.Equal((7, 15, 2), (await Sum(asta), await Sum(ben), await Sum(cleo)));
        Assert.Equal([PointRule.QuestionVote, PointRule.AnswerChosen], (await Page(asta, asta)).Rows.Select(row => row.Rule).Order());
    }

    [Fact]
    public async Task Who_helps_a_newcomer_gets_points_once_a_thread_when_somebody_thinks_so()
    {
        var dora = await forum.Member("Dora");
        forum.Clock.Now += TimeSpan.FromDays(29);
        var question = await forum.Thread(dora, board);
        var (first, second) = (await forum.Reply(ben, question), await forum.Reply(ben, question, "Or there."));
        await forum.Reply(asta, question, "Perhaps.");
        await Vote(cleo, await forum.Reply(dora, question, "I found it."));
        await Judge();
        Assert.Equal((0, 0), (await Sum(ben), await Sum(asta)));

        await Vote(cleo, first);
        await forum.Done(db => AcceptAnswer.Run(db, dora, second, true, default));
        forum.Clock.Now += TimeSpan.FromDays(2);
        await Vote(cleo, await forum.Reply(asta, await forum.Thread(dora, board, "And now?")));
        await Judge();

        Assert.Equal(10 + 15 + 5, await Sum(ben));
        Assert.Equal(first, (await Page(Actor.Guest, ben)).Rows.Single(row => row.Rule == PointRule.NewcomerHelped).Post!.Id);
        Assert.Equal((10, 12), (await Sum(asta), await Sum(dora)));
    }

    [Fact]
    public async Task Nobody_gains_by_accepting_their_own_answer()
    {
        var question = await forum.Thread(asta, board);
        var answer = await forum.Reply(asta, question);
        await forum.Done(db => AcceptAnswer.Run(db, asta, answer, true, default));
        await Judge();

        Assert.Empty((await Page(asta, asta)).Rows);
    }

    [Fact]
    public async Task What_is_undone_or_out_of_sight_leaves_the_ledger_and_comes_back()
    {
        var answer = await Answered();
        await Vote(asta, answer);
        await forum.Done(db => AcceptAnswer.Run(db, asta, answer, true, default));
        await Judge();
        Assert.Equal((25, 2), (await Sum(ben), await Sum(asta)));

        await forum.Done(db => HidePost.Run(db, op, answer, "Rude.", default));
        await Judge();
        Assert.Equal((0, 0), (await Sum(ben), await Sum(asta)));
        await forum.Done(db => RestorePost.Run(db, op, answer, "Not rude.", default));
        await Judge();
        Assert.Equal((25, 2), (await Sum(ben), await Sum(asta)));
        await forum.Done(db => VoteForPost.Run(db, asta, answer, false, default));
        await forum.Done(db => AcceptAnswer.Run(db, asta, answer, false, default));
        await Judge();

        Assert.Equal((0, 0), (await Sum(ben), await Sum(asta)));
        Assert.Equal(0, await forum.With(db => db.LedgerLines.CountAsync()));
    }

    [Fact]
    public async Task What_happens_on_a_hidden_board_counts_for_those_who_see_it_alone()
    {
        var group = await forum.Group("Testers", asta, ben);
        var hidden = await forum.Board("Workshop", AudienceKind.Groups, group);
        (asta, ben) = (await forum.Again(asta), await forum.Again(ben));
        var answer = await Answered(hidden);
        await Vote(asta, answer);
        await Judge();

        Assert.Equal((10, 10), (await Sum(ben, asta), await Sum(ben, ben)));
        Assert.Equal((0, 0), (await Sum(ben, Actor.Guest), await Sum(ben, cleo)));
        Assert.Empty((await Page(cleo, ben)).Rows);
        await forum.Done(db => RemoveFromGroup.Run(db, op, group, ben.PublicId, "", default));
        ben = await forum.Again(ben);
        Assert.Equal(0, await Sum(ben, ben));
        Assert.Empty((await Page(ben, ben)).Rows);
    }

    [Fact]
    public async Task A_thread_that_moves_takes_its_points_out_of_sight_at_once()
    {
        var group = await forum.Group("Testers", asta);
        var hidden = await forum.Board("Workshop", AudienceKind.Groups, group);
        var question = await forum.Thread(asta, board);
        var answer = await forum.Reply(ben, question);
        await Vote(asta, answer);
        await Judge();
        Assert.Equal(10, await Sum(ben));

        await forum.Done(db => MoveThread.Run(db, op, question, hidden, "Not for all.", default));

        Assert.Equal(0, await Sum(ben));
        Assert.Equal(10, await Sum(ben, await forum.Again(asta)));
        await Judge();
        Assert.Equal(0, await Sum(ben));
    }

    [Fact]
    public async Task A_post_that_comes_into_another_thread_takes_its_points_there_at_once()
    {
        var group = await forum.Group("Testers", asta);
        var hidden = await forum.Board("Workshop", AudienceKind.Groups, group);
        var (question, other) = (await forum.Thread(asta, board), await forum.Thread(await forum.Again(asta), hidden));
        var answer = await forum.Reply(ben, question);
        await Vote(asta, answer);
        await Judge();

        await forum.Done(db => MergeThread.Run(db, op, question, other, "One subject.", default));

        Assert.Equal(0, await Sum(ben));
    }

    [Fact]
    public async Task Who_reported_a_post_learns_it_and_nobody_else()
    {
        var answer = await Answered();
        await forum.Done(db => FlagPost.Run(db, cleo, answer, new FlagForm("Rude", null), default));
        await forum.Done(db => SettleFlags.Run(db, op, answer, true, "It is.", default));
        await Judge();

        var own = await Page(cleo, cleo);
        Assert.Equal((5, 5, PointRule.FlagUpheld), (own.Sum, own.OwnSum, Assert.Single(own.Rows).Rule));
        foreach (var viewer in new[] { Actor.Guest, ben, op })
        {
            var page = await Page(viewer, cleo);
            Assert.Equal((0, 0, 0), (page.Sum, page.OwnSum, page.Rows.Count));
            Assert.Equal(0, await Sum(cleo, viewer));
        }
    }

    [Fact]
    public async Task A_sanction_costs_points_until_it_is_lifted_and_names_its_record()
    {
        await forum.Done(db => SilenceMember.Run(db, op, ben.PublicId, 3, "Loud.", default));
        var act = await forum.Done(db => SuspendMember.Run(db, op, ben.PublicId, null, "Louder.", default));
        await Judge();

        Assert.Equal(-120, await Sum(ben));
        Assert.Equal(act, (await Page(Actor.Guest, ben)).Rows.Single(row => row.Rule == PointRule.Suspension).ActId);
        await forum.Done(db => LiftSanction.Run(db, op, ben.PublicId, SanctionKind.Suspension, "A mistake.", default));
        forum.Clock.Now += TimeSpan.FromDays(9);
        await Judge();
        Assert.Equal(-20, await Sum(ben));
    }

    [Fact]
    public async Task Nobody_earns_more_by_votes_on_one_day_than_its_limit()
    {
        var question = await forum.Thread(asta, board);
        var answers = new List<string>();
        for (var i = 0; i < 2; i++)
            answers.Add(await forum.Reply(ben, question, $"Answer {i}."));
        for (var i = 0; i < 12; i++)
        {
            var voter = await forum.Member("Voter" + "abcdefghkpqs"[i]);
            foreach (var answer in answers)
                await Vote(voter, answer);
        }
        await Judge();

        var page = await Page(Actor.Guest, ben);

        Assert.Equal(PointTable.DailyCap, page.Sum);
        Assert.Equal([(80, true), (120, false)], page.Rows.Select(row => (row.Points, row.IsCut)).Order());
    }

    [Fact]
    public async Task A_long_ledger_has_pages()
    {
        var question = await forum.Thread(asta, board);
        for (var i = 0; i < LedgerReader.PageSize + 3; i++)
        {
            forum.Clock.Now += TimeSpan.FromHours(20);
            await Vote(asta, await forum.Reply(ben, question, $"Answer {i}."));
        }
        await Judge();

        var first = await Page(Actor.Guest, ben);
        var second = (await forum.With(db => LedgerReader.Read(db, Actor.Guest, ben.PublicId, first.Older, default)))!;
        var back = (await forum.With(db => LedgerReader.Read(db, Actor.Guest, ben.PublicId, second.Newer, default)))!;

        Assert.Equal((LedgerReader.PageSize, 3, null), (first.Rows.Count, second.Rows.Count, second.Older));
        Assert.Equal(first.Rows, back.Rows);
        Assert.Equal(first.Sum, second.Sum);
        Assert.Equal(430, first.Sum);
    }

    [Fact]
    public async Task Who_does_not_list_what_they_wrote_has_it_in_no_ledger_that_others_read()
    {
        await Vote(asta, await Answered());
        await Judge();
        await forum.Done(db => ChoosePreferences.Run(db, ben, Preferences.Usual with { Shows = ProfileParts.None }, default));

        var page = await Page(Actor.Guest, ben);
        Assert.Equal((10, null), (page.Sum, Assert.Single(page.Rows).Post));
        Assert.NotNull(Assert.Single((await Page(ben, ben)).Rows).Post);
    }

    [Fact]
    public async Task The_ledger_of_somebody_who_left_is_erased()
    {
        await Vote(asta, await Answered());
        await Judge();
        await forum.Done(db => LeaveForum.Run(db, ben, TestForum.Password, false, TestForum.Plain, default));

        Assert.Equal(0, await forum.With(db => db.LedgerLines.CountAsync()));
        await forum.With(db => JudgeMembers.All(db, default));
        Assert.Equal(0, await forum.With(db => db.LedgerLines.CountAsync()));
        Assert.Null(await forum.With(db => LedgerReader.Read(db, Actor.Guest, ben.PublicId, null, default)));
    }

    private async Task<string> Answered(string? where = null) => await forum.Reply(ben, await forum.Thread(asta, where ?? board));

    private Task<string> Opening(string thread) =>
        forum.With(db => db.Posts.Where(p => p.Thread.PublicId == thread && p.Number == 1).Select(p => p.PublicId).SingleAsync());

    private Task<string> Vote(Actor who, string post) => forum.Done(db => VoteForPost.Run(db, who, post, true, default));

    private async Task Judge()
    {
        while (await forum.With(db => JudgeMembers.Run(db, default)) > 0) { }
    }

    private Task<int> Sum(Actor member, Actor? viewer = null) =>
        forum.With(db => LedgerReader.Sum(db, viewer ?? Actor.Guest, member.PublicId, default));

    private async Task<LedgerPage> Page(Actor viewer, Actor member) =>
        (await forum.With(db => LedgerReader.Read(db, viewer, member.PublicId, null, default)))!;
}
