using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Domain.Tests.Delegation;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Threads;

/// <summary>Threads that are closed because another one says it.</summary>
public sealed class DuplicateTests
{
    [Fact]
    public async Task It_is_locked_and_leads_its_readers_to_the_other_one_in_a_record_that_names_it()
    {
        using var met = await Leaders.Meet();
        await Appoint(met);
        var original = await met.Forum.Thread(met.Deputy, met.Board, "Where are logs?");

        var act = await met.Forum.Done(db => CloseAsDuplicate.Run(db, met.Leader, met.Thread, original, "Asked before.", default));

        var shown = await met.Forum.Read(Actor.Guest, met.Thread);
        Assert.Equal((true, original, "Where are logs?"), (shown.Lock!.IsDuplicate, shown.Lock.Original!.Id, shown.Lock.Original.Title));
        Assert.Equal((act, "Lea", "Asked before."), (shown.Lock.ActId, shown.Lock.ByName, shown.Lock.Reason));
        Assert.IsType<Outcome<string>.Denied>(
            await met.Forum.With(db => WriteReply.Run(db, met.Deputy, met.Thread, new ReplyForm("So?", null, false, null), default))
        );
        var page = await met.Forum.With(db => ActReader.Read(db, Actor.Guest, act, default));
        Assert.Equal((ActKind.CloseAsDuplicate, original), (page!.Kind, page.Other?.Id));
    }

    [Fact]
    public async Task Undoing_opens_it_and_undoing_that_closes_it_again()
    {
        using var met = await Leaders.Meet();
        await Appoint(met);
        var original = await met.Forum.Thread(met.Deputy, met.Board);
        var act = await Close(met, met.Thread, original);

        var opened = await met.Forum.Done(db => UndoAct.Run(db, met.Leader, act, "It is another.", default));
        Assert.Null((await met.Forum.Read(Actor.Guest, met.Thread)).Lock);
        await met.Forum.Done(db => UndoAct.Run(db, met.Leader, opened, "It isn't.", default));
        Assert.Equal(original, (await met.Forum.Read(Actor.Guest, met.Thread)).Lock!.Original!.Id);
        await met.Forum.Done(db => ReopenDuplicate.Run(db, met.Leader, met.Thread, "It is.", default));
        Assert.Null((await met.Forum.Read(Actor.Guest, met.Thread)).Lock);
        await Leaders.Denied(Denial.AlreadyDone, met.Forum.With(db => ReopenDuplicate.Run(db, met.Leader, met.Thread, "Again.", default)));
    }

    [Fact]
    public async Task What_was_closed_for_another_since_is_left_alone_by_undoing()
    {
        using var met = await Leaders.Meet();
        await Appoint(met);
        var (first, second) = (await met.Forum.Thread(met.Deputy, met.Board), await met.Forum.Thread(met.Deputy, met.Board));
        var act = await Close(met, met.Thread, first);
        await met.Forum.Done(db => UnlockThread.Run(db, met.Owner, met.Thread, "Talk.", default));
        await Close(met, met.Thread, second);

        await Leaders.Denied(Denial.AlreadyDone, met.Forum.With(db => UndoAct.Run(db, met.Leader, act, "No.", default)));
        Assert.Equal(second, (await met.Forum.Read(Actor.Guest, met.Thread)).Lock!.Original!.Id);
    }

    [Fact]
    public async Task Unlocking_it_ends_that_it_is_one_and_what_others_locked_is_not_closed_by_this_power()
    {
        using var met = await Leaders.Meet();
        await Appoint(met);
        var original = await met.Forum.Thread(met.Deputy, met.Board);
        await Close(met, met.Thread, original);
        await Leaders.Denied(Denial.AlreadyDone, Try(met, met.Thread, original));
        await met.Forum.Done(db => UnlockThread.Run(db, met.Owner, met.Thread, "Talk.", default));
        Assert.Equal(0, await met.Forum.With(db => db.Threads.CountAsync(t => t.DuplicateOfId != null)));

        await met.Forum.Done(db => LockThread.Run(db, met.Owner, met.Thread, "Enough.", default));
        await Leaders.Denied(Denial.ThreadLocked, Try(met, met.Thread, original));
        Assert.False((await met.Forum.Read(Actor.Guest, met.Thread)).Lock!.IsDuplicate);
    }

