using Forum.Domain.Elections;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Mandates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Elections;

public sealed class ElectionTests : IAsyncLifetime
{
    private Polls polls = null!;

    public async Task InitializeAsync() => polls = await Polls.Meet();

    public Task DisposeAsync()
    {
        polls.Dispose();
        return Task.CompletedTask;
    }

    private static void Denied<T>(Denial expected, Outcome<T> outcome) => Assert.Equal(expected, Assert.IsType<Outcome<T>.Denied>(outcome).Why);

    private static Problem Invalid<T>(Outcome<T> outcome) => Assert.Single(Assert.IsType<Outcome<T>.Invalid>(outcome).Problems);

    [Fact]
    public async Task Whoever_wins_holds_the_power_until_the_term_ends()
    {
        var election = await polls.OpenVote(3);
        foreach (
            var (voter, ranked) in polls.People.Zip<Actor, int[]>([
                [0],
                [1, 0],
                [1],
                [1, 2],
                [2, 1],
                [0, 1],
            ])
        )
            await polls.Vote(voter, election, ranked);
        await polls.Close(election);

        var page = await polls.Page(Actor.Guest, election);
        Assert.Equal((ElectionPhase.Counted, 6), (page.Phase, page.Voted));
        Assert.Equal(polls.People[1].PublicId, page.Candidates.Single(c => c.Place == 1).MemberId);
        Denied(Denial.ObjectionsOpen, await polls.Certify(polls.Owner, election));

        polls.PassDays(3);
        Assert.IsType<Outcome<Nothing>.Done>(await polls.Certify(polls.Owner, election));

        var leader = await polls.Forum.Again(polls.People[1]);
        var grant = Assert.Single(leader.Grants);
        Assert.Equal((GrantSource.Mandate, 20), (grant.Source, grant.ActsPerDay));
        var thread = await polls.Forum.Thread(polls.People[4], polls.Board);
        await polls.Forum.Done(db => LockThread.Run(db, leader, thread, "hush", default));
        polls.PassDays(365);
        Assert.Empty((await polls.Forum.Again(leader)).Grants);
    }

    [Fact]
    public async Task Nobody_who_stood_certifies_and_the_call_is_a_recorded_act()
    {
        var election = await polls.Call();
        polls.PassDays(4);
        Assert.IsType<Outcome<Nothing>.Done>(await polls.Stand(polls.Owner, election));
        foreach (var person in polls.People.Take(2))
            await polls.Stand(person, election);
        polls.PassDays(7);
        await polls.Advance();
        polls.PassDays(7);
        await polls.Advance();
        await polls.Vote(polls.People[3], election, 1);
        await polls.Close(election);
        polls.PassDays(4);

        Denied(Denial.OwnElection, await polls.Certify(polls.Owner, election));
        Denied(Denial.NoPower, await polls.Certify(polls.People[4], election));
        var kinds = await polls.Forum.With(db => db.Acts.OrderBy(a => a.Id).Select(a => a.Kind).ToListAsync());
        Assert.Equal([ActKind.OpenOffice, ActKind.CallElection], kinds[^2..]);
    }

    [Fact]
    public async Task Rules_of_an_election_under_way_cannot_be_changed_and_that_it_was_tried_is_recorded()
    {
        var election = await polls.Call();
        var before = (await polls.Page(Actor.Guest, election)).Rules;
        var office = (await polls.Page(Actor.Guest, election)).OfficeId;

        var tried = await polls.Forum.With(db => ChangeOffice.Run(db, polls.Owner, office, polls.Form(Polls.Rules with { Seats = 3 }), default));

        Denied(Denial.ElectionUnderWay, tried);
        Assert.Equal(before, (await polls.Page(Actor.Guest, election)).Rules);
        Assert.Equal(1, await polls.Forum.With(db => db.Acts.CountAsync(a => a.Kind == ActKind.TryToChangeOffice)));
        Denied(Denial.ElectionUnderWay, await polls.Forum.With(db => CallElection.Run(db, polls.Owner, office, "Again.", default)));
    }

    [Fact]
    public async Task Nobody_makes_an_office_that_gives_more_than_they_hold()
    {
        var helper = polls.People[0];
        await polls.Forum.Done(db =>
            Forum.Domain.Delegation.DelegatePowers.Run(
                db,
                polls.Owner,
                new(
                    polls.Owner.Grants[0].PublicId,
                    helper.Name,
                    null,
                    [nameof(Power.CallElection), nameof(Power.LockThread)],
                    "board:" + polls.Board,
                    null,
                    null,
                    null,
                    null,
                    false,
                    "to help"
                ),
                default
            )
        );
        var actor = await polls.Forum.Again(helper);

        var refused = Invalid(await polls.Forum.With(db => OpenOffice.Run(db, actor, polls.Form(), default)));
        Assert.Equal((nameof(ElectionRules.Powers), ProblemKind.BeyondPowers), (refused.Field, refused.Kind));
        Assert.IsType<Outcome<string>.Done>(
            await polls.Forum.With(db => OpenOffice.Run(db, actor, polls.Form(Polls.Rules with { Powers = [Power.LockThread] }), default))
        );
        Denied(Denial.NoPower, await polls.Forum.With(db => OpenOffice.Run(db, polls.People[1], polls.Form(), default)));
    }

