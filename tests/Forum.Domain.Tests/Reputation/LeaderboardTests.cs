using Forum.Domain.Audiences;
using Forum.Domain.Badges.Rules;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Moderation.Flags;
using Forum.Domain.Powers;
using Forum.Domain.Reputation;
using Forum.Domain.Threads;
using Xunit;

namespace Forum.Domain.Tests.Reputation;

public sealed class LeaderboardTests : IAsyncLifetime, IDisposable
{
    private static readonly LeaderboardFilter Always = new(LeaderboardList.Points, LeaderboardPeriod.All, null, null);
    private readonly TestForum forum = new();
    private Actor asta = Actor.Guest;
    private Actor ben = Actor.Guest;
    private Actor cleo = Actor.Guest;
    private string board = "";

    public async Task InitializeAsync()
    {
        (asta, ben, cleo) = (await forum.Member("Asta"), await forum.Member("Ben"), await forum.Member("Cleo"));
        board = await forum.Board();
        forum.Clock.Now += PointTable.NewFor;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task Whoever_has_most_points_stands_first_and_equals_share_a_place()
    {
        var question = await forum.Thread(asta, board);
        await Vote(asta, await forum.Reply(ben, question));
        await Vote(asta, await forum.Reply(cleo, question));
        await Vote(ben, await Opening(question));
        await Judge();

        Assert.Equal([(1, "Ben", 10), (1, "Cleo", 10), (3, "Asta", 5)], await Lines(Actor.Guest, Always));
    }

    [Fact]
    public async Task A_period_counts_what_happened_within_its_days()
    {
        var question = await forum.Thread(asta, board);
        var answer = await forum.Reply(ben, question);
        await Vote(asta, answer);
        forum.Clock.Now += TimeSpan.FromDays(8);
        await Vote(cleo, answer);
        await Judge();
        LeaderboardFilter Within(LeaderboardPeriod period) => Always with { Period = period };

        Assert.Equal([(1, "Ben", 10)], await Lines(Actor.Guest, Within(LeaderboardPeriod.Week)));
        Assert.Equal([(1, "Ben", 20)], await Lines(Actor.Guest, Within(LeaderboardPeriod.Month)));
        forum.Clock.Now += TimeSpan.FromDays(200);
        Assert.Empty(await Lines(Actor.Guest, Within(LeaderboardPeriod.Month)));
        Assert.Equal([(1, "Ben", 20)], await Lines(Actor.Guest, Within(LeaderboardPeriod.Year)));
        forum.Clock.Now += TimeSpan.FromDays(200);
        Assert.Empty(await Lines(Actor.Guest, Within(LeaderboardPeriod.Year)));
        Assert.Equal([(1, "Ben", 20)], await Lines(Actor.Guest, Always));
    }

    [Fact]
    public async Task A_board_and_a_tag_narrow_it_and_a_hidden_one_is_as_one_that_is_not_there()
    {
        var group = await forum.Group("Testers", ben);
        var hidden = await forum.Board("Workshop", AudienceKind.Groups, group);
        ben = await forum.Again(ben);
        await Vote(asta, await forum.Reply(cleo, await forum.Thread(asta, board)));
        await forum.Done(async db => await AddToGroup.Run(db, await ActorReader.Operator(db, default), group, "Asta", null, "", default));
        await Vote(await forum.Again(asta), await forum.Reply(ben, await forum.Thread(ben, hidden)));
        var other = await forum.Board("Talk");
        await Judge();

        Assert.Equal([(1, "Cleo", 10)], await Lines(Actor.Guest, Always));
        Assert.Equal([(1, "Ben", 10), (1, "Cleo", 10)], await Lines(ben, Always));
        Assert.Equal([(1, "Cleo", 10)], await Lines(ben, Always with { BoardId = board }));
        Assert.Equal([(1, "Ben", 10)], await Lines(ben, Always with { BoardId = hidden }));
        foreach (var nowhere in new[] { hidden, other, "nowhere" })
            Assert.Empty(await Lines(Actor.Guest, Always with { BoardId = nowhere }));
        Assert.Equal([(1, "Cleo", 10)], await Lines(Actor.Guest, Always with { Tag = "log" }));
        Assert.Empty(await Lines(Actor.Guest, Always with { Tag = "rules" }));
        Assert.DoesNotContain(hidden, (await Read(Actor.Guest, Always)).Boards.Select(b => b.Id));
        Assert.Contains(hidden, (await Read(ben, Always)).Boards.Select(b => b.Id));
    }

    [Fact]
    public async Task Who_helped_most_newcomers_is_counted_by_threads()
    {
        var dora = await forum.Member("Dora");
        for (var i = 0; i < 2; i++)
            await Vote(asta, await forum.Reply(ben, await forum.Thread(dora, board, $"Where {i}?")));
        await Vote(asta, await forum.Reply(cleo, await forum.Thread(dora, board, "Where else?")));
        await Vote(ben, await forum.Reply(cleo, await forum.Thread(asta, board, "No newcomer asks.")));
        await Judge();

        Assert.Equal([(1, "Ben", 2), (2, "Cleo", 1)], await Lines(Actor.Guest, Always with { List = LeaderboardList.Newcomers }));
    }

    [Fact]
    public async Task Who_does_not_want_to_be_listed_is_in_no_list_until_they_want_to()
    {
        await Vote(asta, await forum.Reply(ben, await forum.Thread(cleo, board)));
        await Judge();
        await Choose(ben, Preferences.UsuallyShown | ProfileParts.Unlisted);

        foreach (var viewer in new[] { Actor.Guest, asta, ben })
            Assert.Empty(await Lines(viewer, Always));
        Assert.True((await Read(ben, Always)).IsUnlisted);
        Assert.False((await Read(asta, Always)).IsUnlisted);
        Assert.False((await Read(Actor.Guest, Always)).IsUnlisted);
        await Choose(ben, Preferences.UsuallyShown);
        Assert.Equal([(1, "Ben", 10)], await Lines(Actor.Guest, Always));
    }

    [Fact]
    public async Task Reports_count_in_nobodys_list_and_nobody_is_listed_below_one()
    {
        var answer = await forum.Reply(ben, await forum.Thread(asta, board));
        var op = await forum.Operator();
        await forum.Done(db => FlagPost.Run(db, cleo, answer, new FlagForm("Rude", null), default));
        await forum.Done(db => SettleFlags.Run(db, op, answer, true, "It is.", default));
        await forum.Done(db => SilenceMember.Run(db, op, ben.PublicId, 3, "Loud.", default));
        await Judge();

        foreach (var viewer in new[] { Actor.Guest, cleo, ben })
            Assert.Empty(await Lines(viewer, Always));
    }

    private Task<string> Opening(string thread) =>
        forum.With(async db =>
            (await ThreadReader.Read(db, Actor.Guest, thread, 1, PostOrder.Oldest, default)) is Outcome<ThreadPage>.Done(var page)
                ? page.Posts[0].Id
                : ""
        );

    private Task<string> Vote(Actor who, string post) => forum.Done(db => VoteForPost.Run(db, who, post, true, default));

    private Task<Nothing> Choose(Actor who, ProfileParts shows) =>
        forum.Done(db => ChoosePreferences.Run(db, who, Preferences.Usual with { Shows = shows }, default));

    private async Task Judge()
    {
        while (await forum.With(db => JudgeMembers.Run(db, default)) > 0) { }
    }

    private Task<Leaderboard> Read(Actor viewer, LeaderboardFilter filter) => forum.With(db => LeaderboardReader.Read(db, viewer, filter, default));

    private async Task<List<(int, string, int)>> Lines(Actor viewer, LeaderboardFilter filter) =>
        [.. (await Read(viewer, filter)).Lines.Select(line => (line.Place, line.Member.Name, line.Sum))];
}
