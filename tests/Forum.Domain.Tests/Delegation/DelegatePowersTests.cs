using Forum.Domain.Audiences;
using Forum.Domain.Delegation;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Delegation;

public sealed class DelegatePowersTests : IAsyncLifetime
{
    private Leaders forum = null!;

    public async Task InitializeAsync() => forum = await Leaders.Meet();

    public Task DisposeAsync()
    {
        forum.Dispose();
        return Task.CompletedTask;
    }

    private DateTime Now => forum.Forum.Clock.Now.UtcDateTime;

    [Fact]
    public async Task At_most_three_hands_lie_below_a_root()
    {
        var first = await forum.Appoint();
        var second = await forum.Give(forum.Leader, forum.Form(first, "Dora", Power.LockThread, Power.Delegate));
        var third = await forum.Give(forum.Deputy, forum.Form(second, "Mira", Power.LockThread, Power.Delegate));
        Assert.IsType<Outcome<string>.Done>(await forum.Lock(forum.Member));

        var fourth = await forum.Refused(forum.Member, forum.Form(third, "Dora", Power.LockThread));

        Assert.Equal((ProblemKind.TooManyHands, 3), (fourth.Kind, fourth.Limit));
    }

    [Fact]
    public async Task Who_may_not_delegate_hands_nothing_on()
    {
        var grant = await forum.Give(forum.Owner, forum.Form(forum.Claim, "Lea", Power.LockThread));
        await Leaders.Denied(Denial.NoPower, forum.Try(forum.Leader, forum.Form(grant, "Dora", Power.LockThread)));
        Assert.Equal(ProblemKind.NotHeld, (await forum.Refused(forum.Deputy, forum.Form(grant, "Mira", Power.LockThread))).Kind);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_at_its_field()
    {
        var form = forum.Form(forum.Claim, "Lea", Power.LockThread);
        (string, ProblemKind)[] problems =
        [
            await Kind(form with { Powers = [] }),
            await Kind(form with { Powers = ["LockThread", "Fly"] }),
            await Kind(form with { Powers = ["SuspendMember"] }),
            await Kind(form with { Where = "board:nowhere" }),
            await Kind(form with { Where = "" }),
            await Kind(form with { Member = "Nobody" }),
            await Kind(form with { Member = "" }),
            await Kind(form with { Group = "nothing" }),
            await Kind(form with { Until = Now }),
            await Kind(form with { From = Now.AddDays(2), Until = Now.AddDays(1) }),
            await Kind(form with { From = Now.AddDays(-1) }),
            await Kind(form with { ActsPerDay = 0 }),
            await Kind(form with { Reason = " " }),
        ];
        Assert.Equal(
            [
                ("Powers", ProblemKind.Required),
                ("Powers", ProblemKind.Unknown),
                ("Powers", ProblemKind.OnlyOnSite),
                ("Where", ProblemKind.Unknown),
                ("Where", ProblemKind.Required),
                ("Member", ProblemKind.NoSuchMember),
                ("Member", ProblemKind.Required),
                ("Group", ProblemKind.NoSuchGroup),
                ("Until", ProblemKind.InThePast),
                ("Until", ProblemKind.BeforeStart),
                ("From", ProblemKind.InThePast),
                ("ActsPerDay", ProblemKind.OutOfRange),
                ("Reason", ProblemKind.Required),
            ],
            problems
        );

        async Task<(string, ProblemKind)> Kind(DelegationForm wrong)
        {
            var problem = await forum.Refused(forum.Owner, wrong);
            return (problem.Field, problem.Kind);
        }
    }

    [Fact]
    public async Task The_leader_and_the_deputies_share_the_acts_of_a_day()
    {
        var grant = await forum.Appoint(form => form with { ActsPerDay = 4 });
        await forum.Give(forum.Leader, forum.Form(grant, "Dora", Power.LockThread) with { ActsPerDay = 4 });
        Assert.IsType<Outcome<string>.Done>(await forum.Lock(forum.Leader));
        Assert.IsType<Outcome<string>.Done>(await forum.Unlock(forum.Deputy));
        Assert.IsType<Outcome<string>.Done>(await forum.Lock(forum.Deputy));

        await Leaders.Denied(Denial.LimitReached, forum.Unlock(forum.Leader));
        await Leaders.Denied(Denial.LimitReached, forum.Unlock(forum.Deputy));
        forum.Forum.Clock.Now = forum.Forum.Clock.Now.UtcDateTime.Date.AddDays(1);
        Assert.IsType<Outcome<string>.Done>(await forum.Unlock(forum.Deputy));
    }

    [Fact]
    public async Task Acts_on_a_hidden_board_leave_the_others_theirs()
    {
        var group = await forum.Forum.Group("Testers", forum.Leader);
        var hidden = await forum.Forum.Thread(await forum.Forum.Again(forum.Leader), await forum.Forum.Board("Workshop", AudienceKind.Groups, group));
        await forum.Give(forum.Owner, forum.Form(forum.Claim, "Lea", Power.LockThread) with { Where = "site", ActsPerDay = 1 });

        Assert.IsType<Outcome<string>.Done>(await forum.Lock(forum.Leader, hidden));
        await Leaders.Denied(Denial.LimitReached, forum.Forum.With(db => UnlockThread.Run(db, forum.Leader, hidden, "talk", default)));
        Assert.IsType<Outcome<string>.Done>(await forum.Lock(forum.Leader));
    }

    [Fact]
    public async Task A_group_has_one_allowance()
    {
        var group = await forum.Forum.Group("Helpers", forum.Leader, forum.Deputy);
        await forum.Give(forum.Owner, forum.Form(forum.Claim, "", Power.LockThread) with { Member = null, Group = group, ActsPerDay = 1 });
        Assert.IsType<Outcome<string>.Done>(await forum.Lock(await forum.Forum.Again(forum.Leader)));
        await Leaders.Denied(Denial.LimitReached, forum.Unlock(await forum.Forum.Again(forum.Deputy)));
    }

    [Fact]
    public async Task An_act_rests_on_the_narrowest_grant_then_on_what_ends_first()
    {
        var wide = forum.Form(forum.Claim, "Lea", Power.LockThread) with { Where = "site", Until = Now.AddDays(1) };
        await forum.Give(forum.Owner, wide);
        await forum.Give(forum.Owner, wide with { Where = "board:" + forum.Board, Until = Now.AddDays(5) });
        var narrow = await forum.Give(forum.Owner, wide with { Where = "board:" + forum.Board, Until = Now.AddDays(4) });
        var act = ((Outcome<string>.Done)await forum.Lock(forum.Leader)).Value;

        var ground = await forum.Forum.With(db =>
            db.Grants.Where(g => db.Acts.Any(a => a.PublicId == act && a.GrantId == g.Id)).Select(g => g.PublicId).SingleAsync()
        );
        Assert.Equal(narrow, ground);
    }

    [Fact]
    public async Task Who_holds_above_who_gave_and_who_holds_can_end_a_grant_and_nobody_else()
    {
        var grant = await forum.Appoint();
        Task<string> Give() => forum.Give(forum.Leader, forum.Form(grant, "Dora", Power.LockThread));
        await Leaders.Denied(Denial.NoPower, forum.TakeBack(forum.Member, await Give()));
        foreach (var actor in new[] { forum.Owner, forum.Leader, forum.Deputy })
            Assert.IsType<Outcome<string>.Done>(await forum.TakeBack(actor, await Give()));
        var last = await Give();
        await forum.TakeBack(forum.Owner, grant);
        await Leaders.Denied(Denial.AlreadyDone, forum.TakeBack(forum.Owner, last));
        await Leaders.Denied(Denial.ClaimStays, forum.TakeBack(forum.Owner, forum.Claim));
    }

    [Fact]
    public async Task What_is_given_over_a_hidden_board_is_recorded_for_those_who_see_it()
    {
        var group = await forum.Forum.Group("Testers", forum.Leader, forum.Deputy);
        var board = await forum.Forum.Board("Workshop", AudienceKind.Groups, group);
        var grant = await forum.Give(forum.Owner, forum.Form(forum.Claim, "Lea", Power.LockThread, Power.Delegate) with { Where = "site" });
        var leader = await forum.Forum.Again(forum.Leader);
        var below = await forum.Give(leader, forum.Form(grant, "Dora", Power.LockThread) with { Where = "board:" + board });
        var taken = ((Outcome<string>.Done)await forum.TakeBack(leader, below)).Value;
        var given = await forum.Forum.With(db => db.Acts.Where(a => a.After == below).OrderBy(a => a.Id).Select(a => a.PublicId).FirstAsync());

        foreach (var act in new[] { given, taken })
        {
            Assert.Null(await forum.Forum.With(db => ActReader.Read(db, forum.Owner, act, default)));
            Assert.NotNull(await forum.Forum.With(db => ActReader.Read(db, leader, act, default)));
        }
        Assert.IsType<Outcome<string>.NotFound>(await forum.TakeBack(forum.Owner, below));
    }

    [Fact]
    public async Task A_power_over_a_hidden_board_spares_nobody_the_approval_of_a_first_post_in_public()
    {
        var group = await forum.Forum.Group("Testers", forum.Leader, forum.Deputy);
        var board = await forum.Forum.Board("Workshop", AudienceKind.Groups, group);
        var grant = await forum.Give(forum.Owner, forum.Form(forum.Claim, "Lea", Power.LockThread, Power.Delegate) with { Where = "site" });
        await forum.Give(await forum.Forum.Again(forum.Leader), forum.Form(grant, "Dora", Power.LockThread) with { Where = "board:" + board });
        var deputy = await forum.Forum.Again(forum.Deputy);

        var (open, hidden) = await forum.Forum.With(async db =>
        {
            await db.SiteSettings.ExecuteUpdateAsync(s => s.SetProperty(x => x.ApproveFirstPost, true));
            var places = await db.Boards.Include(b => b.Section).ToDictionaryAsync(b => b.PublicId, b => b.Place);
            return (
                await FirstPosts.StateFor(db, deputy, places[forum.Board], false, default),
                await FirstPosts.StateFor(db, deputy, places[board], false, default)
            );
        });

        Assert.Equal((PostState.Held, PostState.Visible), (open, hidden));
    }

    [Fact]
    public async Task Fifty_grants_in_three_levels_are_read_by_two_statements()
    {
        for (var i = 0; i < 16; i++)
        {
            var first = await forum.Appoint(form => form with { ActsPerDay = 40 });
            var second = await forum.Give(forum.Leader, forum.Form(first, "Dora", Power.LockThread, Power.Delegate) with { ActsPerDay = 30 });
            await forum.Give(forum.Deputy, forum.Form(second, "Mira", Power.LockThread) with { ActsPerDay = 20 });
        }
        var counter = new StatementCounter();
        using var storage = Domain.Storage.Sqlite.SqliteStorage.Open(forum.Forum.Folder, forum.Forum.Clock, Entropy.System, counter);
        using var db = storage.Open();
        var memberId = forum.Member.MemberId!.Value;
        await LiveGrants.Of(db, memberId, [], [1, 2], memberId, db.Now, default);
        var before = counter.Count;

        var grants = await LiveGrants.Of(db, memberId, [], [1, 2], memberId, db.Now, default);

        Assert.Equal((16, 2), (grants.Count, counter.Count - before));
    }
}