    [Fact]
    public async Task Stopping_is_a_public_act_and_leaves_no_ballot()
    {
        var election = await polls.OpenVote(2);
        await polls.Vote(polls.People[2], election, 0);
        Denied(Denial.NoPower, await polls.Forum.With(db => StopElection.Run(db, polls.People[3], election, "No.", default)));

        await polls.Forum.Done(db => StopElection.Run(db, polls.Owner, election, "A candidate was impersonated.", default));
        Assert.Equal(0, await polls.Forum.With(db => db.Ballots.CountAsync()));
        await polls.Advance();

        var page = await polls.Page(Actor.Guest, election);
        Assert.Equal((ElectionPhase.Ended, ElectionEnding.Stopped), (page.Phase, page.Ending));
        Assert.NotNull(page.StopAct);
        Assert.Equal(0, await polls.Forum.With(db => db.Ballots.CountAsync()));
        Denied(Denial.VoteClosed, await polls.Try(polls.People[2], election, 0));
    }

    [Fact]
    public async Task Ending_a_mandate_ends_what_was_made_out_of_it()
    {
        var election = await polls.OpenVote(2);
        await polls.Vote(polls.People[2], election, 0);
        await polls.Close(election);
        polls.PassDays(3);
        await polls.Certify(polls.Owner, election);
        var leader = await polls.Forum.Again(polls.People[0]);
        await polls.Forum.Done(db =>
            Forum.Domain.Delegation.DelegatePowers.Run(
                db,
                leader,
                new(
                    leader.Grants[0].PublicId,
                    polls.People[5].Name,
                    null,
                    [nameof(Power.LockThread)],
                    "board:" + polls.Board,
                    null,
                    db.Now.AddDays(7),
                    5,
                    null,
                    false,
                    "to help"
                ),
                default
            )
        );
        Assert.Single((await polls.Forum.Again(polls.People[5])).Grants);
        var mandate = Assert.Single(Assert.Single(await polls.Forum.With(db => OfficeReader.All(db, Actor.Guest, default))).Leaders).Id;
        Denied(Denial.NoPower, await polls.Forum.With(db => EndMandate.Run(db, polls.People[3], mandate, "No.", default)));

        await polls.Forum.Done(db => EndMandate.Run(db, leader, mandate, "I move away.", default));

        Assert.Empty((await polls.Forum.Again(leader)).Grants);
        Assert.Empty((await polls.Forum.Again(polls.People[5])).Grants);
        Assert.Empty(Assert.Single(await polls.Forum.With(db => OfficeReader.All(db, Actor.Guest, default))).Leaders);
    }

    [Fact]
    public async Task An_election_for_a_hidden_board_is_there_only_for_those_who_see_it()
    {
        var group = await polls.Forum.Group("Testers", polls.Owner, polls.People[0], polls.People[1]);
        var hidden = await polls.Forum.Board("Workshop", Audiences.AudienceKind.Groups, group);
        var owner = await polls.Forum.Again(polls.Owner);
        var office = await polls.Forum.Done(db => OpenOffice.Run(db, owner, polls.Form() with { Where = "board:" + hidden }, default));
        var election = await polls.Forum.Done(db => CallElection.Run(db, owner, office, "It's time.", default));

        var inside = await polls.Page(await polls.Forum.Again(polls.People[0]), election);
        Assert.Equal((3, true), (inside.Electors, inside.IsHidden));
        Assert.Null(await polls.Forum.With(db => ElectionReader.Page(db, polls.People[3], election, default)));
        Assert.Empty(await polls.Forum.With(db => OfficeReader.All(db, polls.People[3], default)));
        Assert.IsType<Outcome<Nothing>.NotFound>(await polls.Stand(polls.People[3], election));
    }

    [Fact]
    public async Task Whoever_leaves_stands_nowhere_and_their_name_goes_from_what_was_published()
    {
        var election = await polls.OpenVote(3);
        foreach (var voter in polls.People)
            await polls.Vote(voter, election, 0, 1);
        await polls.Close(election);
        var before = (await polls.Forum.With(db => ResultReader.Read(db, Actor.Guest, election, default)))!;

        await polls.Forum.Done(db => LeaveForum.Run(db, polls.People[0], TestForum.Password, false, TestForum.Plain, default));

        var after = (await polls.Forum.With(db => ResultReader.Read(db, Actor.Guest, election, default)))!;
        Assert.Contains(polls.People[0].Name, before.File, StringComparison.Ordinal);
        Assert.DoesNotContain(polls.People[0].Name, after.File, StringComparison.Ordinal);
        Assert.Equal((before.FileHash, before.FileHash), (after.FileHash, CountVotes.FileHash(after.File!)));
        Assert.Equal(before.Count.Elected.Select(e => e.Candidate), after.Count.Elected.Select(e => e.Candidate));
    }
}
