using Forum.Domain.Elections;
using Forum.Domain.Elections.Handover;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Members;
using Forum.Domain.Moderation;
using Forum.Domain.Notifications.Waiting;
using Forum.Domain.Powers;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Elections;

/// <summary>One leader goes, the next is elected.</summary>
public sealed class HandoverTests : IAsyncLifetime
{
    private Recalls forum = null!;
    private Polls Polls => forum.Polls;
    private string office = "";

    public async Task InitializeAsync()
    {
        forum = await Recalls.Meet();
        office = (await forum.Office()).Id;
    }

    public Task DisposeAsync()
    {
        forum.Dispose();
        return Task.CompletedTask;
    }

    private static void Denied<T>(Denial expected, Outcome<T> outcome) => Assert.Equal(expected, Assert.IsType<Outcome<T>.Denied>(outcome).Why);

    private async Task<Outcome<Nothing>> Write(Actor actor, string text) =>
        await Polls.Forum.With(async db => await WriteHandover.Run(db, await Now(actor), office, text, default));

    private async Task<Outcome<Nothing>> Delete(Actor actor, string note) =>
        await Polls.Forum.With(async db => await DeleteHandover.Run(db, await Now(actor), office, note, default));

    private async Task<HandoverPage> Page(Actor actor) =>
        Assert.IsType<HandoverPage>(await Polls.Forum.With(async db => await HandoverReader.Page(db, await Now(actor), office, default)));

    private async Task<IReadOnlyList<WaitingLine>> Waits(Actor actor) =>
        await Polls.Forum.With(async db => await WaitingReader.Read(db, await Now(actor), default));

    private async Task<Actor> Now(Actor actor) => actor.MemberId is null ? actor : await Polls.Forum.Again(actor);

    private async Task Succeed(int person)
    {
        var election = await Polls.Forum.Done(db => CallElection.Run(db, Polls.Owner, office, "It's time.", default));
        Assert.IsType<Outcome<Nothing>.Done>(await Polls.Stand(Polls.People[person], election));
        Polls.PassDays(2.5);
        await Polls.Advance();
        Assert.IsType<Outcome<Nothing>.Done>(await Polls.Certify(Polls.Owner, election));
    }

    [Fact]
    public async Task Notes_go_from_one_holder_to_the_next_and_nobody_else_reads_them()
    {
        Assert.IsType<Outcome<Nothing>.Done>(await Write(forum.Holder, "Ada reports what is broken."));
        Assert.False((await Page(forum.Holder)).CanTakeOver);
        foreach (var other in new[] { Polls.Owner, Polls.People[2], Actor.Guest })
            Assert.Empty((await Page(other)).Notes);
        Assert.Equal(Denial.NotInOffice, (await Page(Polls.Owner)).Against);
        Denied(Denial.NotInOffice, await Write(Polls.Owner, "I read it."));
        Denied(Denial.SignInFirst, await Write(Actor.Guest, "I read it."));
        var note = (await Page(forum.Holder)).Notes[0].Id;
        Denied(Denial.NotInOffice, await Delete(Polls.People[2], note));

        await Succeed(2);

        Assert.Equal(Denial.NotInOffice, (await Page(forum.Holder)).Against);
        var page = await Page(Polls.People[2]);
        Assert.Equal((true, "Ada reports what is broken.", true), (page.CanTakeOver, page.Notes[0].Text, page.Notes[0].CanDelete));
        Assert.Equal(new OfficeToTakeOver(office, "Board leader"), Assert.Single(await Waits(Polls.People[2])));
        var successor = await Polls.Forum.Again(Polls.People[2]);
        await Polls.Forum.Done(db => TakeOver.Run(db, successor, office, default));
        Assert.Empty(await Waits(Polls.People[2]));
        Denied(Denial.AlreadyDone, await Polls.Forum.With(db => TakeOver.Run(db, successor, office, default)));
        Assert.IsType<Outcome<Nothing>.Done>(await Delete(Polls.People[2], note));
        Assert.IsType<Outcome<Nothing>.NotFound>(await Delete(Polls.People[2], note));
        Assert.Empty((await Page(Polls.People[2])).Notes);
    }