    [Fact]
    public async Task Of_a_duplicate_the_one_that_it_was_closed_for_is_named_and_no_circle_is_made()
    {
        using var met = await Leaders.Meet();
        await Appoint(met);
        var (b, c) = (await met.Forum.Thread(met.Deputy, met.Board), await met.Forum.Thread(met.Deputy, met.Board));
        await Close(met, b, c);
        await Close(met, met.Thread, b);
        Assert.Equal(c, (await met.Forum.Read(Actor.Guest, met.Thread)).Lock!.Original!.Id);

        Assert.Equal(ProblemKind.LeadsBack, Problem(await Try(met, c, met.Thread)));
        Assert.Equal(ProblemKind.LeadsBack, Problem(await Try(met, c, b)));
        var d = await met.Forum.Thread(met.Deputy, met.Board);
        await Close(met, c, d);
        // Two steps away: from this one over c to d.
        Assert.Equal(ProblemKind.LeadsBack, Problem(await Try(met, d, met.Thread)));
    }

    [Fact]
    public async Task Not_every_reader_could_read_the_other_one_is_said_to_whoever_sees_it_and_to_others_there_is_no_such_thread()
    {
        using var met = await Leaders.Meet();
        var group = await met.Forum.Group("Testers", met.Leader);
        var hidden = await met.Forum.Board("Workshop", AudienceKind.Groups, group);
        var members = await met.Forum.Board("Lounge", AudienceKind.Members);
        await Appoint(met, site: true);
        var (leader, owner) = (await met.Forum.Again(met.Leader), await met.Forum.Again(met.Owner));
        var (secret, inside) = (await met.Forum.Thread(leader, hidden), await met.Forum.Thread(leader, members));

        Assert.Equal(ProblemKind.NotForAllReaders, Problem(await Try(met, met.Thread, secret)));
        Assert.Equal(ProblemKind.NotForAllReaders, Problem(await Try(met, met.Thread, inside)));
        Assert.Equal(
            ProblemKind.NoSuchThread,
            Problem(await met.Forum.With(db => CloseAsDuplicate.Run(db, owner, met.Thread, secret, "Asked before.", default)))
        );
        await Close(met, secret, inside);
        await Close(met, inside, met.Thread);
        Assert.Equal(met.Thread, (await met.Forum.Read(leader, inside)).Lock!.Original!.Id);
    }

    [Fact]
    public async Task An_own_thread_is_closed_for_one_that_its_author_sees_and_for_no_other()
    {
        using var met = await Leaders.Meet();
        var group = await met.Forum.Group("Helpers", met.Leader);
        var desk = await Desk(met, group);
        await Appoint(met, site: true);
        var (asta, other) = (await met.Forum.Thread(met.Member, desk), await met.Forum.Thread(met.Deputy, desk));
        var again = await met.Forum.Thread(met.Member, desk);

        Assert.Equal(ProblemKind.NotForAllReaders, Problem(await Try(met, asta, other)));
        await Close(met, asta, again);
        await Close(met, again, met.Thread);
        Assert.Equal(met.Thread, (await met.Forum.Read(met.Member, again)).Lock!.Original!.Id);
        Assert.Equal(again, (await met.Forum.Read(met.Member, asta)).Lock!.Original!.Id);
    }

