using Forum.Domain.Badges;
using Forum.Domain.Badges.Rules;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Xunit;

namespace Forum.Domain.Tests.Badges;

/// <summary>By whose power badges come, and what of a member they may not tell.</summary>
public sealed class BadgeDiscretionTests : IAsyncLifetime
{
    private static readonly BadgeRule ForVoting = Rule(BadgeMetric.VotesGiven);
    private Badged badged = null!;

    public async Task InitializeAsync() => badged = await Badged.Begin();

    public Task DisposeAsync()
    {
        badged.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Nobody_gives_a_badge_by_power_that_comes_from_whom_it_is_for()
    {
        var badge = await badged.Make();

        await badged.Refused(Denial.PowerFromThem, badged.Leader, badge, badged.Owner);
        await badged.Give(badged.Leader, badge, badged.Mira);
    }

    [Fact]
    public async Task What_a_rule_gave_is_the_rules_again_when_taking_it_back_is_undone()
    {
        await badged.Make(with: d => d with { Rule = Rule(BadgeMetric.Answers) });
        var post = await badged.Forum.Reply(badged.Mira, badged.Met.Thread);
        await Judge();
        var award = Assert.Single(await badged.Of(Actor.Guest, badged.Mira)).AwardId;
        var taken = await badged.Revoke(badged.Leader, award);
        await Judge();
        Assert.Empty(await badged.Of(Actor.Guest, badged.Mira));

        await badged.Forum.Done(db => UndoAct.Run(db, badged.Leader, taken, "It was right.", default));
        Assert.Equal(award, Assert.Single(await badged.Of(Actor.Guest, badged.Mira)).AwardId);
        await badged.Forum.Done(db => HidePost.Run(db, badged.Owner, post, "Rude.", default));
        await Judge();

        Assert.Empty(await badged.Of(Actor.Guest, badged.Mira));
    }

    [Fact]
    public async Task A_badge_that_comes_back_is_neither_news_nor_younger()
    {
        await badged.Make(with: d => d with { Rule = Rule(BadgeMetric.Answers) });
        var post = await badged.Forum.Reply(badged.Mira, badged.Met.Thread);
        await Judge();
        var won = Assert.Single(await badged.Of(Actor.Guest, badged.Mira)).At;
        badged.Forum.Clock.Now += TimeSpan.FromHours(1);

        await badged.Forum.Done(db => HidePost.Run(db, badged.Owner, post, "Rude.", default));
        await Judge();
        await badged.Forum.Done(db => RestorePost.Run(db, badged.Owner, post, "Not so rude.", default));
        await Judge();

        Assert.Equal(won, Assert.Single(await badged.Of(Actor.Guest, badged.Mira)).At);
    }

    [Fact]
    public async Task A_vote_shows_in_no_badge_before_the_next_day()
    {
        await badged.Make(with: d => d with { Rule = ForVoting });
        var post = await badged.Forum.Reply(badged.Stranger, badged.Met.Thread);
        await badged.Forum.Done(db => VoteForPost.Run(db, badged.Mira, post, true, default));
        await Judge();
        Assert.Empty(await badged.Of(badged.Mira, badged.Mira));

        badged.Forum.Clock.Now += TimeSpan.FromDays(1);
        await badged.Forum.With(db => JudgeMembers.QueueEverybody(db, default));
        await Judge();

        Assert.Single(await badged.Of(badged.Mira, badged.Mira));
    }

    [Fact]
    public async Task No_preview_names_who_voted_and_no_board_counts_votes_of_its_own()
    {
        var post = await badged.Forum.Reply(badged.Stranger, badged.Met.Thread);
        await badged.Forum.Done(db => VoteForPost.Run(db, badged.Mira, post, true, default));
        var words = Badged.Words("Voter") with { Rule = ForVoting };

        var preview = await badged.Forum.With(db => RulePreviewReader.Of(db, badged.Owner, new BadgeForm("site", words), default));
        var answers = await badged.Forum.With(db =>
            RulePreviewReader.Of(db, badged.Owner, new BadgeForm("site", words with { Rule = Rule(BadgeMetric.Answers) }), default)
        );

        Assert.Equal((1, 0), (preview!.Gain.Count, preview.Gain.Names.Count));
        Assert.Equal([badged.Stranger.Name], answers!.Gain.Names);
        foreach (var where in new[] { "board:" + badged.Met.Board, "tag:vpn" })
        {
            var made = await badged.Forum.With(db => MakeBadge.Run(db, badged.Owner, new BadgeForm(where, words), default));
            var problem = Assert.Single(Assert.IsType<Outcome<string>.Invalid>(made).Problems);
            Assert.Equal(("Rule.0.0.Metric", ProblemKind.WholeSiteOnly), (problem.Field, problem.Kind));
        }
    }

    [Fact]
    public async Task Nobody_tries_a_rule_where_they_look_after_no_badges()
    {
        var other = await badged.Forum.Board("Elsewhere");
        await badged.Met.Give(
            badged.Owner,
            badged.Met.Form(badged.Met.Claim, badged.Mira.Name, Power.ManageBadges) with
            {
                Where = "board:" + other,
            }
        );
        var mira = await badged.Forum.Again(badged.Mira);
        var words = Badged.Words("Helper") with { Rule = Rule(BadgeMetric.Answers) };

        Assert.NotNull(await badged.Forum.With(db => RulePreviewReader.Of(db, mira, new BadgeForm("board:" + other, words), default)));
        foreach (var where in new[] { "site", "board:" + badged.Met.Board, "tag:vpn" })
            Assert.Null(await badged.Forum.With(db => RulePreviewReader.Of(db, mira, new BadgeForm(where, words), default)));
    }

    private static BadgeRule Rule(BadgeMetric metric) =>
        new([
            [new BadgeCondition(metric, 1)],
        ]);

    private async Task Judge()
    {
        while (await badged.Forum.With(db => JudgeMembers.Run(db, default)) > 0) { }
    }
}
