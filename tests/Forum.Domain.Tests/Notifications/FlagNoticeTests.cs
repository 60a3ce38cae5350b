using Forum.Domain.Audiences;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Moderation.Flags;
using Forum.Domain.Notifications;
using Forum.Domain.Notifications.Waiting;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Notifications;

/// <summary>What members are told of the posts that they reported, and reviewers of those that wait.</summary>
public sealed class FlagNoticeTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Theory]
    [InlineData(true, NoticeKind.FlagUpheld)]
    [InlineData(false, NoticeKind.FlagRejected)]
    public async Task Whoever_flagged_is_told_what_was_decided_and_nobody_else(bool uphold, NoticeKind kind)
    {
        var (owner, ada, ben, post) = await Flagged();
        var cleo = await forum.Member("Cleo");
        await Flag(cleo, post);
        await forum.Follow(ben, FollowableKind.Thread, await ThreadOf(post), Stance.Mute);

        await forum.Done(db => SettleFlags.Run(db, owner, post, uphold, "Seen.", default));
        await forum.Deliver();

        Assert.Equal([kind], await forum.Kinds(ben));
        Assert.Equal([kind], await forum.Kinds(cleo));
        Assert.Empty(await forum.Kinds(ada));
        Assert.Equal((1, 0), (await forum.Unread(ben), await forum.Unread(owner)));
    }

    [Fact]
    public async Task Who_does_not_want_to_hear_of_it_does_not()
    {
        var (owner, _, ben, post) = await Flagged();
        await forum.Choose(ben, [NoticeKind.FlagUpheld], followsOwn: true);

        await forum.Done(db => SettleFlags.Run(db, owner, post, false, "", default));
        await forum.Deliver();

        Assert.Empty(await forum.Kinds(ben));
    }

    [Fact]
    public async Task It_is_told_though_the_post_or_its_thread_be_out_of_sight_since_and_then_shows_none_of_its_words()
    {
        var (owner, _, ben, post) = await Flagged();
        var thread = await ThreadOf(post);
        await forum.Done(db => SettleFlags.Run(db, owner, post, true, "Unkind.", default));
        await forum.Done(db => HidePost.Run(db, owner, post, "Unkind.", default));
        await forum.Deliver();
        Assert.Equal((true, true), await Shown(ben));

        await forum.Done(db => RestorePost.Run(db, owner, post, "For a moment.", default));
        await forum.Done(db => DeletePost.Run(db, owner, post, "Gone.", default));
        Assert.Equal((true, false), await Shown(ben));

        await forum.Done(db => HideThread.Run(db, owner, thread, "All of it.", default));
        Assert.Equal((false, false), await Shown(ben));
        Assert.Equal(1, await forum.Unread(ben));
    }

    [Fact]
    public async Task It_is_told_to_nobody_who_does_not_see_the_place_any_more()
    {
        var (owner, ada, ben) = (await forum.Owner(), await forum.Member("Ada"), await forum.Member("Ben"));
        var group = await forum.Group("Insiders", owner, ada, ben);
        var thread = await forum.Thread(ada, await forum.Board("Workshop", AudienceKind.Groups, group));
        var (post, second) = (await forum.Reply(ada, thread), await forum.Reply(ada, thread));
        foreach (var each in new[] { post, second })
            await Flag(ben, each);
        await forum.Done(db => SettleFlags.Run(db, owner, post, false, "", default));
        await forum.Deliver();
        Assert.Single(await forum.Kinds(await forum.Again(ben)));

        await forum.Done(db => RemoveFromGroup.Run(db, owner, group, ben.PublicId, "Over.", default));
        await forum.Done(db => SettleFlags.Run(db, owner, second, false, "", default));
        await forum.Deliver();

        ben = await forum.Again(ben);
        Assert.Empty(await forum.Kinds(ben));
        Assert.Equal(0, await forum.Unread(ben));
        Assert.Equal(1, await forum.With(db => db.Notices.CountAsync(n => n.Fact == Fact.FlagsSettled)));
    }

    [Fact]
    public async Task What_was_undone_is_taken_back_and_what_is_decided_then_is_told_anew()
    {
        var (owner, _, ben, post) = await Flagged();
        var act = await forum.Done(db => SettleFlags.Run(db, owner, post, false, "", default));
        await forum.Deliver();
        await forum.Done(db => UndoAct.Run(db, owner, act, "Hasty.", default));
        Assert.Empty(await forum.Kinds(ben));

        forum.Clock.Now += TimeSpan.FromSeconds(1);
        await forum.Done(db => SettleFlags.Run(db, owner, post, true, "Rude.", default));
        await forum.Deliver();
        Assert.Equal([NoticeKind.FlagUpheld], await forum.Kinds(ben));

        forum.Clock.Now += TimeSpan.FromSeconds(1);
        await Flag(ben, post);
        Assert.Empty(await forum.Kinds(ben));
        await forum.Done(db => SettleFlags.Run(db, owner, post, false, "", default));
        await forum.Deliver();
        Assert.Equal([NoticeKind.FlagRejected], await forum.Kinds(ben));
    }

    [Fact]
    public async Task What_is_undone_before_anybody_was_told_is_told_to_nobody()
    {
        var (owner, _, ben, post) = await Flagged();
        var act = await forum.Done(db => SettleFlags.Run(db, owner, post, false, "", default));
        await forum.Done(db => UndoAct.Run(db, owner, act, "Hasty.", default));
        await forum.Deliver();

        Assert.Empty(await forum.Kinds(ben));
    }

    [Fact]
    public async Task Flagged_posts_wait_for_who_may_decide_until_it_is_decided()
    {
        var (owner, ada, ben, post) = await Flagged();

        Assert.Equal(new FlagsToReview(1), Assert.Single(await Waits(owner)));
        Assert.Empty(await Waits(ada));
        Assert.Empty(await Waits(ben));

        await forum.Done(db => SettleFlags.Run(db, owner, post, false, "", default));
        Assert.Empty(await Waits(owner));
    }

    /// <summary>An owner, and a reply by Ada that Ben reported.</summary>
    private async Task<(Actor Owner, Actor Ada, Actor Ben, string Post)> Flagged()
    {
        var (owner, ada, ben) = (await forum.Owner(), await forum.Member("Ada"), await forum.Member("Ben"));
        var post = await forum.Reply(ada, await forum.Thread(owner, await forum.Board()));
        await forum.Deliver();
        await forum.Done(db => ReadNotices.Run(db, owner, null, default));
        await Flag(ben, post);
        return (owner, ada, ben, post);
    }

    private Task<string> Flag(Actor who, string post) => forum.Done(db => FlagPost.Run(db, who, post, new FlagForm("Rude", null), default));

    private Task<string> ThreadOf(string post) =>
        forum.With(db => db.Posts.Where(p => p.PublicId == post).Select(p => p.Thread.PublicId).SingleAsync());

    /// <summary>Whether the only notice says which thread it is about, and whether the post can be shown.</summary>
    private async Task<(bool Titled, bool Stands)> Shown(Actor who)
    {
        var bundle = Assert.Single((await forum.Done(db => NoticeReader.Read(db, who, null, default))).Bundles);
        return (bundle.ThreadTitle is not null, bundle.Stands);
    }

    private async Task<IReadOnlyList<WaitingLine>> Waits(Actor who)
    {
        var actor = await forum.Again(who);
        return await forum.With(db => WaitingReader.Read(db, actor, default));
    }
}
