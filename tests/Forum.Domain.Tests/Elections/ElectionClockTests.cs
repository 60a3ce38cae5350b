using Forum.Domain.Elections;
using Forum.Domain.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Xunit.Abstractions;

namespace Forum.Domain.Tests.Elections;

public sealed class ElectionClockTests(ITestOutputHelper output)
{
    /// <summary>
    /// Elections through all phases while the clock goes in random steps and is set by a day either way, several workers look at once, and the program
    /// starts anew: no phase is left, and what comes with one is done once.
    /// </summary>
    [Fact]
    public async Task Phases_are_entered_in_order_and_once_however_the_clock_goes_and_whoever_looks()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"Seed {seed}");
        var dice = new Random(seed);
        for (var run = 0; run < (TestRun.IsLong ? 100 : 5); run++)
            await Simulate(dice);
    }

    private static async Task Simulate(Random dice)
    {
        using var polls = await Polls.Meet(4);
        var election = await polls.Call();
        polls.PassDays(3);
        await polls.Advance();
        foreach (var person in polls.People.Take(dice.Next(0, 4)))
            await polls.Stand(person, election);
        var before = await Seen(polls);
        for (var step = 0; step < 120 && before.EndedAt is null && before.Entered < ElectionPhase.Counted; step++)
        {
            switch (dice.Next(10))
            {
                case 0:
                    polls.Forum.Clock.Jump(TimeSpan.FromDays(1));
                    break;
                case 1:
                    polls.Forum.Clock.Jump(TimeSpan.FromDays(-1));
                    break;
                case 2:
                    await polls.Forum.With(db => ConfirmClock.Run(db, default));
                    break;
                default:
                    polls.Pass(TimeSpan.FromHours(dice.Next(1, 36)));
                    break;
            }
            using var other = SqliteStorage.Open(polls.Forum.Folder, polls.Forum.Clock, Entropy.System);
            await Task.WhenAll(
                Enumerable
                    .Range(0, 3)
                    .Select(async i =>
                    {
                        using var db = i == 0 ? other.Open() : polls.Forum.Storage.Open();
                        await AdvanceElections.Run(db, default);
                    })
            );
            var now = await Seen(polls);
            Assert.True(now.Entered >= before.Entered, $"{before.Entered} became {now.Entered}");
            if (before.Entered == ElectionPhase.Voting && now.Entered == ElectionPhase.Voting)
                Assert.Equal(before.BallotKey!, now.BallotKey!);
            Assert.True(now.NominationsUntil == before.NominationsUntil || !before.IsExtended);
            if (dice.Next(3) == 0 && now.Entered == ElectionPhase.Voting)
                await polls.Try(polls.People[3], election, 0);
            before = now;
        }
        var numbers = await polls.Forum.With(db => db.Candidacies.Where(c => c.Number > 0).Select(c => c.Number).OrderBy(n => n).ToListAsync());
        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
    }

    private static Task<Election> Seen(Polls polls) => polls.Forum.With(db => db.Elections.AsNoTracking().SingleAsync());

    [Fact]
    public async Task A_clock_that_jumps_ahead_stops_elections_until_the_operator_confirms_it()
    {
        using var polls = await Polls.Meet(3);
        var election = await polls.Call();
        polls.Forum.Clock.Jump(TimeSpan.FromDays(4));
        await polls.Advance();

        var paused = await polls.Page(polls.Owner, election);
        Assert.Equal(ElectionPhase.Announced, paused.Phase);
        Assert.NotNull(paused.PausedAt);
        polls.PassDays(4);
        await polls.Advance();
        Assert.Equal(ElectionPhase.Announced, (await polls.Page(polls.Owner, election)).Phase);

        // Another start doesn't forget it.
        using (var other = SqliteStorage.Open(polls.Forum.Folder, polls.Forum.Clock, Entropy.System))
        using (var db = other.Open())
            await AdvanceElections.Run(db, default);
        Assert.Equal(ElectionPhase.Announced, (await polls.Page(polls.Owner, election)).Phase);

        Assert.NotNull(await polls.Forum.With(db => ConfirmClock.Run(db, default)));
        await polls.Advance();
        await polls.Advance();
        var page = await polls.Page(polls.Owner, election);
        Assert.Equal((ElectionPhase.Nominations, null), (page.Phase, page.PausedAt));
        Assert.Null(await polls.Forum.With(db => ConfirmClock.Run(db, default)));
    }

    [Fact]
    public async Task A_clock_set_back_opens_nothing_again()
    {
        using var polls = await Polls.Meet(5);
        var election = await polls.OpenVote(2);
        await polls.Vote(polls.People[3], election, 0);
        await polls.Close(election);
        polls.Forum.Clock.Jump(TimeSpan.FromDays(-1));

        Assert.Equal(Denial.VoteClosed, Assert.IsType<Outcome<string>.Denied>(await polls.Try(polls.People[4], election, 0)).Why);
        Assert.Equal(Denial.NominationsClosed, Assert.IsType<Outcome<Nothing>.Denied>(await polls.Stand(polls.People[4], election)).Why);
    }

    [Fact]
    public void The_guard_lets_the_clock_drift_and_stops_at_a_jump()
    {
        var clock = new TestClock();
        var guard = new ClockGuard(clock);
        clock.Now += TimeSpan.FromDays(30);
        Assert.Null(guard.Jumped);
        clock.Jump(TimeSpan.FromMinutes(4));
        Assert.Equal(clock.Now.UtcDateTime, guard.Now());
        clock.Jump(TimeSpan.FromMinutes(-60));
        Assert.Equal(clock.Now.UtcDateTime, guard.Now());
        var before = clock.Now.UtcDateTime;
        clock.Jump(TimeSpan.FromMinutes(6));
        Assert.Equal(before, guard.Now());
        Assert.Equal(before, guard.Jumped!.At);
        guard.Confirm();
        Assert.Equal(clock.Now.UtcDateTime, guard.Now());
    }
}
