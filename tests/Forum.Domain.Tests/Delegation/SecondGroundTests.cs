using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Delegation;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Delegation;

/// <summary>The record of what was decided on two places tells both grounds, each to whoever sees its place.</summary>
public sealed class SecondGroundTests : IAsyncLifetime
{
    private Leaders forum = null!;

    public async Task InitializeAsync() => forum = await Leaders.Meet();

    public Task DisposeAsync()
    {
        forum.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_move_names_the_grant_over_the_place_that_the_thread_came_to()
    {
        var elsewhere = await forum.Forum.Board("Elsewhere");
        var here = await Give("board:" + forum.Board);
        var there = await Give("board:" + elsewhere);

        var act = await Move(forum.Leader, elsewhere);

        var page = await Page(Actor.Guest, act);
        Assert.Equal((GrantSource.Delegation, (GrantSource?)GrantSource.Delegation), (page!.Source!.Value, page.OtherSource));
        var grounds = await Grounds(Actor.Guest, act);
        Assert.Equal([here, forum.Claim], grounds!.First.Select(g => g.Id));
        Assert.Equal([there, forum.Claim], grounds.Other.Select(g => g.Id));
        var line = (await forum.Forum.With(db => LogReader.Read(db, Actor.Guest, new ActFilter(), null, default))).Acts.Single(a => a.Id == act);
        Assert.Equal(GrantSource.Delegation, line.OtherSource);
    }

    [Fact]
    public async Task One_grant_for_both_places_is_named_once()
    {
        var elsewhere = await forum.Forum.Board("Elsewhere");

        var act = await Move(forum.Owner, elsewhere);

        Assert.Null((await Page(Actor.Guest, act))!.OtherSource);
        Assert.Empty((await Grounds(Actor.Guest, act))!.Other);
        Assert.True(await forum.Forum.With(db => db.Acts.AnyAsync(a => a.PublicId == act && a.OtherGrantId == a.GrantId)));
    }

    [Fact]
    public async Task Whoever_sees_the_thread_and_not_the_place_it_came_to_learns_nothing_of_the_grant_there()
    {
        var reviewers = await forum.Forum.Group("Reviewers", forum.Leader);
        var desk = await Desk(reviewers);
        await Give("board:" + forum.Board);
        await Give("board:" + desk);

        var act = await Move(await forum.Forum.Again(forum.Leader), desk);

        var author = await forum.Forum.Again(forum.Member);
        Assert.Equal((GrantSource.Delegation, null), ((await Page(author, act))!.Source!.Value, (await Page(author, act))!.OtherSource));
        Assert.Empty((await Grounds(author, act))!.Other);
        var reviewer = await forum.Forum.Again(forum.Leader);
        Assert.Equal(GrantSource.Delegation, (await Page(reviewer, act))!.OtherSource);
        Assert.NotEmpty((await Grounds(reviewer, act))!.Other);
        Assert.Null(await Page(Actor.Guest, act));
        Assert.Null(await Grounds(Actor.Guest, act));
    }

    [Fact]
    public async Task A_grant_that_holds_on_a_hidden_board_too_is_no_chain_for_those_who_do_not_see_that()
    {
        var elsewhere = await forum.Forum.Board("Elsewhere");
        var group = await forum.Forum.Group("Testers", forum.Owner, forum.Leader);
        var hidden = await forum.Forum.Board("Workshop", AudienceKind.Groups, group);
        await Give("board:" + forum.Board);
        var there = await Give("board:" + elsewhere);
        await forum.Forum.With(async db =>
        {
            var target = await db.Boards.Where(b => b.PublicId == hidden).Select(b => b.Id).SingleAsync();
            return await db.Context.Database.ExecuteSqlAsync(
                $"INSERT INTO GrantScopes (GrantId, Kind, TargetId, Tag) SELECT Id, 'Board', {target}, '' FROM Grants WHERE PublicId = {there}"
            );
        });

        var act = await Move(await forum.Forum.Again(forum.Leader), elsewhere);

        Assert.Empty((await Grounds(Actor.Guest, act))!.Other);
        Assert.Equal(there, (await Grounds(await forum.Forum.Again(forum.Leader), act))!.Other[0].Id);
    }

    private async Task<string> Desk(string reviewers)
    {
        var op = await forum.Forum.Operator();
        var section = await forum.Forum.Done(db => OpenSection.Run(db, op, "Asking", default));
        var form = new BoardForm(section, "Desk", "", AudienceKind.Everyone, [], ThreadFormats.Question, 10)
        {
            OwnOnly = true,
            ReviewerIds = [reviewers],
        };
        return await forum.Forum.Done(db => OpenBoard.Run(db, op, form, default));
    }

    private Task<string> Give(string where) =>
        forum.Give(forum.Owner, forum.Form(forum.Claim, "Lea", Power.MoveThread) with { Where = where, ActsPerDay = null });

    private Task<string> Move(Actor actor, string board) =>
        forum.Forum.Done(db => MoveThread.Run(db, actor, forum.Thread, board, "off topic", default));

    private Task<ActPage?> Page(Actor actor, string act) => forum.Forum.With(db => ActReader.Read(db, actor, act, default));

    private Task<ActGrounds?> Grounds(Actor actor, string act) => forum.Forum.With(db => WhyReader.OfAct(db, actor, act, default));
}
