using Forum.Domain.Badges;
using Forum.Domain.Badges.Rules;
using Forum.Domain.Badges.Usual;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Badges.Rules;

public sealed class RuleTests : IAsyncLifetime
{
    private Badged badged = null!;

    public async Task InitializeAsync() => badged = await Badged.Begin();

    public Task DisposeAsync()
    {
        badged.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task What_a_rule_asks_wins_the_badge_once_with_the_post_that_completed_it()
    {
        var badge = await Make(new BadgeCondition(BadgeMetric.Answers, 2, OthersOnly: true));
        var thread = await badged.Forum.Thread(badged.Mira, badged.Met.Board);
        await Reply(badged.Stranger, thread);
        await Judge();
        Assert.Empty(await badged.Of(Actor.Guest, badged.Stranger));
        await Reply(badged.Mira, thread);
        await Reply(badged.Mira, thread);

        var last = await Reply(badged.Stranger, thread);
        await Judge();
        await Reply(badged.Stranger, thread);
        await Judge();

        var won = Assert.Single(await badged.Of(Actor.Guest, badged.Stranger));
        Assert.Equal((badge, 1), (won.BadgeId, won.Times));
        var page = (await badged.Forum.With(db => AwardReader.Read(db, Actor.Guest, won.AwardId, default)))!;
        Assert.Equal((last, null), (page.Evidence!.PostId, page.ActId));
        // In a thread of one's own nobody else is helped.
        Assert.Empty(await badged.Of(Actor.Guest, badged.Mira));
    }

    [Fact]
    public async Task It_is_taken_back_when_its_ground_has_gone_and_comes_again_unless_it_is_kept()
    {
        await Make(new BadgeCondition(BadgeMetric.Answers, 1));
        await Make(new BadgeCondition(BadgeMetric.Answers, 1), "Kept", d => d with { IsKept = true });
        var post = await Reply(badged.Stranger, badged.Met.Thread);
        await Judge();
        Assert.Equal(2, (await badged.Of(Actor.Guest, badged.Stranger)).Count);

        await badged.Forum.Done(db => HidePost.Run(db, badged.Owner, post, "Rude.", default));
        await Judge();
        Assert.Equal("Kept", Assert.Single(await badged.Of(Actor.Guest, badged.Stranger)).Definition.Texts[0].Name);
        await badged.Forum.Done(db => RestorePost.Run(db, badged.Owner, post, "Not that rude.", default));
        await Judge();

        Assert.Equal(2, (await badged.Of(Actor.Guest, badged.Stranger)).Count);
        Assert.Equal(2, await badged.Forum.With(db => db.Awards.CountAsync()));
    }

    [Fact]
    public async Task What_was_given_or_taken_back_by_hand_is_no_rules_affair()
    {
        var badge = await Make(new BadgeCondition(BadgeMetric.Answers, 1));
        await badged.Give(badged.Leader, badge, badged.Mira);
        var post = await Reply(badged.Stranger, badged.Met.Thread);
        await Judge();
        var award = Assert.Single(await badged.Of(Actor.Guest, badged.Stranger)).AwardId;
        await badged.Revoke(badged.Leader, award);

        await Reply(badged.Stranger, badged.Met.Thread);
        await Everybody();

        Assert.Empty(await badged.Of(Actor.Guest, badged.Stranger));
        Assert.Single(await badged.Of(Actor.Guest, badged.Mira));
        Assert.NotEqual("", post);
    }

    [Fact]
    public async Task A_badge_that_can_be_won_often_is_won_for_each_post_that_has_the_votes()
    {
        await Make(new BadgeCondition(BadgeMetric.Answers, 1, LeastScore: 2), with: d => d with { Repeats = true });
        foreach (var voters in new Actor[][] { [badged.Mira, badged.Leader], [badged.Mira], [badged.Mira, badged.Leader, badged.Owner] })
        {
            var post = await Reply(badged.Stranger, badged.Met.Thread);
            foreach (var voter in voters)
                await badged.Forum.Done(db => VoteForPost.Run(db, voter, post, true, default));
        }
        await Judge();

        Assert.Equal(2, Assert.Single(await badged.Of(Actor.Guest, badged.Stranger)).Times);
    }

    [Fact]
    public async Task What_is_earned_where_not_everybody_looks_is_seen_only_there_and_counts_with_the_public()
    {
        var badge = await Make(new BadgeCondition(BadgeMetric.Questions, 2));
        await badged.Forum.Thread(badged.Mira, badged.Hidden, "One");
        await Judge();
        // Meeting each other, Mira had asked in public already.
        Assert.Single(await badged.Of(badged.Leader, badged.Mira));
        Assert.Empty(await badged.Of(Actor.Guest, badged.Mira));
        Assert.Equal(0, (await badged.Line(badged.Owner, badge))!.Holders);

        await badged.Forum.Thread(badged.Mira, badged.Met.Board, "Two");
        await Judge();

        Assert.Single(await badged.Of(Actor.Guest, badged.Mira));
        Assert.Equal(1, Assert.Single(await badged.Of(badged.Mira, badged.Mira)).Times);
    }

    [Fact]
    public async Task A_badge_of_a_board_or_a_tag_counts_only_there()
    {
        var there = await badged.Forum.Board("There");
        var (ofBoard, ofTag) = (
            await badged.Make("Here", "board:" + there, d => d with { Rule = Rule(new BadgeCondition(BadgeMetric.Questions, 1)) }),
            await badged.Make("Logs", "tag:log", d => d with { Rule = Rule(new BadgeCondition(BadgeMetric.Questions, 1)) })
        );
        await Everybody();
        Assert.Equal(ofTag, Assert.Single(await badged.Of(Actor.Guest, badged.Mira)).BadgeId);
        await badged.Forum.Done(db => RetagThread.Run(db, badged.Owner, badged.Met.Thread, "rules", "No log.", default));
        await badged.Forum.Done(db => MoveThread.Run(db, badged.Owner, badged.Met.Thread, there, "There.", default));
        await Judge();

        Assert.Equal(ofBoard, Assert.Single(await badged.Of(Actor.Guest, badged.Mira)).BadgeId);
    }

    [Theory]
    [InlineData(BadgeMetric.DaysActive, 3, null, true)]
    [InlineData(BadgeMetric.DaysActive, 3, 4, true)]
    [InlineData(BadgeMetric.DaysActive, 3, 3, false)]
    [InlineData(BadgeMetric.Streak, 2, null, true)]
    [InlineData(BadgeMetric.Streak, 3, null, false)]
    [InlineData(BadgeMetric.Comments, 1, null, false)]
    public async Task Days_are_counted_in_all_in_a_window_and_one_after_the_other(BadgeMetric metric, int threshold, int? days, bool wins)
    {
        await Make(new BadgeCondition(metric, threshold, Days: days));
        foreach (var pause in new[] { 0, 1, 2 })
        {
            badged.Forum.Clock.Now += TimeSpan.FromDays(pause);
            await Reply(badged.Stranger, badged.Met.Thread);
        }
        await Judge();

        Assert.Equal(wins, (await badged.Of(Actor.Guest, badged.Stranger)).Count == 1);
    }

    [Fact]
    public async Task All_conditions_of_a_part_must_hold_and_any_part_is_enough()
    {
        var rule = new BadgeRule([
            [new BadgeCondition(BadgeMetric.Answers, 1), new BadgeCondition(BadgeMetric.VotesReceived, 1)],
            [new BadgeCondition(BadgeMetric.ProfileFilled, 1)],
        ]);
        await badged.Make("Either", with: d => d with { Rule = rule });
        var post = await Reply(badged.Stranger, badged.Met.Thread);
        await badged.Forum.Done(db => EditProfile.Run(db, badged.Mira, new ProfileForm("I dig.", null), default));
        await Judge();
        Assert.Empty(await badged.Of(Actor.Guest, badged.Stranger));
        Assert.Single(await badged.Of(Actor.Guest, badged.Mira));

        await badged.Forum.Done(db => VoteForPost.Run(db, badged.Mira, post, true, default));
        await Judge();

        Assert.Single(await badged.Of(Actor.Guest, badged.Stranger));
    }

    [Fact]
    public async Task A_changed_rule_is_applied_to_everybody_and_a_retired_badge_to_nobody()
    {
        var badge = await Make(new BadgeCondition(BadgeMetric.Answers, 1));
        await Reply(badged.Stranger, badged.Met.Thread);
        await Judge();
        var line = (await badged.Line(badged.Owner, badge))!;
        var harder = line.Definition with { Rule = Rule(new BadgeCondition(BadgeMetric.Answers, 5)) };
        var preview = (await badged.Forum.With(db => RulePreviewReader.Of(db, badged.Owner, badge, harder, default)))!;
        Assert.Equal((0, 0, "Dora"), (preview.Now, preview.Gain.Count, Assert.Single(preview.Lose.Names)));
        var refused = await badged.Forum.With(db => ChangeBadge.Run(db, badged.Owner, badge, 1, harder, false, default));
        Assert.Equal(ProblemKind.NobodyWould, Assert.Single(Assert.IsType<Outcome<Nothing>.Invalid>(refused).Problems).Kind);

        await badged.Forum.Done(db => ChangeBadge.Run(db, badged.Owner, badge, 1, harder, true, default));
        await Judge();
        Assert.Empty(await badged.Of(Actor.Guest, badged.Stranger));
        await badged.Forum.Done(db => RetireBadge.Run(db, badged.Owner, badge, true, "Old.", default));
        for (var i = 0; i < 5; i++)
            await Reply(badged.Stranger, badged.Met.Thread);
        await Judge();
        Assert.Empty(await badged.Of(Actor.Guest, badged.Stranger));

        await badged.Forum.Done(db => RetireBadge.Run(db, badged.Owner, badge, false, "Not that old.", default));
        await Judge();
        Assert.Single(await badged.Of(Actor.Guest, badged.Stranger));
    }

    [Fact]
    public async Task A_rule_that_would_give_it_to_nobody_or_to_everybody_says_so_before()
    {
        await badged.Forum.Done(db => EditProfile.Run(db, badged.Mira, new ProfileForm("I dig.", null), default));
        var nobody = Badged.Words("Digger") with { Rule = Rule(new BadgeCondition(BadgeMetric.Streak, 50)) };
        var some = nobody with { Rule = Rule(new BadgeCondition(BadgeMetric.ProfileFilled, 1)) };
        Assert.Equal(("Sure", ProblemKind.NobodyWould), await Wrong(nobody));
        var preview = (await badged.Forum.With(db => RulePreviewReader.Of(db, badged.Owner, new BadgeForm("site", some), default)))!;
        Assert.Equal((4, 1, "Mira"), (preview.Members, preview.Now, Assert.Single(preview.Gain.Names)));
        foreach (var name in new[] { badged.Owner, badged.Leader, badged.Stranger })
            await badged.Forum.Done(db => EditProfile.Run(db, name, new ProfileForm("Me too.", null), default));
        Assert.Equal(("Sure", ProblemKind.EverybodyWould), await Wrong(some));

        Assert.IsType<Outcome<string>.Done>(
            await badged.Forum.With(db => MakeBadge.Run(db, badged.Owner, new BadgeForm("site", some, Sure: true), default))
        );
    }

    [Theory]
    [InlineData(BadgeMetric.Answers, 0, null, null, false, "Rule.0.0.Threshold", ProblemKind.OutOfRange)]
    [InlineData(BadgeMetric.Answers, 1, 0, null, false, "Rule.0.0.LeastScore", ProblemKind.OutOfRange)]
    [InlineData(BadgeMetric.Answers, 1, null, 4000, false, "Rule.0.0.Days", ProblemKind.OutOfRange)]
    [InlineData(BadgeMetric.Streak, 1, 5, null, false, "Rule.0.0.LeastScore", ProblemKind.OnlyOfPosts)]
    [InlineData((BadgeMetric)99, 1, null, null, false, "Rule.0.0.Metric", ProblemKind.Unknown)]
    [InlineData(BadgeMetric.Answers, 2, null, null, true, "Repeats", ProblemKind.NotForEachPost)]
    [InlineData(BadgeMetric.Streak, 1, null, null, true, "Repeats", ProblemKind.NotForEachPost)]
    public async Task A_rule_that_cannot_be_is_refused(
        BadgeMetric metric,
        int threshold,
        int? score,
        int? days,
        bool repeats,
        string field,
        ProblemKind why
    ) =>
        Assert.Equal(
            (field, why),
            await Wrong(Badged.Words("Digger") with { Repeats = repeats, Rule = Rule(new BadgeCondition(metric, threshold, score, days)) })
        );

    [Fact]
    public async Task A_rule_without_conditions_is_refused()
    {
        foreach (
            var rule in new[]
            {
                new BadgeRule([]),
                new BadgeRule([
                    [],
                ]),
                new BadgeRule([.. Enumerable.Repeat(Rule(new(BadgeMetric.Answers, 1)).AnyOf[0], 3)]),
            }
        )
            Assert.Equal(("Rule.0.0.Metric", ProblemKind.Required), await Wrong(Badged.Words("Digger") with { Rule = rule }));
    }

    [Fact]
    public async Task The_usual_badges_are_brought_once_in_three_languages_and_a_tag_has_three()
    {
        Assert.Equal(41, await badged.Forum.Done(db => BringBadges.Run(db, badged.Owner, null, default)));
        Assert.Equal(3, await badged.Forum.Done(db => BringBadges.Run(db, badged.Owner, "log", default)));

        var all = await badged.Forum.With(db => BadgeReader.All(db, Actor.Guest, default));
        Assert.Equal(44, all.Count);
        Assert.All(all, line => Assert.Equal(["en", "ru", "el"], line.Definition.Texts.Select(text => text.Language)));
        Assert.All(all, line => Assert.NotNull(line.Definition.Rule));
        Assert.IsType<Outcome<int>.Denied>(await badged.Forum.With(db => BringBadges.Run(db, badged.Owner, null, default)));
        Assert.IsType<Outcome<int>.Denied>(await badged.Forum.With(db => BringBadges.Run(db, badged.Leader, "rules", default)));
        Assert.IsType<Outcome<int>.Invalid>(await badged.Forum.With(db => BringBadges.Run(db, badged.Owner, "-", default)));
        Assert.Equal(2, await badged.Forum.With(db => db.Acts.CountAsync(a => a.Kind == ActKind.BringBadges)));
        await Judge();
        Assert.Equal(["First question"], (await badged.Of(Actor.Guest, badged.Mira)).Select(b => b.Definition.In("en", "en").Name));
    }

    private static BadgeRule Rule(BadgeCondition condition) =>
        new([
            [condition],
        ]);

    private Task<string> Make(BadgeCondition condition, string name = "Digger", Func<BadgeDefinition, BadgeDefinition>? with = null) =>
        badged.Make(name, with: d => (with?.Invoke(d) ?? d) with { Rule = Rule(condition) });

    private Task<string> Reply(Actor who, string thread) => badged.Forum.Reply(who, thread, Guid.NewGuid().ToString());

    private async Task Judge()
    {
        while (await badged.Forum.With(db => JudgeMembers.Run(db, default)) > 0) { }
    }

    private Task<(int, int, int)> Everybody() => badged.Forum.With(db => JudgeMembers.All(db, default));

    private async Task<(string, ProblemKind)> Wrong(BadgeDefinition words)
    {
        var outcome = await badged.Forum.With(db => MakeBadge.Run(db, badged.Owner, new BadgeForm("site", words), default));
        var problem = Assert.Single(Assert.IsType<Outcome<string>.Invalid>(outcome).Problems);
        return (problem.Field, problem.Kind);
    }
}
