using Forum.Domain.Notifications;
using Forum.Domain.Threads;
using Xunit;

namespace Forum.Domain.Tests.Notifications;

public sealed class NoticeChoiceTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task The_muted_are_told_nothing_and_a_followed_thread_outweighs_its_muted_board()
    {
        var (ada, ben, cleo) = (await forum.Member("Ada"), await forum.Member("Ben"), await forum.Member("Cleo"));
        var board = await forum.Board();
        var thread = await forum.Thread(ada, board);
        await forum.Follow(ben, FollowableKind.Thread, thread);
        await forum.Follow(ben, FollowableKind.Board, board, Stance.Mute);
        await forum.Follow(cleo, FollowableKind.Tag, "log", Stance.Mute);
        await forum.Follow(ada, FollowableKind.Thread, thread, Stance.Mute);
        await forum.Reply(await forum.Member("Dora"), thread, "Hello @Cleo, @Ada");
        await forum.Deliver();

        Assert.Equal([NoticeKind.FollowedThread], await forum.Kinds(ben));
        Assert.Empty(await forum.Kinds(cleo));
        Assert.Empty(await forum.Kinds(ada));
    }

    [Fact]
    public async Task Muting_a_thread_takes_it_out_of_unread_and_latest_and_its_notices_count_no_more()
    {
        var (ada, ben) = (await forum.Member("Ada"), await forum.Member("Ben"));
        forum.Clock.Now += TimeSpan.FromHours(1);
        var board = await forum.Board();
        var thread = await forum.Thread(ben, board, text: "Hello @Ada");
        await forum.Deliver();
        ada = await forum.Again(ada);
        Assert.Equal(1, await forum.Unread(ada));
        Assert.Single((await forum.List(ada, OwnLists.Unread)).Rows);

        await forum.Follow(ada, FollowableKind.Thread, thread, Stance.Mute);

        Assert.Equal(0, await forum.Unread(ada));
        Assert.Empty((await forum.List(ada, OwnLists.Unread)).Rows);
        Assert.Empty(await forum.With(db => LatestReader.Read(db, ada, ThreadOrder.Activity, Muted.Out(db, ada), default)));
        Assert.Single(await forum.With(db => LatestReader.Read(db, ben, ThreadOrder.Activity, Muted.Out(db, ben), default)));
    }

    [Fact]
    public async Task What_a_member_does_not_want_is_not_told_but_for_a_weaker_reason_that_they_want()
    {
        var (ada, ben, cleo) = (await forum.Member("Ada"), await forum.Member("Ben"), await forum.Member("Cleo"));
        var thread = await forum.Thread(ada, await forum.Board());
        await forum.Follow(cleo, FollowableKind.Thread, thread);
        await forum.Choose(cleo, [NoticeKind.FollowedThread], true);
        await forum.Choose(ada, [], true);
        await forum.Reply(ben, thread, "Thanks, @Cleo");
        await forum.Deliver();

        Assert.Equal([NoticeKind.FollowedThread], await forum.Kinds(cleo));
        Assert.Empty(await forum.Kinds(ada));
    }

    [Fact]
    public async Task Who_writes_in_a_thread_follows_it_unless_they_said_otherwise()
    {
        var (ada, ben, cleo, dora) = (await forum.Member("Ada"), await forum.Member("Ben"), await forum.Member("Cleo"), await forum.Member("Dora"));
        var thread = await forum.Thread(ada, await forum.Board());
        await forum.Choose(ben, Enum.GetValues<NoticeKind>(), followsOwn: false);
        await forum.Follow(cleo, FollowableKind.Thread, thread, Stance.Mute);
        foreach (var writer in new[] { ben, cleo, dora })
            await forum.Reply(writer, thread);
        await forum.Deliver();

        Assert.Equal(Stance.Follow, await forum.StanceOf(ada, thread));
        Assert.Null(await forum.StanceOf(ben, thread));
        Assert.Equal(Stance.Mute, await forum.StanceOf(cleo, thread));
        Assert.Equal(Stance.Follow, await forum.StanceOf(dora, thread));
    }
}
