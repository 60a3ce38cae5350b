using Forum.Domain.Elections;
using Forum.Domain.Elections.Candidates;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Xunit;

namespace Forum.Domain.Tests.Elections;

/// <summary>Who stands in an election, and what is done where too few do.</summary>
public sealed class CandidacyTests : IAsyncLifetime
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
    public async Task A_nominee_is_a_candidate_only_when_they_accept()
    {
        var election = await polls.Call();
        polls.PassDays(3);
        var (asker, asked) = (polls.People[0], polls.People[1]);
        Assert.IsType<Outcome<Nothing>.Done>(await Nominate(asker, election, asked.Name));

        Assert.Equal(ProblemKind.NominatedAlready, Invalid(await Nominate(asker, election, asked.Name)).Kind);
        Assert.Equal(ProblemKind.Yourself, Invalid(await Nominate(asker, election, asker.Name)).Kind);
        Assert.Equal(ProblemKind.NoSuchMember, Invalid(await Nominate(asker, election, "Nobody at all")).Kind);
        Assert.Empty((await polls.Page(asked, election)).Standing);
        await polls.Stand(asked, election);
        Assert.Equal(asker.Name, Assert.Single((await polls.Page(asked, election)).Standing).NominatedBy);
        await polls.Forum.Done(db => LeaveCandidacy.Run(db, asked, election, default));
        Denied(Denial.AlreadyDone, await polls.Forum.With(db => LeaveCandidacy.Run(db, asked, election, default)));
        Assert.Empty((await polls.Page(asked, election)).Standing);
    }

    private Task<Outcome<Nothing>> Nominate(Actor actor, string election, string name) =>
        polls.Forum.With(db => NominateMember.Run(db, actor, election, name, default));

    [Fact]
    public async Task Who_was_sanctioned_lately_or_has_served_enough_may_not_stand()
    {
        var rules = Polls.Rules with { MostTerms = 1, TooFew = TooFew.Appoint };
        await polls.Forum.Done(async db =>
            await SilenceMember.Run(db, await ActorReader.Operator(db, default), polls.People[0].PublicId, 1, "Loud.", default)
        );
        polls.PassDays(2);
        var election = await polls.Call(rules);
        polls.PassDays(4);
        Denied(Denial.SanctionedLately, await polls.Stand(await polls.Forum.Again(polls.People[0]), election));
        await polls.Stand(polls.People[1], election);
        polls.PassDays(20);
        await polls.Advance();
        polls.PassDays(4);
        Assert.IsType<Outcome<Nothing>.Done>(await polls.Certify(polls.Owner, election));

        var office = (await polls.Page(Actor.Guest, election)).OfficeId;
        var next = await polls.Forum.Done(db => CallElection.Run(db, polls.Owner, office, "Again.", default));
        polls.PassDays(4);
        Denied(Denial.ServedEnough, await polls.Stand(polls.People[1], next));
    }

    [Theory]
    [InlineData(TooFew.Appoint, ElectionPhase.Counted)]
    [InlineData(TooFew.Cancel, ElectionPhase.Ended)]
    public async Task Where_too_few_stand_nominations_go_on_once_and_no_vote_is_opened(TooFew tooFew, ElectionPhase ends)
    {
        var election = await polls.Call(Polls.Rules with { TooFew = tooFew });
        var first = await polls.Page(Actor.Guest, election);
        polls.PassDays(4);
        await polls.Stand(polls.People[0], election);
        polls.PassDays(7);
        await polls.Advance();

        var extended = await polls.Page(Actor.Guest, election);
        Assert.Equal((ElectionPhase.Nominations, true), (extended.Phase, extended.IsExtended));
        Assert.Equal(first.NominationsUntil.AddDays(7), extended.NominationsUntil);
        polls.PassDays(7);
        await polls.Advance();
        await polls.Advance();

        var page = await polls.Page(Actor.Guest, election);
        Assert.Equal(ends, page.Phase);
        Assert.Equal(tooFew == TooFew.Appoint ? 1 : null, page.Candidates.Single().Place);
        Assert.Equal(tooFew == TooFew.Appoint, page.IsUnopposed);
    }
}