    [Fact]
    public async Task Where_the_other_one_goes_out_of_sight_the_notice_is_a_plain_lock()
    {
        using var met = await Leaders.Meet();
        await Appoint(met);
        var group = await met.Forum.Group("Testers", met.Leader, met.Owner);
        var hidden = await met.Forum.Board("Workshop", AudienceKind.Groups, group);
        var owner = await met.Forum.Again(met.Owner);
        var original = await met.Forum.Thread(met.Deputy, met.Board, "Xylograph");
        var act = await Close(met, met.Thread, original);

        await met.Forum.Done(db => HideThread.Run(db, owner, original, "Rude.", default));
        Assert.Null((await met.Forum.Read(Actor.Guest, met.Thread)).Lock!.Original);
        await met.Forum.Done(db => RestoreThread.Run(db, owner, original, "Not rude.", default));
        Assert.NotNull((await met.Forum.Read(Actor.Guest, met.Thread)).Lock!.Original);
        await met.Forum.Done(db => MoveThread.Run(db, owner, original, hidden, "Secret.", default));
        Assert.Null((await met.Forum.Read(Actor.Guest, met.Thread)).Lock!.Original);
        Assert.Null((await met.Forum.With(db => ActReader.Read(db, Actor.Guest, act, default)))!.Other?.Title);
        Assert.Equal("Xylograph", (await met.Forum.Read(await met.Forum.Again(met.Leader), met.Thread)).Lock!.Original!.Title);
    }

    [Fact]
    public async Task Nobody_closes_without_the_power_or_a_reason_nor_for_itself_or_what_is_no_thread_in_plain_sight()
    {
        using var met = await Leaders.Meet();
        await Appoint(met);
        var original = await met.Forum.Thread(met.Deputy, met.Board);
        await met.Forum.Done(db => HideThread.Run(db, met.Owner, original, "Rude.", default));

        Assert.Equal(ProblemKind.NoSuchThread, Problem(await Try(met, met.Thread, original)));
        Assert.Equal(ProblemKind.NoSuchThread, Problem(await Try(met, met.Thread, "nothing")));
        Assert.Equal(ProblemKind.Required, Problem(await Try(met, met.Thread, " ")));
        Assert.Equal(ProblemKind.SameThread, Problem(await Try(met, met.Thread, met.Thread)));
        await met.Forum.Done(db => RestoreThread.Run(db, met.Owner, original, "Not rude.", default));
        Assert.Equal(
            ProblemKind.Required,
            Problem(await met.Forum.With(db => CloseAsDuplicate.Run(db, met.Leader, met.Thread, original, " ", default)))
        );
        await Leaders.Denied(
            Denial.NoPower,
            met.Forum.With(db => CloseAsDuplicate.Run(db, met.Deputy, met.Thread, original, "Asked before.", default))
        );
        Assert.False((await met.Forum.Read(Actor.Guest, met.Thread)).IsLocked);
    }

    internal static async Task<string> Desk(Leaders met, string reviewers)
    {
        var section = await met.Forum.With(db => db.Sections.Select(s => s.PublicId).FirstAsync());
        var form = new BoardForm(section, "Desk", "Ask us.", AudienceKind.Everyone, [], ThreadFormats.Question | ThreadFormats.Discussion, 90)
        {
            OwnOnly = true,
            ReviewerIds = [reviewers],
        };
        return await met.Forum.Done(db => OpenBoard.Run(db, met.Owner, form, default));
    }

    private static Task<string> Appoint(Leaders met, bool site = false)
    {
        var form = met.Form(met.Claim, "Lea", Power.CloseAsDuplicate);
        return met.Give(met.Owner, site ? form with { Where = "site" } : form);
    }

    private static async Task<string> Close(Leaders met, string thread, string original) =>
        Assert.IsType<Outcome<string>.Done>(await Try(met, thread, original)).Value;

    private static async Task<Outcome<string>> Try(Leaders met, string thread, string original)
    {
        var leader = await met.Forum.Again(met.Leader);
        return await met.Forum.With(db => CloseAsDuplicate.Run(db, leader, thread, original, "Asked before.", default));
    }

    private static ProblemKind Problem(Outcome<string> outcome) => Assert.Single(Assert.IsType<Outcome<string>.Invalid>(outcome).Problems).Kind;
}
