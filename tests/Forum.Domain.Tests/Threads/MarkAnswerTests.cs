using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Tests.Delegation;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Threads;

/// <summary>The answer chosen by power, instead of by the asker.</summary>
public sealed class MarkAnswerTests
{
    [Fact]
    public async Task Whoever_holds_the_power_there_marks_the_answer_in_a_record_that_names_the_grant_and_the_asker_can_choose_again()
    {
        using var met = await Leaders.Meet();
        var grant = await Appoint(met);
        var (first, second) = (await met.Forum.Reply(met.Deputy, met.Thread), await met.Forum.Reply(met.Deputy, met.Thread));

        var act = await met.Forum.Done(db => MarkAnswer.Run(db, met.Leader, first, "It says it all.", default));

        var page = await met.Forum.With(db => ActReader.Read(db, Actor.Guest, act, default));
        Assert.Equal((ActKind.AcceptAnswer, Power.AcceptAnswer, first, "It says it all."), (page!.Kind, page.Power, page.PostId, page.Reason));
        Assert.Equal(
            grant,
            await met.Forum.With(db =>
                db.Grants.Where(g => db.Acts.Any(a => a.PublicId == act && a.GrantId == g.Id)).Select(g => g.PublicId).SingleAsync()
            )
        );
        Assert.Equal([first], await Accepted(met));
        Assert.Equal(Denial.AlreadyDone, await Refused(met, db => MarkAnswer.Run(db, met.Leader, first, "Again.", default)));
        await met.Forum.Done(db => AcceptAnswer.Run(db, met.Member, second, true, default));
        Assert.Equal([second], await Accepted(met));
    }

    [Fact]
    public async Task It_is_taken_back_and_undone_by_the_same_power()
    {
        using var met = await Leaders.Meet();
        await Appoint(met);
        var answer = await met.Forum.Reply(met.Deputy, met.Thread);
        await met.Forum.Done(db => AcceptAnswer.Run(db, met.Member, answer, true, default));

        var act = await met.Forum.Done(db => UnmarkAnswer.Run(db, met.Leader, answer, "It is wrong.", default));
        Assert.Empty(await Accepted(met));
        Assert.Equal(Denial.AlreadyDone, await Refused(met, db => UnmarkAnswer.Run(db, met.Leader, answer, "Again.", default)));

        await met.Forum.Done(db => UndoAct.Run(db, met.Leader, act, "It is right after all.", default));
        Assert.Equal([answer], await Accepted(met));
    }

    [Fact]
    public async Task Undoing_puts_back_what_the_asker_had_chosen_and_leaves_alone_what_they_chose_since()
    {
        using var met = await Leaders.Meet();
        await Appoint(met);
        var (theirs, other, third) = (
            await met.Forum.Reply(met.Deputy, met.Thread),
            await met.Forum.Reply(met.Deputy, met.Thread),
            await met.Forum.Reply(met.Deputy, met.Thread)
        );
        await met.Forum.Done(db => AcceptAnswer.Run(db, met.Member, theirs, true, default));

        var act = await met.Forum.Done(db => MarkAnswer.Run(db, met.Leader, other, "It says more.", default));
        await met.Forum.Done(db => UndoAct.Run(db, met.Leader, act, "It doesn't.", default));
        Assert.Equal([theirs], await Accepted(met));

        var unmarked = await met.Forum.Done(db => UnmarkAnswer.Run(db, met.Leader, theirs, "It is wrong.", default));
        await met.Forum.Done(db => AcceptAnswer.Run(db, met.Member, third, true, default));
        Assert.Equal(Denial.AlreadyDone, await Refused(met, db => UndoAct.Run(db, met.Leader, unmarked, "It is right.", default)));
        Assert.Equal([third], await Accepted(met));
    }

    [Fact]
    public async Task Nobody_marks_without_the_power_or_a_reason_nor_an_answer_of_their_own_nor_what_is_no_answer()
    {
        using var met = await Leaders.Meet();
        await Appoint(met);
        var (others, own) = (await met.Forum.Reply(met.Deputy, met.Thread), await met.Forum.Reply(met.Leader, met.Thread));
        var opening = (await met.Forum.Read(met.Leader, met.Thread)).Posts[0].Id;

        Assert.Equal(Denial.NoPower, await Refused(met, db => MarkAnswer.Run(db, met.Deputy, own, "Right.", default)));
        Assert.Equal(Denial.YourselfNot, await Refused(met, db => MarkAnswer.Run(db, met.Leader, own, "I am right.", default)));
        Assert.Equal(Denial.NotAQuestion, await Refused(met, db => MarkAnswer.Run(db, met.Leader, opening, "Right.", default)));
        Assert.IsType<Outcome<string>.Invalid>(await met.Forum.With(db => MarkAnswer.Run(db, met.Leader, others, " ", default)));
        Assert.Empty(await Accepted(met));
    }

    private static Task<string> Appoint(Leaders met) => met.Give(met.Owner, met.Form(met.Claim, "Lea", Power.AcceptAnswer));

    private static async Task<IReadOnlyList<string>> Accepted(Leaders met) =>
        [.. (await met.Forum.Read(Actor.Guest, met.Thread)).Posts.Where(p => p.IsAccepted).Select(p => p.Id)];

    private static async Task<Denial> Refused(Leaders met, Func<ForumDb, Task<Outcome<string>>> verb) =>
        Assert.IsType<Outcome<string>.Denied>(await met.Forum.With(verb)).Why;
}