    [Fact]
    public async Task A_note_of_somebody_who_holds_the_office_too_is_theirs_to_delete()
    {
        using var two = await Polls.Meet();
        var election = await two.Call(Recalls.Rules with { Seats = 2 });
        foreach (var person in new[] { 0, 1 })
            Assert.IsType<Outcome<Nothing>.Done>(await two.Stand(two.People[person], election));
        two.PassDays(2.5);
        await two.Advance();
        Assert.IsType<Outcome<Nothing>.Done>(await two.Certify(two.Owner, election));
        var shared = Assert.Single(await two.Forum.With(db => OfficeReader.All(db, two.Owner, default))).Id;
        var (first, second) = (await two.Forum.Again(two.People[0]), await two.Forum.Again(two.People[1]));
        await two.Forum.Done(db => WriteHandover.Run(db, first, shared, "Mine.", default));
        var seen = (await two.Forum.With(db => HandoverReader.Page(db, second, shared, default)))!;
        Assert.False(seen.Notes[0].CanDelete);
        Denied(Denial.NoPower, await two.Forum.With(db => DeleteHandover.Run(db, second, shared, seen.Notes[0].Id, default)));
    }

    [Fact]
    public async Task What_is_still_in_force_by_power_of_the_office_is_listed_until_it_is_not()
    {
        using var site = await Polls.Meet();
        var form = site.Form(Recalls.Rules with { Powers = [Power.SilenceMember, Power.Delegate] }) with { Where = "site" };
        var id = await site.Forum.Done(db => OpenOffice.Run(db, site.Owner, form, default));
        var election = await site.Forum.Done(db => CallElection.Run(db, site.Owner, id, "It's time.", default));
        Assert.IsType<Outcome<Nothing>.Done>(await site.Stand(site.People[0], election));
        site.PassDays(2.5);
        await site.Advance();
        Assert.IsType<Outcome<Nothing>.Done>(await site.Certify(site.Owner, election));
        var leader = await site.Forum.Again(site.People[0]);
        await site.Forum.Done(db => SilenceMember.Run(db, leader, site.People[2].PublicId!, 5, "Enough.", default));
        await site.Forum.Done(db => SilenceMember.Run(db, site.Owner, site.People[3].PublicId!, 5, "Enough.", default));

        var listed = Assert.Single((await site.Forum.With(db => HandoverReader.Page(db, leader, id, default)))!.Sanctions);
        Assert.Equal((site.People[2].Name, SanctionKind.Silence), (listed.Member, listed.Kind));
        site.PassDays(5.1);
        Assert.Empty((await site.Forum.With(db => HandoverReader.Page(db, leader, id, default)))!.Sanctions);
    }

    [Theory]
    [InlineData("", ProblemKind.Required)]
    [InlineData(" \n ", ProblemKind.Required)]
    [InlineData(null, ProblemKind.TooLong)]
    public async Task A_note_says_something_within_its_limit(string? text, ProblemKind expected)
    {
        var outcome = await Write(forum.Holder, text ?? new string('x', HandoverNote.TextLimit + 1));
        Assert.Equal(expected, Assert.Single(Assert.IsType<Outcome<Nothing>.Invalid>(outcome).Problems).Kind);
        Assert.Equal(0, await Polls.Forum.With(db => db.HandoverNotes.CountAsync()));
    }

    [Fact]
    public async Task Whoever_leaves_takes_their_notes_with_them()
    {
        await Write(forum.Holder, "Words of somebody who leaves.");
        await Polls.Forum.Done(db => LeaveForum.Run(db, forum.Holder, TestForum.Password, false, TestForum.Plain, default));
        Assert.Equal(0, await Polls.Forum.With(db => db.HandoverNotes.CountAsync()));
    }
}
