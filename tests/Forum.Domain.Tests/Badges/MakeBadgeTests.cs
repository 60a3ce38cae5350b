using Forum.Domain.Badges;
using Forum.Domain.Elections;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Badges;

public sealed class MakeBadgeTests : IAsyncLifetime
{
    private Badged badged = null!;

    public async Task InitializeAsync() => badged = await Badged.Begin();

    public Task DisposeAsync()
    {
        badged.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_badge_is_made_seen_by_everybody_and_recorded()
    {
        var id = await badged.Make("Digger", with: words => words with { Tier = BadgeTier.Gold });

        var line = (await badged.Line(Actor.Guest, id))!;
        Assert.Equal((BadgeTier.Gold, 1, 0, false), (line.Definition.Tier, line.Version, line.Holders, line.CanManage));
        Assert.True((await badged.Line(badged.Owner, id))!.CanManage);
        var act = await badged.Forum.With(db => db.Acts.SingleAsync(a => a.Kind == ActKind.MakeBadge));
        Assert.Equal((Power.ManageBadges, "Digger", id), (act.Power, act.Before, act.After));
        Assert.NotNull(act.GrantId);
    }

    [Theory]
    [InlineData("", ProblemKind.Required)]
    [InlineData("12345678901234567890123456789012345678901", ProblemKind.TooLong)]
    [InlineData("Dig\u202Eger", ProblemKind.BadCharacters)]
    [InlineData("Dig\nger", ProblemKind.BadCharacters)]
    [InlineData("!!!", ProblemKind.NoLetter)]
    [InlineData("Moderator", ProblemKind.Reserved)]
    [InlineData("Forum Admin", ProblemKind.Reserved)]
    [InlineData("Stаff of the month", ProblemKind.Reserved)]
    [InlineData("0fficial", ProblemKind.Reserved)]
    [InlineData("President", ProblemKind.Reserved)]
    [InlineData("Вице-президент", ProblemKind.Reserved)]
    [InlineData("Συντονιστής", ProblemKind.Reserved)]
    public async Task A_name_that_cannot_be_is_refused(string name, ProblemKind why) => Assert.Equal(why, (await Wrong(Badged.Words(name))).Kind);

    [Theory]
    [InlineData("Beta tester")]
    [InlineData("10 answers")]
    [InlineData("Хороший вопрос!")]
    [InlineData("Καλή απάντηση")]
    [InlineData("Supporter")]
    public async Task A_name_that_sounds_like_no_office_is_taken(string name) =>
        Assert.NotNull(await badged.Line(Actor.Guest, await badged.Make(name)));

    [Fact]
    public async Task A_name_that_looks_like_another_badge_is_taken_in_the_same_language()
    {
        var id = await badged.Make("Digger");
        await badged.Forum.Done(db => RetireBadge.Run(db, badged.Owner, id, true, "Old.", default));

        foreach (var name in new[] { "Digger", "DIGGER", "D1gger", "Dіgger", "dig ger" })
            Assert.Equal(("Name.en", ProblemKind.Taken), await Kind(Badged.Words(name)));
        var other = new BadgeDefinition { Texts = [new BadgeText("ru", "Digger", "")] };
        Assert.IsType<Outcome<string>.Done>(await Try(badged.Owner, "site", other));
    }

    [Fact]
    public async Task A_name_like_an_office_of_the_site_is_reserved()
    {
        await badged.Forum.Done(db =>
            OpenOffice.Run(db, badged.Owner, new OfficeForm("Guides", "", "site", new ElectionRules { Powers = [Power.LockThread] }), default)
        );

        Assert.Equal(("Name.en", ProblemKind.Reserved), await Kind(Badged.Words("Guıdes")));
    }

    [Fact]
    public async Task A_badge_that_the_actor_cannot_see_takes_no_name()
    {
        await badged.Make("Nightly", "board:" + badged.Hidden);

        Assert.IsType<Outcome<string>.Done>(await Try(badged.Owner, "site", Badged.Words("Nightly")));
    }

    [Fact]
    public async Task A_badge_needs_a_place_that_can_have_one_and_within_the_actors_powers()
    {
        await badged.Met.Give(badged.Owner, badged.Met.Form(badged.Met.Claim, "Lea", Power.ManageBadges));
        var leader = await badged.Forum.Again(badged.Leader);
        var section = await badged.Forum.With(db => db.Sections.Select(s => s.PublicId).FirstAsync());

        foreach (
            var (where, field, why) in new[]
            {
                ("site", "Where", ProblemKind.BeyondPlace),
                ("tag:log", "Tag", ProblemKind.BeyondPlace),
                ("", "Where", ProblemKind.Required),
                ("board:nothing", "Where", ProblemKind.Unknown),
                ("section:" + section, "Where", ProblemKind.Unknown),
                ("thread:" + badged.Met.Thread, "Where", ProblemKind.Unknown),
                ("tag:-", "Tag", ProblemKind.Unknown),
            }
        )
            Assert.Equal((field, why), await Kind(Badged.Words("Digger"), leader, where));
        Assert.IsType<Outcome<string>.Done>(await Try(leader, "board:" + badged.Met.Board, Badged.Words("Digger")));
        Assert.Equal(("Where", ProblemKind.Unknown), await Kind(Badged.Words("Nightly"), badged.Owner, "board:" + badged.Hidden));
    }

    [Fact]
    public async Task Nobody_makes_one_without_the_power()
    {
        foreach (var (who, why) in new[] { (Actor.Guest, Denial.SignInFirst), (badged.Mira, Denial.NoPower), (badged.Leader, Denial.NoPower) })
            Assert.Equal(why, Assert.IsType<Outcome<string>.Denied>(await Try(who, "site", Badged.Words("Digger"))).Why);
        Assert.Equal(0, await badged.Forum.With(db => db.Badges.CountAsync()));
    }

    [Fact]
    public async Task A_change_makes_a_version_and_is_undone_unless_there_was_another()
    {
        var id = await badged.Make("Digger");
        await Change(id, 1, Badged.Words("Miner", BadgeTier.Silver));
        var act = await badged.Forum.With(db => db.Acts.Where(a => a.Kind == ActKind.ChangeBadge).Select(a => a.PublicId).SingleAsync());
        var stale = await badged.Forum.With(db => ChangeBadge.Run(db, badged.Owner, id, 1, Badged.Words("Delver"), false, default));
        Assert.Equal(ProblemKind.Changed, Assert.Single(Assert.IsType<Outcome<Nothing>.Invalid>(stale).Problems).Kind);
        Assert.IsType<Outcome<Nothing>.Denied>(
            await badged.Forum.With(db => ChangeBadge.Run(db, badged.Leader, id, 2, Badged.Words("Delver"), false, default))
        );

        var undoing = await badged.Forum.Done(db => UndoAct.Run(db, badged.Owner, act, "It was good.", default));

        var line = (await badged.Line(Actor.Guest, id))!;
        Assert.Equal(("Digger", BadgeTier.Bronze, 3), (line.Definition.In("en", "en").Name, line.Definition.Tier, line.Version));
        await Change(id, 3, Badged.Words("Delver"));
        Assert.IsType<Outcome<string>.Denied>(await badged.Forum.With(db => UndoAct.Run(db, badged.Owner, undoing, "No.", default)));
        Assert.Equal(4, await badged.Forum.With(db => db.BadgeVersions.CountAsync()));
    }

    [Fact]
    public async Task The_same_again_is_no_change()
    {
        var id = await badged.Make("Digger");
        await Change(id, 1, Badged.Words("Digger"));

        Assert.Equal(1, (await badged.Line(Actor.Guest, id))!.Version);
        Assert.False(await badged.Forum.With(db => db.Acts.AnyAsync(a => a.Kind == ActKind.ChangeBadge)));
    }

    [Fact]
    public async Task A_retired_badge_stays_with_its_holders_and_is_given_again_by_undoing()
    {
        var id = await badged.Make();
        await badged.Give(badged.Leader, id, badged.Mira);
        var act = await badged.Forum.Done(db => RetireBadge.Run(db, badged.Owner, id, true, "Old.", default));
        await badged.Refused(Denial.BadgeRetired, badged.Leader, id, badged.Stranger);
        Assert.Single(await badged.Of(Actor.Guest, badged.Mira));
        Assert.Empty(await badged.Forum.With(db => BadgeReader.ToGive(db, badged.Leader, default)));
        Assert.IsType<Outcome<string>.Denied>(await badged.Forum.With(db => RetireBadge.Run(db, badged.Owner, id, true, "Old.", default)));

        await badged.Forum.Done(db => UndoAct.Run(db, badged.Owner, act, "Not that old.", default));

        await badged.Give(badged.Leader, id, badged.Stranger);
        Assert.Single(await badged.Forum.With(db => BadgeReader.ToGive(db, badged.Leader, default)));
    }

    [Fact]
    public async Task A_secret_badge_is_not_named_before_somebody_won_it()
    {
        var id = await badged.Make("Easter", with: words => words with { IsSecret = true });
        Assert.Null(await badged.Line(badged.Mira, id));
        Assert.NotNull(await badged.Line(badged.Leader, id));
        Assert.Null(await badged.Forum.With(db => db.Acts.Where(a => a.Kind == ActKind.MakeBadge).Select(a => a.Before).SingleAsync()));

        await badged.Give(badged.Leader, id, badged.Mira);

        Assert.True((await badged.Line(badged.Mira, id))!.TellsPurpose);
        Assert.False((await badged.Line(badged.Stranger, id))!.TellsPurpose);
    }

    [Theory]
    [InlineData("ru", "Копатель")]
    [InlineData("el", "Digger")]
    public void A_badge_is_called_in_the_readers_language_or_the_sites(string language, string name)
    {
        var definition = new BadgeDefinition { Texts = [new BadgeText("ru", "Копатель", ""), new BadgeText("en", "Digger", "")] };
        Assert.Equal(name, definition.In(language, "en").Name);
    }

    private Task<Outcome<string>> Try(Actor who, string where, BadgeDefinition words) =>
        badged.Forum.With(db => MakeBadge.Run(db, who, new BadgeForm(where, words), default));

    private async Task<Problem> Wrong(BadgeDefinition words, Actor? who = null, string where = "site") =>
        Assert.Single(Assert.IsType<Outcome<string>.Invalid>(await Try(who ?? badged.Owner, where, words)).Problems);

    private async Task<(string, ProblemKind)> Kind(BadgeDefinition words, Actor? who = null, string where = "site")
    {
        var problem = await Wrong(words, who, where);
        return (problem.Field, problem.Kind);
    }

    private Task<Nothing> Change(string id, int version, BadgeDefinition words) =>
        badged.Forum.Done(db => ChangeBadge.Run(db, badged.Owner, id, version, words, false, default));
}
