using Forum.Domain.Members;
using Forum.Domain.Moderation;
using Forum.Domain.Notifications;
using Forum.Domain.Site;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Notifications;

public sealed class NoticeTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task Each_reason_makes_a_notice_of_its_kind_and_the_strongest_one_wins()
    {
        var (ada, ben, cleo) = (await forum.Member("Ada"), await forum.Member("Ben"), await forum.Member("Cleo"));
        var board = await forum.Board();
        await forum.Follow(ben, FollowableKind.Board, board);
        var thread = await forum.Thread(ada, board);
        var reply = await forum.Reply(ben, thread);
        await forum.Reply(cleo, thread, "Look, @Ben", reply);
        await forum.Reply(cleo, thread, $"As [Ada](/p/{(await forum.Read(ada, thread)).Posts[0].Id}) says.");
        await forum.Deliver();

        Assert.Equal([NoticeKind.FollowedThread, NoticeKind.Mention, NoticeKind.NewThread], await forum.Kinds(ben));
        Assert.Equal([NoticeKind.Quote, NoticeKind.Reply, NoticeKind.Reply], await forum.Kinds(ada));
        Assert.Empty(await forum.Kinds(cleo));
    }

    [Fact]
    public async Task Nobody_is_told_of_what_they_did_themselves()
    {
        var ada = await forum.Member("Ada");
        var thread = await forum.Thread(ada, await forum.Board());
        await forum.Reply(ada, thread, "I, @Ada, found it.");
        await forum.Deliver();

        Assert.Empty(await forum.Kinds(ada));
    }

    [Fact]
    public async Task Running_again_after_a_stop_at_any_moment_tells_everybody_once()
    {
        var (ada, ben) = (await forum.Member("Ada"), await forum.Member("Ben"));
        var thread = await forum.Thread(ada, await forum.Board());
        await forum.Reply(ben, thread);
        var rows = await forum.With(db => db.Outbox.AsNoTracking().ToListAsync());
        Assert.Equal(2, rows.Count);

        // Stopped before the commit: the outbox is as it was, and nobody was told.
        await Assert.ThrowsAsync<InvalidOperationException>(() => forum.With(db => db.Write<int>(() => StopAfterTelling(db, rows), default)));
        Assert.Equal(2, await forum.With(db => db.Outbox.CountAsync()));
        Assert.Empty(await forum.Kinds(ada));

        await forum.Deliver();
        await forum.Deliver();
        Assert.Equal([NoticeKind.Reply], await forum.Kinds(ada));

        // The same fact once more, as if its row had not been removed.
        await forum.With(db =>
            db.Write<int>(
                async () =>
                {
                    db.Add(new OutboxRow(Fact.PostWritten, rows[1].PostId, 0, db.Now));
                    await db.Save(default);
                    return 0;
                },
                default
            )
        );
        await forum.Deliver();
        Assert.Equal([NoticeKind.Reply], await forum.Kinds(ada));
        Assert.Equal(0, await forum.With(db => db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task Several_workers_at_once_tell_everybody_once()
    {
        var (ada, ben) = (await forum.Member("Ada"), await forum.Member("Ben"));
        var thread = await forum.Thread(ada, await forum.Board());
        for (var i = 0; i < 12; i++)
            await forum.Reply(ben, thread, $"Reply {i}");

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(forum.Deliver)));

        Assert.Equal(12, (await forum.Kinds(ada)).Count);
    }

    [Fact]
    public async Task A_fact_that_concerns_thousands_is_told_in_shares_and_to_each_once()
    {
        var (ada, ben) = (await forum.Member("Ada"), await forum.Member("Ben"));
        var thread = await forum.Thread(ada, await forum.Board());
        await forum.Deliver();
        await forum.With(db =>
            db.Write<int>(
                async () =>
                {
                    var threadId = await db.Threads.Select(t => t.Id).SingleAsync();
                    for (var i = 0; i < DeliverNotices.Share * 2 + 10; i++)
                        db.Add(new Member(db.Entropy.Id(), $"Follower {i}", $"follower{i}", db.Now));
                    await db.Save(default);
                    foreach (var id in await db.Members.Where(m => m.Id > ben.MemberId).Select(m => m.Id).ToListAsync())
                        db.Add(new Subscription(id, Stance.Follow, db.Now) { ThreadId = threadId });
                    return 0;
                },
                default
            )
        );
        await forum.Reply(ben, thread);
        await forum.Deliver();

        Assert.Equal(DeliverNotices.Share * 2 + 11, await forum.With(db => db.Notices.CountAsync()));
        Assert.Equal(0, await forum.With(db => db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task A_held_post_is_told_when_it_is_approved()
    {
        var op = await forum.Operator();
        var (ada, newcomer) = (await forum.Member("Ada"), await forum.Member("Nadia"));
        var thread = await forum.Thread(ada, await forum.Board());
        var site = new SiteForm("Forum", "", "", 210, "default", "en", true, true);
        await forum.Done(db => ChangeSite.Run(db, op, site, ["default"], ["en"], default));
        var held = await forum.Reply(newcomer, thread);
        await forum.Deliver();
        Assert.Empty(await forum.Kinds(ada));

        await forum.Done(db => SettleHeldPost.Run(db, op, held, true, "", default));
        await forum.Deliver();

        Assert.Equal([NoticeKind.Reply], await forum.Kinds(ada));
    }

    [Fact]
    public async Task An_edit_tells_only_whom_it_speaks_to_for_the_first_time()
    {
        var (ada, ben, cleo) = (await forum.Member("Ada"), await forum.Member("Ben"), await forum.Member("Cleo"));
        var thread = await forum.Thread(ada, await forum.Board());
        var post = await forum.Reply(ada, thread, "Thanks, @Ben");
        await forum.Deliver();
        await forum.Done(db => ReadNotices.Run(db, ben, null, default));

        await forum.Done(db => EditPost.Run(db, ada, post, new EditForm("Thanks, @Ben and @Cleo", null, null, 1, ""), default));
        await forum.Deliver();

        Assert.Equal(0, await forum.Unread(ben));
        Assert.Equal([NoticeKind.Mention], await forum.Kinds(cleo));
        await forum.Done(db => EditPost.Run(db, ada, post, new EditForm("Thanks to nobody", null, null, 2, ""), default));
        Assert.Equal(0, await forum.With(db => db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task An_accepted_answer_is_told_to_its_author_once()
    {
        var (ada, ben) = (await forum.Member("Ada"), await forum.Member("Ben"));
        var thread = await forum.Thread(ada, await forum.Board());
        var answer = await forum.Reply(ben, thread);
        foreach (var accept in new[] { true, false, true })
        {
            await forum.Done(db => AcceptAnswer.Run(db, ada, answer, accept, default));
            await forum.Deliver();
        }

        Assert.Equal([NoticeKind.Accepted], await forum.Kinds(ben));
        var told = (await forum.Done(db => NoticeReader.Read(db, ben, null, default))).Bundles;
        Assert.Equal(["Ada"], told.Single().Names);
    }

    private static async Task<int> StopAfterTelling(ForumDb db, List<OutboxRow> rows)
    {
        await DeliverNotices.Tell(db, rows.ToDictionary(r => r.Id, _ => Addressees.None), default);
        throw new InvalidOperationException("The power is gone.");
    }
}
