using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Domain.Site;
using Forum.Domain.Threads;
using Xunit;

namespace Forum.Domain.Tests.Moderation;

public sealed class HeldPostTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task A_first_post_waits_unseen_until_it_is_approved_and_the_second_does_not()
    {
        var (owner, asker, thread) = await HeldThread();
        Assert.IsType<Outcome<ThreadPage>.NotFound>(await forum.With(db => ThreadReader.Read(db, Actor.Guest, thread, 1, PostOrder.Oldest, default)));
        Assert.Equal(PostState.Held, (await forum.Read(asker, thread)).State);
        var held = Assert.Single(await forum.Done(db => HeldReader.Read(db, owner, default)));

        await forum.Done(db => SettleHeldPost.Run(db, owner, held.Id, true, "", default));

        Assert.Equal(PostState.Visible, (await forum.Read(Actor.Guest, thread)).State);
        await forum.Reply(asker, thread, "And another thing.");
        Assert.Equal(2, (await forum.Read(Actor.Guest, thread)).PostCount);
    }

    [Fact]
    public async Task A_held_reply_takes_its_place_by_the_time_it_was_written()
    {
        var owner = await forum.Owner();
        var thread = await forum.Thread(owner, await forum.Board());
        await Approving(owner);
        var newcomer = await forum.Member("Asta");
        var held = await forum.Reply(newcomer, thread, "Held");
        forum.Clock.Now += TimeSpan.FromMinutes(1);
        var later = await forum.Reply(owner, thread, "Later");

        await forum.Done(db => SettleHeldPost.Run(db, owner, held, true, "", default));

        var page = await forum.Read(Actor.Guest, thread);
        Assert.Equal([held, later], page.Posts.Skip(1).Select(p => p.Id));
        Assert.Equal([1, 2, 3], page.Posts.Select(p => p.Number!.Value));
        Assert.Equal(forum.Clock.Now.UtcDateTime, page.LastPostAt);
    }

    [Fact]
    public async Task Nobody_approves_their_own_post_and_strangers_cannot_find_it()
    {
        var (_, asker, thread) = await HeldThread();
        var other = await forum.Member("Olga");
        var post = (await forum.Read(asker, thread)).Posts[0].Id;

        Assert.IsType<Outcome<string>.Denied>(await forum.With(db => SettleHeldPost.Run(db, asker, post, true, "", default)));
        Assert.IsType<Outcome<string>.NotFound>(await forum.With(db => SettleHeldPost.Run(db, other, post, true, "", default)));
        Assert.IsType<Outcome<PostPlace>.NotFound>(await forum.With(db => PostPlaceReader.Read(db, other, post, default)));
        Assert.IsType<Outcome<string>.NotFound>(
            await forum.With(db => WriteReply.Run(db, other, thread, new ReplyForm("Hi", null, false, null), default))
        );
    }

    [Fact]
    public async Task A_reply_to_a_held_thread_waits_until_the_thread_is_approved()
    {
        var (owner, asker, thread) = await HeldThread();
        forum.Clock.Now += TimeSpan.FromMinutes(1);
        var reply = await forum.Reply(asker, thread, "And this.");
        Assert.IsType<Outcome<string>.NotFound>(await forum.With(db => SettleHeldPost.Run(db, owner, reply, true, "", default)));
        var opening = Assert.Single(await forum.Done(db => HeldReader.Read(db, owner, default)));

        await forum.Done(db => SettleHeldPost.Run(db, owner, opening.Id, true, "", default));
        await forum.Done(db => SettleHeldPost.Run(db, owner, reply, true, "", default));

        Assert.Equal([1, 2], (await forum.Read(Actor.Guest, thread)).Posts.Select(p => p.Number!.Value));
    }

    [Fact]
    public async Task The_record_of_a_refused_post_is_nobodys_but_its_authors_and_the_approvers()
    {
        var (owner, asker, _) = await HeldThread();
        var held = Assert.Single(await forum.Done(db => HeldReader.Read(db, owner, default)));

        var act = await forum.Done(db => SettleHeldPost.Run(db, owner, held.Id, false, "spam", default));

        Assert.Null(await forum.With(db => ActReader.Read(db, Actor.Guest, act, default)));
        Assert.NotNull(await forum.With(db => ActReader.Read(db, asker, act, default)));
        Assert.NotNull(await forum.With(db => ActReader.Read(db, owner, act, default)));
    }

    private async Task<(Actor Owner, Actor Asker, string Thread)> HeldThread()
    {
        var owner = await forum.Owner();
        await Approving(owner);
        var asker = await forum.Member("Asta");
        return (owner, asker, await forum.Thread(asker, await forum.Board()));
    }

    private Task<Nothing> Approving(Actor owner) =>
        forum.Done(db => ChangeSite.Run(db, owner, new SiteForm("Forum", "", "", 200, "default", "en", true, true), ["default"], ["en"], default));
}
