using Forum.Domain.Audiences;
using Forum.Domain.Badges;
using Forum.Domain.Badges.Rules;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Badges.Rules;

/// <summary>A condition of a rule counts what happens on one board, or in threads with one tag, whatever the others count.</summary>
public sealed class RulePlaceTests : IAsyncLifetime
{
    private Badged badged = null!;
    private string elsewhere = "";

    public async Task InitializeAsync()
    {
        badged = await Badged.Begin();
        elsewhere = await badged.Forum.Board("Elsewhere");
    }

    public Task DisposeAsync()
    {
        badged.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Each_condition_counts_on_its_own_board_and_moving_a_thread_moves_what_it_counts()
    {
        var badge = await Make(
            new BadgeCondition(BadgeMetric.Answers, 1, Board: badged.Met.Board),
            new BadgeCondition(BadgeMetric.Answers, 1, Board: elsewhere)
        );
        await badged.Forum.Reply(badged.Stranger, badged.Met.Thread);
        await badged.Forum.Reply(badged.Stranger, badged.Met.Thread, "Twice.");
        await Judge();
        Assert.Empty(await Won());
        var there = await badged.Forum.Thread(badged.Mira, elsewhere);
        await badged.Forum.Reply(badged.Stranger, there);
        await Judge();
        Assert.Equal([badge], await Won());

        await badged.Forum.Done(db => MoveThread.Run(db, badged.Owner, there, badged.Met.Board, "Same subject.", default));
        await Judge();
        Assert.Empty(await Won());
        Assert.Equal((0, 0), await Everybody());
        await badged.Forum.Done(db => MoveThread.Run(db, badged.Owner, there, elsewhere, "Not the same.", default));
        Assert.Equal((1, 0), await Everybody());
    }

    [Fact]
    public async Task A_tag_counts_as_the_thread_has_it_now()
    {
        var badge = await Make(new BadgeCondition(BadgeMetric.Questions, 1, Tag: "vpn"));
        var thread = await badged.Forum.Thread(badged.Stranger, badged.Met.Board);
        await Judge();
        Assert.Empty(await Won());
        await badged.Forum.Done(db => RetagThread.Run(db, badged.Owner, thread, "vpn, log", "It is about that.", default));
        await Judge();
        Assert.Equal([badge], await Won());
        await badged.Forum.Done(db => RetagThread.Run(db, badged.Owner, thread, "log", "It is not.", default));
        await Judge();
        Assert.Empty(await Won());
    }

    [Fact]
    public async Task A_badge_that_is_won_often_is_won_for_each_post_there()
    {
        await Make(d => d with { Repeats = true }, new BadgeCondition(BadgeMetric.Answers, 1, Board: elsewhere, Tag: "log"));
        var there = await badged.Forum.Thread(badged.Mira, elsewhere);
        await badged.Forum.Reply(badged.Stranger, badged.Met.Thread);
        await badged.Forum.Reply(badged.Stranger, there);
        await badged.Forum.Reply(badged.Stranger, there, "Twice.");
        await Judge();

        Assert.Equal(2, Assert.Single(await badged.Of(Actor.Guest, badged.Stranger)).Times);
    }

    [Fact]
    public async Task Only_what_has_a_board_or_tags_is_asked_for_by_them_and_only_open_boards_are_named()
    {
        var members = await badged.Forum.Board("Lounge", AudienceKind.Members);
        foreach (
            var (condition, where, field, kind) in new[]
            {
                (new BadgeCondition(BadgeMetric.ProfileFilled, 1, Board: elsewhere), "site", "Board", ProblemKind.HasNoPlace),
                (new BadgeCondition(BadgeMetric.ProfileFilled, 1, Tag: "log"), "site", "Tag", ProblemKind.HasNoPlace),
                (new BadgeCondition(BadgeMetric.TermsInOffice, 1, Tag: "log"), "site", "Tag", ProblemKind.HasNoPlace),
                (new BadgeCondition(BadgeMetric.Answers, 1, Tag: "VPN"), "site", "Tag", ProblemKind.BadTag),
                (new BadgeCondition(BadgeMetric.Answers, 1, Tag: "two words"), "site", "Tag", ProblemKind.BadTag),
                (new BadgeCondition(BadgeMetric.Answers, 1, Tag: ""), "site", "Tag", ProblemKind.BadTag),
                (new BadgeCondition(BadgeMetric.Answers, 1, Tag: "-"), "site", "Tag", ProblemKind.BadTag),
                (new BadgeCondition(BadgeMetric.Answers, 1, Board: "zzzzzzzzzz"), "site", "Board", ProblemKind.Unknown),
                (new BadgeCondition(BadgeMetric.Answers, 1, Board: badged.Hidden), "site", "Board", ProblemKind.Unknown),
                (new BadgeCondition(BadgeMetric.Answers, 1, Board: members), "tag:log", "Board", ProblemKind.Unknown),
                (new BadgeCondition(BadgeMetric.Answers, 1, Board: elsewhere), "board:" + badged.Met.Board, "Board", ProblemKind.OneBoardOnly),
            }
        )
        {
            var form = new BadgeForm(where, Badged.Words("Digger") with { Rule = Rule([condition]) }, Sure: true);
            var outcome = await badged.Forum.With(db => MakeBadge.Run(db, badged.Owner, form, default));
            var problem = Assert.Single(Assert.IsType<Outcome<string>.Invalid>(outcome).Problems);
            Assert.Equal(($"Rule.0.0.{field}", kind), (problem.Field, problem.Kind));
            Assert.Null(await badged.Forum.With(db => RulePreviewReader.Of(db, badged.Owner, form, default)));
        }
        Assert.Equal(["Elsewhere", "Here"], (await badged.Forum.With(db => RuleBoards.Choices(db, badged.Owner, default))).Select(b => b.Name));
    }

    [Fact]
    public async Task A_board_that_is_hidden_since_is_named_to_nobody_outside_and_stays_when_the_words_change()
    {
        var badge = await Make(new BadgeCondition(BadgeMetric.Answers, 1, Board: elsewhere));
        Assert.Equal("Elsewhere", (await badged.Line(Actor.Guest, badge))!.RuleBoards[elsewhere]);
        await Hide(elsewhere);

        var line = (await badged.Line(Actor.Guest, badge))!;
        Assert.Empty(line.RuleBoards);
        Assert.Equal("Elsewhere", (await badged.Line(await badged.Forum.Again(badged.Mira), badge))!.RuleBoards[elsewhere]);
        var words = line.Definition with { Texts = [new BadgeText("en", "Delver", "Digs.")] };
        var changed = await badged.Forum.With(db => ChangeBadge.Run(db, badged.Owner, badge, line.Version, words, true, default));
        Assert.IsType<Outcome<Nothing>.Done>(changed);
        var thread = await badged.Forum.Thread(badged.Mira, elsewhere);
        await badged.Forum.Reply(badged.Leader, thread);
        await Judge();
        Assert.Empty(await badged.Of(Actor.Guest, badged.Leader));
        Assert.Single(await badged.Of(await badged.Forum.Again(badged.Mira), badged.Leader));
    }

    private async Task Hide(string board)
    {
        var op = await badged.Forum.Operator();
        var section = await badged.Forum.With(db => db.Boards.Where(b => b.PublicId == board).Select(b => b.Section.PublicId).SingleAsync());
        var form = new BoardForm(section, "Elsewhere", "", AudienceKind.Groups, [badged.Testers], ThreadFormats.Question, 10);
        await badged.Forum.Done(db => ChangeBoard.Run(db, op, board, form, default));
    }

    private async Task<(int Given, int TakenBack)> Everybody()
    {
        var (given, taken, _) = await badged.Forum.With(db => JudgeMembers.All(db, default));
        return (given, taken);
    }

    private async Task<List<string>> Won() => [.. (await badged.Of(Actor.Guest, badged.Stranger)).Select(b => b.BadgeId)];

    private Task<string> Make(params BadgeCondition[] conditions) => Make(d => d, conditions);

    private Task<string> Make(Func<BadgeDefinition, BadgeDefinition> with, params BadgeCondition[] conditions) =>
        badged.Make(with: d => with(d) with { Rule = Rule(conditions) });

    private static BadgeRule Rule(BadgeCondition[] conditions) => new([conditions]);

    private async Task Judge()
    {
        while (await badged.Forum.With(db => JudgeMembers.Run(db, default)) > 0) { }
    }
}
