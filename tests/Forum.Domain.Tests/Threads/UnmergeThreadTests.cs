using Forum.Domain.Audiences;
using Forum.Domain.Moderation;
using Forum.Domain.Notifications;
using Forum.Domain.Powers;
using Forum.Domain.Tests.Delegation;
using Forum.Domain.Threads;
using Xunit;

namespace Forum.Domain.Tests.Threads;

/// <summary>Taking a thread out again that was merged into another.</summary>
public sealed class UnmergeThreadTests
{
    [Fact]
    public async Task Undoing_takes_out_again_what_came_with_it_and_leaves_what_was_written_since()
    {
        using var met = await Rearranged.Met();
        var (opening, reply) = (await Rearranged.Opening(met, met.Member, met.Thread), await Rearranged.Reply(met, met.Deputy, met.Thread));
        await met.Forum.Done(db => AcceptAnswer.Run(db, met.Member, reply, true, default));
        var into = await met.Forum.Thread(met.Deputy, met.Board);
        var other = await Rearranged.Opening(met, met.Member, into);
        var act = Rearranged.Done(await Rearranged.Merge(met, met.Thread, into));
        Assert.DoesNotContain((await met.Forum.Read(Actor.Guest, into)).Posts, p => p.IsAccepted);
        var since = await Rearranged.Reply(met, met.Owner, into, to: reply);
        await met.Forum.Done(db => VoteForPost.Run(db, met.Owner, opening, true, default));

        var undone = await met.Forum.Done(db => UndoAct.Run(db, met.Leader, act, "Two subjects.", default));

        Assert.Equal([opening, reply], await Rearranged.Posts(met, Actor.Guest, met.Thread));
        Assert.Equal([other, since], await Rearranged.Posts(met, Actor.Guest, into));
        Assert.True((await met.Forum.Read(Actor.Guest, met.Thread)).Posts[1].IsAccepted);
        Assert.Null((await met.Forum.Read(Actor.Guest, into)).Posts[1].ReplyTo);
        await Rearranged.Sound(met);
        var page = await met.Forum.With(db => ActReader.Read(db, Actor.Guest, undone, default));
        Assert.Equal((ActKind.UnmergeThread, met.Thread, into), (page!.Kind, page.Other?.Id, page.ThreadId));

        await met.Forum.Done(db => UndoAct.Run(db, met.Leader, undone, "One after all.", default));
        Assert.Equal([other, opening, reply, since], await Rearranged.Posts(met, Actor.Guest, into));
        await Rearranged.Sound(met);
    }

    [Fact]
    public async Task What_can_no_longer_open_a_thread_is_not_taken_out_again()
    {
        using var met = await Rearranged.Met();
        var opening = await Rearranged.Opening(met, met.Member, met.Thread);
        var into = await met.Forum.Thread(met.Deputy, met.Board);
        var act = Rearranged.Done(await Rearranged.Merge(met, met.Thread, into));
        await met.Forum.Done(db => HidePost.Run(db, met.Owner, opening, "Rude.", default));
        await Leaders.Denied(Denial.CannotBeUndone, met.Forum.With(db => UndoAct.Run(db, met.Leader, act, "Two.", default)));
        Assert.Null((await met.Forum.With(db => ActReader.Read(db, met.Owner, act, default)))!.Before);

        await met.Forum.Done(db => RestorePost.Run(db, met.Owner, opening, "Not rude.", default));
        var last = await met.Forum.Thread(met.Deputy, met.Board);
        Rearranged.Done(await Rearranged.Merge(met, into, last));
        Assert.IsNotType<Outcome<string>.Done>(await met.Forum.With(db => UndoAct.Run(db, met.Leader, act, "Two.", default)));
        await Rearranged.Sound(met);
    }

    [Fact]
    public async Task Undoing_is_refused_where_it_would_show_comments_to_people_who_could_not_read_them()
    {
        using var met = await Leaders.Meet();
        var group = await met.Forum.Group("Testers", met.Leader);
        var hidden = await met.Forum.Board("Workshop", AudienceKind.Groups, group);
        await Rearranged.Appoint(met, "site");
        var leader = await met.Forum.Again(met.Leader);
        var (opening, secret) = (await Rearranged.Opening(met, met.Member, met.Thread), await met.Forum.Thread(leader, hidden));
        var act = Rearranged.Done(await Rearranged.Merge(met, met.Thread, secret, leader));
        await met.Forum.Done(db => WriteComment.Run(db, leader, opening, "Only we know why.", null, default));

        var undone = await met.Forum.With(db => UndoAct.Run(db, leader, act, "Enough.", default));

        Assert.Equal(Denial.CannotBeUndone, Assert.IsType<Outcome<string>.Denied>(undone).Why);
        Assert.Equal(secret, Assert.IsType<Outcome<PostPlace>.Done>(await Rearranged.Place(met, leader, opening)).Value.ThreadId);
    }

    [Fact]
    public async Task The_record_keeps_the_title_of_a_thread_that_was_taken_out_again_and_hidden()
    {
        using var met = await Rearranged.Met();
        var into = await met.Forum.Thread(met.Deputy, met.Board);
        var act = Rearranged.Done(await Rearranged.Merge(met, met.Thread, into));
        Assert.NotNull((await met.Forum.With(db => ActReader.Read(db, Actor.Guest, act, default)))!.Before);
        await met.Forum.Done(db => UndoAct.Run(db, met.Owner, act, "Two subjects.", default));

        await met.Forum.Done(db => HideThread.Run(db, met.Owner, met.Thread, "Names somebody.", default));

        Assert.Null((await met.Forum.With(db => ActReader.Read(db, Actor.Guest, act, default)))?.Before);
    }
}
