using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Delegation;

/// <summary>What is promised of powers that are handed on, one test a promise, in their order.</summary>
public sealed class NinePropertiesTests : IAsyncLifetime
{
    private Leaders forum = null!;

    public async Task InitializeAsync() => forum = await Leaders.Meet();

    public Task DisposeAsync()
    {
        forum.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task First_a_delegation_never_exceeds_its_parent_in_any_dimension()
    {
        var now = forum.Forum.Clock.Now.UtcDateTime;
        var grant = await forum.Appoint(form => form with { Until = now.AddDays(9), ActsPerDay = 5, SanctionDays = 3, NewcomersOnly = true });
        var within = forum.Form(grant, "Dora", Power.LockThread) with
        {
            Until = now.AddDays(9),
            ActsPerDay = 5,
            SanctionDays = 3,
            NewcomersOnly = true,
        };
        var other = await forum.Forum.Board("Elsewhere");

        var powers = await forum.Refused(forum.Leader, within with { Powers = ["LockThread", "PinThread"] });
        var until = await forum.Refused(forum.Leader, within with { Until = null });
        var acts = await forum.Refused(forum.Leader, within with { ActsPerDay = 6 });
        var days = await forum.Refused(forum.Leader, within with { SanctionDays = null });

        Assert.Equal((ProblemKind.BeyondPowers, "LockThread MoveThread HidePost Delegate"), (powers.Kind, powers.Allowed));
        Assert.Equal(
            (ProblemKind.BeyondTime, now.AddDays(9)),
            (until.Kind, DateTime.Parse(until.Allowed, null, System.Globalization.DateTimeStyles.RoundtripKind))
        );
        Assert.Equal((ProblemKind.BeyondLimit, 5), (acts.Kind, acts.Limit));
        Assert.Equal((ProblemKind.BeyondLimit, 3), (days.Kind, days.Limit));
        Assert.Equal(ProblemKind.OnlyNewcomers, (await forum.Refused(forum.Leader, within with { NewcomersOnly = false })).Kind);
        Assert.Equal(ProblemKind.BeyondPlace, (await forum.Refused(forum.Leader, within with { Where = "board:" + other })).Kind);
        Assert.Equal(ProblemKind.BeyondPlace, (await forum.Refused(forum.Leader, within with { Where = "site" })).Kind);
        Assert.Equal(ProblemKind.BeyondPlace, (await forum.Refused(forum.Leader, within with { Where = "tag:log" })).Kind);
        await forum.Give(forum.Leader, within with { Where = "thread:" + forum.Thread });
    }

    [Fact]
    public async Task Second_adding_a_limit_never_adds_power()
    {
        await forum.Give(forum.Owner, forum.Form(forum.Claim, "Dora", Power.LockThread) with { ActsPerDay = 1 });
        Assert.IsType<Outcome<string>.Done>(await forum.Lock(forum.Deputy));
        await Leaders.Denied(Denial.LimitReached, forum.Unlock(forum.Deputy));
        await Leaders.Denied(Denial.NoPower, forum.Forum.With(db => PinThread.Run(db, forum.Deputy, forum.Thread, "up", default)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Third_what_lies_below_is_dead_on_the_next_request(bool revoked)
    {
        var until = forum.Forum.Clock.Now.UtcDateTime.AddDays(1);
        var grant = await forum.Appoint(form => form with { Until = until });
        await forum.Give(forum.Leader, forum.Form(grant, "Dora", Power.LockThread) with { Until = until });
        Assert.IsType<Outcome<string>.Done>(await forum.Lock(forum.Deputy));
        if (revoked)
            Assert.IsType<Outcome<string>.Done>(await forum.TakeBack(forum.Owner, grant));
        else
            forum.Forum.Clock.Now = until;

        await Leaders.Denied(Denial.NoPower, forum.Unlock(forum.Deputy));
        Assert.Empty((await forum.Forum.Again(forum.Deputy)).Grants);
    }

    [Fact]
    public async Task Fourth_a_circle_creates_nothing()
    {
        var grant = await forum.Appoint();
        var below = await forum.Give(forum.Leader, forum.Form(grant, "Dora", Power.LockThread, Power.Delegate));
        var back = await forum.Give(forum.Deputy, forum.Form(below, "Lea", Power.LockThread, Power.Delegate));
        await forum.Forum.With(async db =>
            await db
                .Grants.Where(g => g.PublicId == grant)
                .ExecuteUpdateAsync(s => s.SetProperty(g => g.ParentId, db.Grants.Where(b => b.PublicId == back).Select(b => (long?)b.Id).First()))
        );
        Assert.Empty((await forum.Forum.Again(forum.Leader)).Grants);
        Assert.Empty((await forum.Forum.Again(forum.Deputy)).Grants);
    }

    [Fact]
    public async Task Fifth_whoever_acts_on_a_thing_sees_it()
    {
        var group = await forum.Forum.Group("Testers", forum.Leader);
        var board = await forum.Forum.Board("Workshop", AudienceKind.Groups, group);
        var thread = await forum.Forum.Thread(await forum.Forum.Again(forum.Leader), board);
        var grant = await forum.Give(forum.Owner, forum.Form(forum.Claim, "Lea", Power.LockThread, Power.Delegate) with { Where = "site" });
        var hidden = forum.Form(grant, "Dora", Power.LockThread) with { Where = "board:" + board };

        await forum.Give(forum.Leader, hidden);

        Assert.IsType<Outcome<string>.NotFound>(await forum.Lock(forum.Owner, thread));
        Assert.IsType<Outcome<string>.NotFound>(await forum.Lock(forum.Deputy, thread));
        Assert.Empty((await forum.Forum.Again(forum.Deputy)).Grants);
        Assert.Equal(ProblemKind.Unknown, (await forum.Refused(forum.Owner, hidden with { Parent = forum.Claim })).Kind);
        Assert.IsType<Outcome<string>.Done>(await forum.Lock(forum.Leader, thread));
    }

    [Fact]
    public async Task Sixth_a_move_is_decided_on_both_boards_and_a_change_of_tags_on_both_tags()
    {
        await forum.Appoint();
        var other = await forum.Forum.Board("Elsewhere");
        await Leaders.Denied(Denial.NoPower, forum.Forum.With(db => MoveThread.Run(db, forum.Leader, forum.Thread, other, "off topic", default)));
        await forum.Give(forum.Owner, forum.Form(forum.Claim, "Dora", Power.EditPost) with { Where = "tag:log" });
        var post = await forum.Forum.With(db => db.Posts.Select(p => p.PublicId).FirstAsync());
        Task<Outcome<string>> Retag(string tags) =>
            forum.Forum.With(db =>
                EditPost.Run(db, forum.Deputy, post, new EditForm("I looked everywhere.", "Where is the log kept?", tags, 1, "tidier"), default)
            );

        await Leaders.Denied(Denial.NoPower, Retag("vpn"));
        Assert.IsType<Outcome<string>.Done>(await Retag("log, vpn"));
    }

    [Fact]
    public async Task Seventh_nobody_approves_their_own_grant_not_even_through_a_deputy()
    {
        var grant = await forum.Appoint();
        Assert.Equal(ProblemKind.Yourself, (await forum.Refused(forum.Leader, forum.Form(grant, "Lea", Power.LockThread))).Kind);
        var group = await forum.Forum.Group("Helpers", forum.Leader);
        var through = forum.Form(grant, "", Power.LockThread) with { Member = null, Group = group };
        Assert.Equal(ProblemKind.Yourself, (await forum.Refused(await forum.Forum.Again(forum.Leader), through)).Kind);
        var below = await forum.Give(
            forum.Leader,
            forum.Form(grant, "Dora", Power.LockThread, Power.Delegate) with
            {
                Until = forum.Forum.Clock.Now.UtcDateTime.AddDays(1),
            }
        );

        // What comes back from a deputy is no more than the deputy had.
        var back = await forum.Refused(forum.Deputy, forum.Form(below, "Lea", Power.LockThread));
        Assert.Equal(ProblemKind.BeyondTime, back.Kind);
    }

    [Fact]
    public async Task Eighth_every_effect_has_exactly_one_act_that_names_its_ground()
    {
        var before = await Acts();
        var grant = await forum.Appoint();
        var below = await forum.Give(forum.Leader, forum.Form(grant, "Dora", Power.LockThread));
        var locking = ((Outcome<string>.Done)await forum.Lock(forum.Deputy)).Value;
        await forum.TakeBack(forum.Leader, below);
        await Leaders.Denied(Denial.NoPower, forum.Unlock(forum.Deputy));

        Assert.Equal(before + 4, await Acts());
        var chain = await forum.Forum.With(async db =>
        {
            var ground = await db.Acts.Where(a => a.PublicId == locking).Select(a => a.GrantId).SingleAsync();
            var deputys = await db.Grants.SingleAsync(g => g.Id == ground);
            var leaders = await db.Grants.SingleAsync(g => g.Id == deputys.ParentId);
            return (string[])[deputys.PublicId, leaders.PublicId, (await db.Grants.SingleAsync(g => g.Id == leaders.ParentId)).PublicId];
        });
        Assert.Equal([below, grant, forum.Claim], chain);

        Task<int> Acts() => forum.Forum.With(db => db.Acts.CountAsync());
    }

    [Fact]
    public async Task Ninth_a_leader_who_loses_office_loses_everything_downstream()
    {
        var grant = await forum.Appoint();
        await forum.Give(forum.Leader, forum.Form(grant, "Dora", Power.LockThread, Power.Delegate));
        var deputys = (await forum.Forum.Again(forum.Deputy)).Grants[0].PublicId;
        await forum.Give(forum.Deputy, forum.Form(deputys, "Mira", Power.LockThread));
        await forum.TakeBack(forum.Owner, grant);

        foreach (var actor in new[] { forum.Leader, forum.Deputy, forum.Member })
            Assert.Empty((await forum.Forum.Again(actor)).Grants);
        Assert.Equal(ProblemKind.NotHeld, (await forum.Refused(forum.Deputy, forum.Form(deputys, "Mira", Power.LockThread))).Kind);
    }
}
