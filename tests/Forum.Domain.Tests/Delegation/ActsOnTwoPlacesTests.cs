using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Delegation;

/// <summary>What is decided on two places counts against the limits of both grounds.</summary>
public sealed class ActsOnTwoPlacesTests : IAsyncLifetime
{
    private Leaders forum = null!;
    private string elsewhere = "";

    public async Task InitializeAsync()
    {
        forum = await Leaders.Meet();
        elsewhere = await forum.Forum.Board("Elsewhere");
    }

    public Task DisposeAsync()
    {
        forum.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Moves_use_up_the_limit_of_the_board_that_threads_come_to()
    {
        await Give("Lea", "board:" + forum.Board);
        var there = await Give("Lea", "board:" + elsewhere, actsPerDay: 2);
        var threads = await Threads(3);

        var act = await Done(Move(threads[0]));
        await Done(Move(threads[1]));

        await Leaders.Denied(Denial.LimitReached, Move(threads[2]));
        Assert.Equal(2, await Used(forum.Leader, there));
        Assert.Equal(there, await Other(act));
        forum.Forum.Clock.Now += TimeSpan.FromDays(1);
        await Done(Move(threads[2]));
    }

    [Fact]
    public async Task So_do_merging_splitting_and_taking_apart_again()
    {
        await Give("Lea", "board:" + forum.Board);
        var there = await Give("Lea", "board:" + elsewhere, actsPerDay: 3);
        var into = await forum.Forum.Thread(forum.Member, elsewhere, "Into");
        var threads = await Threads(2);
        var reply = await forum.Forum.Reply(forum.Deputy, threads[1]);

        var merging = await Done(forum.Forum.With(db => MergeThread.Run(db, forum.Leader, threads[0], into, "One subject.", default)));
        await Done(Split(threads[1], reply));
        await Done(forum.Forum.With(db => Domain.Moderation.UndoAct.Run(db, forum.Leader, merging, "Two subjects.", default)));

        Assert.Equal(3, await Used(forum.Leader, there));
        await Leaders.Denied(
            Denial.LimitReached,
            forum.Forum.With(db => MergeThread.Run(db, forum.Leader, threads[1], into, "One subject.", default))
        );

        Task<Outcome<string>> Split(string thread, string post) =>
            forum.Forum.With(db =>
                SplitThread.Run(db, forum.Leader, thread, new SplitForm([post], "Another subject", elsewhere, "Two subjects."), default)
            );
    }

    [Fact]
    public async Task Other_tags_use_up_the_limit_over_the_new_tag()
    {
        await Give("Lea", "tag:log");
        var there = await Give("Lea", "tag:vpn", actsPerDay: 1);
        var threads = new[] { await forum.Forum.Thread(forum.Member, forum.Board), await forum.Forum.Thread(forum.Member, forum.Board) };
        await Done(Retag(threads[0], "vpn"));

        await Leaders.Denied(Denial.LimitReached, Retag(threads[1], "vpn"));
        Assert.Equal(1, await Used(forum.Leader, there));

        Task<Outcome<string>> Retag(string thread, string tags) =>
            forum.Forum.With(db => RetagThread.Run(db, forum.Leader, thread, tags, "that is it", default));
    }

    [Fact]
    public async Task One_ground_for_both_places_is_used_once()
    {
        var everywhere = await Give("Lea", "site", actsPerDay: 2);
        var threads = await Threads(3);

        await Done(Move(threads[0]));
        Assert.Equal(1, await Used(forum.Leader, everywhere));
        await Done(Move(threads[1]));

        await Leaders.Denied(Denial.LimitReached, Move(threads[2]));
    }

    [Fact]
    public async Task What_lies_above_both_grounds_is_used_once_too()
    {
        var above = await Give("Lea", "site", actsPerDay: 3, Power.MoveThread, Power.Delegate);
        await Hand("board:" + forum.Board);
        await Hand("board:" + elsewhere);
        var threads = await Threads(2);
        var before = await Used(forum.Leader, above);

        await Done(Move(threads[0], forum.Deputy));

        Assert.Equal(before + 1, await Used(forum.Leader, above));
        await Leaders.Denied(Denial.LimitReached, Move(threads[1], forum.Deputy));

        Task<string> Hand(string where) =>
            forum.Give(forum.Leader, forum.Form(above, "Dora", Power.MoveThread) with { Where = where, ActsPerDay = 3 });
    }

    [Fact]
    public async Task Nobody_learns_by_it_of_what_came_to_a_board_that_they_do_not_see()
    {
        var group = await forum.Forum.Group("Testers", forum.Leader);
        var hidden = await forum.Forum.Board("Workshop", AudienceKind.Groups, group);
        var hiding = await forum.Forum.Board("Cellar", AudienceKind.Groups, group);
        var leader = await forum.Forum.Again(forum.Leader);
        var shared = await forum.Forum.Group("Movers", forum.Leader, forum.Deputy);
        var form = forum.Form(forum.Claim, "", Power.MoveThread) with { Member = null, Group = shared, Where = "site", ActsPerDay = 4 };
        var grant = await forum.Give(forum.Owner, form);
        var secret = await forum.Forum.Thread(leader, hidden);
        var open = await forum.Forum.Thread(forum.Member, forum.Board);

        await Done(Move(secret, await forum.Forum.Again(leader), hiding));
        Assert.Equal(0, await Used(forum.Deputy, grant));

        await Done(Move(open, await forum.Forum.Again(leader), hiding));
        Assert.Equal(1, await Used(forum.Deputy, grant));
        var audience = await forum.Forum.With(db => db.Boards.Where(b => b.PublicId == hiding).Select(b => b.AudienceId).SingleAsync());
        Assert.Equal(2, await Used(leader, grant, audience));
    }

    private Task<string> Give(string member, string where, int? actsPerDay = null, params Power[] powers)
    {
        var given = powers.Length == 0 ? [Power.MoveThread, Power.MergeThread, Power.RetagThread] : powers;
        return forum.Give(forum.Owner, forum.Form(forum.Claim, member, given) with { Where = where, ActsPerDay = actsPerDay });
    }

    private async Task<IReadOnlyList<string>> Threads(int count)
    {
        var threads = new List<string>();
        for (var i = 0; i < count; i++)
            threads.Add(await forum.Forum.Thread(forum.Member, forum.Board, $"Movable {i}"));
        return threads;
    }

    private Task<Outcome<string>> Move(string thread, Actor? actor = null, string? board = null) =>
        forum.Forum.With(db => MoveThread.Run(db, actor ?? forum.Leader, thread, board ?? elsewhere, "off topic", default));

    private static async Task<string> Done(Task<Outcome<string>> trying) => Assert.IsType<Outcome<string>.Done>(await trying).Value;

    private async Task<int> Used(Actor actor, string grant, long audience = Audience.EveryoneId) =>
        (await forum.Forum.Again(actor)).Grants.Single(g => g.PublicId == grant).Allowances[0].DoneIn(audience);

    private Task<string> Other(string act) =>
        forum.Forum.With(db =>
            db.Acts.Where(a => a.PublicId == act).Join(db.Grants, a => a.OtherGrantId, g => g.Id, (_, g) => g.PublicId).SingleAsync()
        );
}
