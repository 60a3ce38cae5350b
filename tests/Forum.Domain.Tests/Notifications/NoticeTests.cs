using Forum.Domain.Audiences;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Notifications;
using Forum.Domain.Powers;
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
        await Follow(ben, FollowableKind.Board, board);
        var thread = await forum.Thread(ada, board);
        var reply = await forum.Reply(ben, thread);
        await forum.Reply(cleo, thread, "Look, @Ben", reply);
        await forum.Reply(cleo, thread, $"As [Ada](/p/{(await forum.Read(ada, thread)).Posts[0].Id}) says.");
        await Deliver();

        Assert.Equal([NoticeKind.FollowedThread, NoticeKind.Mention, NoticeKind.NewThread], await Kinds(ben));
        Assert.Equal([NoticeKind.Quote, NoticeKind.Reply, NoticeKind.Reply], await Kinds(ada));
        Assert.Empty(await Kinds(cleo));
    }

    [Fact]
    public async Task Nobody_is_told_of_what_they_did_themselves()
    {
        var ada = await forum.Member("Ada");
        var thread = await forum.Thread(ada, await forum.Board());
        await forum.Reply(ada, thread, "I, @Ada, found it.");
        await Deliver();

        Assert.Empty(await Kinds(ada));
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
        Assert.Empty(await Kinds(ada));

        await Deliver();
        await Deliver();
        Assert.Equal([NoticeKind.Reply], await Kinds(ada));

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
        await Deliver();
        Assert.Equal([NoticeKind.Reply], await Kinds(ada));
        Assert.Equal(0, await forum.With(db => db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task Several_workers_at_once_tell_everybody_once()
    {
        var (ada, ben) = (await forum.Member("Ada"), await forum.Member("Ben"));
        var thread = await forum.Thread(ada, await forum.Board());
        for (var i = 0; i < 12; i++)
            await forum.Reply(ben, thread, $"Reply {i}");

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(Deliver)));

        Assert.Equal(12, (await Kinds(ada)).Count);
    }

    [Fact]
    public async Task A_fact_that_concerns_thousands_is_told_in_shares_and_to_each_once()
    {
        var (ada, ben) = (await forum.Member("Ada"), await forum.Member("Ben"));
        var thread = await forum.Thread(ada, await forum.Board());
        await Deliver();
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
        await Deliver();

        Assert.Equal(DeliverNotices.Share * 2 + 11, await forum.With(db => db.Notices.CountAsync()));
        Assert.Equal(0, await forum.With(db => db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task The_muted_are_told_nothing_and_a_followed_thread_outweighs_its_muted_board()
    {
        var (ada, ben, cleo) = (await forum.Member("Ada"), await forum.Member("Ben"), await forum.Member("Cleo"));
        var board = await forum.Board();
        var thread = await forum.Thread(ada, board);
        await Follow(ben, FollowableKind.Thread, thread);
        await Follow(ben, FollowableKind.Board, board, Stance.Mute);
        await Follow(cleo, FollowableKind.Tag, "log", Stance.Mute);
        await Follow(ada, FollowableKind.Thread, thread, Stance.Mute);
        await forum.Reply(await forum.Member("Dora"), thread, "Hello @Cleo, @Ada");
        await Deliver();

        Assert.Equal([NoticeKind.FollowedThread], await Kinds(ben));
        Assert.Empty(await Kinds(cleo));
        Assert.Empty(await Kinds(ada));
    }

    [Fact]
    public async Task Muting_a_thread_takes_it_out_of_unread_and_latest_and_its_notices_count_no_more()
    {
        var (ada, ben) = (await forum.Member("Ada"), await forum.Member("Ben"));
        forum.Clock.Now += TimeSpan.FromHours(1);
        var board = await forum.Board();
        var thread = await forum.Thread(ben, board, text: "Hello @Ada");
        await Deliver();
        ada = await forum.Again(ada);
        Assert.Equal(1, await Unread(ada));
        Assert.Single((await List(ada, OwnLists.Unread)).Rows);

        await Follow(ada, FollowableKind.Thread, thread, Stance.Mute);

        Assert.Equal(0, await Unread(ada));
        Assert.Empty((await List(ada, OwnLists.Unread)).Rows);
        Assert.Empty(await forum.With(db => LatestReader.Read(db, ada, ThreadOrder.Activity, Muted.Out(db, ada), default)));
        Assert.Single(await forum.With(db => LatestReader.Read(db, ben, ThreadOrder.Activity, Muted.Out(db, ben), default)));
    }

    [Fact]
    public async Task What_a_member_does_not_want_is_not_told_but_for_a_weaker_reason_that_they_want()
    {
        var (ada, ben, cleo) = (await forum.Member("Ada"), await forum.Member("Ben"), await forum.Member("Cleo"));
        var thread = await forum.Thread(ada, await forum.Board());
        await Follow(cleo, FollowableKind.Thread, thread);
        await Choose(cleo, [NoticeKind.FollowedThread], true);
        await Choose(ada, [], true);
        await forum.Reply(ben, thread, "Thanks, @Cleo");
        await Deliver();

        Assert.Equal([NoticeKind.FollowedThread], await Kinds(cleo));
        Assert.Empty(await Kinds(ada));
    }

    [Fact]
    public async Task Who_writes_in_a_thread_follows_it_unless_they_said_otherwise()
    {
        var (ada, ben, cleo, dora) = (await forum.Member("Ada"), await forum.Member("Ben"), await forum.Member("Cleo"), await forum.Member("Dora"));
        var thread = await forum.Thread(ada, await forum.Board());
        await Choose(ben, Enum.GetValues<NoticeKind>(), followsOwn: false);
        await Follow(cleo, FollowableKind.Thread, thread, Stance.Mute);
        foreach (var writer in new[] { ben, cleo, dora })
            await forum.Reply(writer, thread);
        await Deliver();

        Assert.Equal(Stance.Follow, await StanceOf(ada, thread));
        Assert.Null(await StanceOf(ben, thread));
        Assert.Equal(Stance.Mute, await StanceOf(cleo, thread));
        Assert.Equal(Stance.Follow, await StanceOf(dora, thread));
    }

    [Fact]
    public async Task Who_cannot_see_a_post_is_never_told_of_it_not_even_when_they_can_later()
    {
        var (ada, ben) = (await forum.Member("Ada"), await forum.Member("Ben"));
        var group = await forum.Group("Testers", ada);
        var board = await forum.Board("Workshop", AudienceKind.Groups, group);
        ada = await forum.Again(ada);
        await forum.Thread(ada, board, text: "Don't tell @Ben");
        await Deliver();
        Assert.Empty(await Kinds(ben));

        await forum.Done(async db => await AddToGroup.Run(db, await forum.Operator(), group, "Ben", null, "", default));
        await Deliver();

        Assert.Empty(await Kinds(await forum.Again(ben)));
    }

    [Fact]
    public async Task Lost_access_takes_a_notice_out_of_list_and_count_and_regained_access_brings_it_back()
    {
        var (ada, ben) = (await forum.Member("Ada"), await forum.Member("Ben"));
        var group = await forum.Group("Testers", ada, ben);
        var board = await forum.Board("Workshop", AudienceKind.Groups, group);
        (ada, ben) = (await forum.Again(ada), await forum.Again(ben));
        await forum.Thread(ada, board, text: "For @Ben");
        await Deliver();
        Assert.Equal(1, await Unread(ben));

        await forum.Done(async db => await RemoveFromGroup.Run(db, await forum.Operator(), group, ben.PublicId, "", default));
        Assert.Equal(0, await Unread(await forum.Again(ben)));
        Assert.Empty(await Kinds(await forum.Again(ben)));

        await forum.Done(async db => await AddToGroup.Run(db, await forum.Operator(), group, "Ben", null, "", default));
        Assert.Equal(1, await Unread(await forum.Again(ben)));
    }

    [Fact]
    public async Task A_hidden_post_and_a_hidden_thread_are_in_no_count_list_or_bookmark()
    {
        var (ada, ben, op) = (await forum.Member("Ada"), await forum.Member("Ben"), await forum.Operator());
        var thread = await forum.Thread(ada, await forum.Board());
        var reply = await forum.Reply(ben, thread);
        await Deliver();
        await forum.Done(db => AddBookmark.Run(db, ada, reply, "Mine", default));
        Assert.Equal(1, await Unread(ada));
        Assert.Single(await Bookmarks(ada));

        await forum.Done(db => HidePost.Run(db, op, reply, "Rude.", default));
        Assert.Equal(0, await Unread(ada));
        Assert.Empty(await Kinds(ada));
        Assert.Empty(await Bookmarks(ada));

        await forum.Done(db => RestorePost.Run(db, op, reply, "A mistake.", default));
        Assert.Equal(1, await Unread(ada));
        await forum.Done(db => HideThread.Run(db, op, thread, "Rude.", default));
        Assert.Equal(0, await Unread(ada));
        Assert.Empty((await List(ada, OwnLists.Followed)).Rows);
        Assert.Empty((await List(ada, OwnLists.Mine)).Rows);
        Assert.Empty(await forum.Done(db => SubscriptionReader.All(db, ada, default)));
    }

    [Fact]
    public async Task A_suspended_member_is_told_what_a_guest_sees()
    {
        var (ada, ben, op) = (await forum.Member("Ada"), await forum.Member("Ben"), await forum.Operator());
        await forum.Thread(ben, await forum.Board("Lounge", AudienceKind.Members), text: "@Ada, in here");
        await forum.Thread(ben, await forum.Board("Square"), text: "@Ada, out here");
        await Deliver();
        Assert.Equal(2, await Unread(ada));

        await forum.Done(db => SuspendMember.Run(db, op, ada.PublicId, 3, "Spam.", default));

        Assert.Equal(1, await Unread(await forum.Again(ada)));
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
        await Deliver();
        Assert.Empty(await Kinds(ada));

        await forum.Done(db => SettleHeldPost.Run(db, op, held, true, "", default));
        await Deliver();

        Assert.Equal([NoticeKind.Reply], await Kinds(ada));
    }

    [Fact]
    public async Task An_edit_tells_only_whom_it_speaks_to_for_the_first_time()
    {
        var (ada, ben, cleo) = (await forum.Member("Ada"), await forum.Member("Ben"), await forum.Member("Cleo"));
        var thread = await forum.Thread(ada, await forum.Board());
        var post = await forum.Reply(ada, thread, "Thanks, @Ben");
        await Deliver();
        await forum.Done(db => ReadNotices.Run(db, ben, null, default));

        await forum.Done(db => EditPost.Run(db, ada, post, new EditForm("Thanks, @Ben and @Cleo", null, null, 1, ""), default));
        await Deliver();

        Assert.Equal(0, await Unread(ben));
        Assert.Equal([NoticeKind.Mention], await Kinds(cleo));
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
            await Deliver();
        }

        Assert.Equal([NoticeKind.Accepted], await Kinds(ben));
        var told = (await forum.Done(db => NoticeReader.Read(db, ben, null, default))).Bundles;
        Assert.Equal(["Ada"], told.Single().Names);
    }

    [Fact]
    public async Task Opening_a_thread_reads_its_notices_as_far_as_it_was_shown()
    {
        var (ada, ben) = (await forum.Member("Ada"), await forum.Member("Ben"));
        var thread = await forum.Thread(ada, await forum.Board());
        await forum.Reply(ben, thread);
        var shownUpTo = forum.Clock.Now.UtcDateTime;
        forum.Clock.Now += TimeSpan.FromMinutes(1);
        await forum.Reply(ben, thread);
        await Deliver();
        Assert.Equal(2, await Unread(ada));

        await forum.With(async db =>
        {
            await MarkRead.Note(db, [(ada.MemberId!.Value, thread, shownUpTo)], default);
            return 0;
        });

        Assert.Equal(1, await Unread(ada));
    }

    [Fact]
    public async Task Notices_about_one_thread_are_one_line_that_begins_at_the_earliest_post()
    {
        var ada = await forum.Member("Ada");
        var thread = await forum.Thread(ada, await forum.Board());
        var posts = new List<string>();
        foreach (var name in new[] { "Ben", "Cleo", "Dora", "Ben2" })
        {
            forum.Clock.Now += TimeSpan.FromMinutes(1);
            posts.Add(await forum.Reply(await forum.Member(name), thread));
        }
        await Deliver();

        var bundle = Assert.Single((await forum.Done(db => NoticeReader.Read(db, ada, null, default))).Bundles);

        Assert.Equal(["Ben2", "Dora", "Cleo", "Ben"], bundle.Names);
        Assert.Equal((4, posts[0], true), (bundle.Count, bundle.PostId, bundle.Unread));
    }

    [Fact]
    public async Task A_list_longer_than_a_page_is_read_to_its_end_and_back()
    {
        var (ada, ben) = (await forum.Member("Ada"), await forum.Member("Ben"));
        var board = await forum.Board();
        for (var i = 0; i < NoticeReader.PageSize + 5; i++)
        {
            // As often as a newcomer may write.
            forum.Clock.Now += TimeSpan.FromHours(2);
            await forum.Thread(ben, board, $"Thread {i}", text: "Hello @Ada");
        }
        await Deliver();

        var first = await forum.Done(db => NoticeReader.Read(db, ada, null, default));
        var second = await forum.Done(db => NoticeReader.Read(db, ada, first.Older, default));
        var back = await forum.Done(db => NoticeReader.Read(db, ada, second.Newer, default));

        Assert.Equal((NoticeReader.PageSize, 5), (first.Bundles.Count, second.Bundles.Count));
        Assert.Null(second.Older);
        Assert.Equal(first.Bundles.Select(b => b.PostId), back.Bundles.Select(b => b.PostId));
    }

    [Fact]
    public async Task Nobody_counts_beyond_ninety_nine()
    {
        var (ada, ben) = (await forum.Member("Ada"), await forum.Member("Ben"));
        var thread = await forum.Thread(ada, await forum.Board());
        for (var i = 0; i < UnreadNotices.Most + 5; i++)
        {
            forum.Clock.Now += TimeSpan.FromHours(2);
            await forum.Reply(ben, thread);
        }
        await Deliver();

        Assert.Equal(UnreadNotices.Most + 1, await Unread(ada));
    }

    [Fact]
    public async Task Who_leaves_takes_along_what_they_followed_bookmarked_and_were_told()
    {
        var (ada, ben) = (await forum.Member("Ada"), await forum.Member("Ben"));
        var thread = await forum.Thread(ada, await forum.Board());
        var reply = await forum.Reply(ben, thread, "Hello @Ada");
        await Deliver();
        await forum.Done(db => AddBookmark.Run(db, ada, reply, "", default));
        await Choose(ada, [], false);

        await forum.Done(db => LeaveForum.Run(db, ada, TestForum.Password, false, TestForum.Plain, default));

        Assert.Equal(0, await forum.With(db => db.Notices.CountAsync(n => n.MemberId == ada.MemberId)));
        Assert.Equal(0, await forum.With(db => db.Subscriptions.CountAsync(s => s.MemberId == ada.MemberId)));
        Assert.Equal(0, await forum.With(db => db.Bookmarks.CountAsync()));
        Assert.Equal(0, await forum.With(db => db.NoticeSettings.CountAsync()));
    }

    /// <summary>The two questions "what does this member see" and "who sees this" must have one answer.</summary>
    [Fact]
    public async Task Who_is_in_an_audience_is_who_has_it_among_theirs()
    {
        var op = await forum.Operator();
        var people = new List<Actor>();
        foreach (var name in new[] { "Ada", "Ben", "Cleo", "Dora", "Emma" })
            people.Add(await forum.Member(name));
        var group = await forum.Group("Testers", people[0], people[1]);
        await forum.Group("Council", people[1], people[2]);
        await forum.Board("Workshop", AudienceKind.Groups, group);
        await forum.Done(db => AddToGroup.Run(db, op, group, "Emma", forum.Clock.Now.UtcDateTime.AddDays(1), "", default));
        await forum.Done(db => SuspendMember.Run(db, op, people[1].PublicId, 3, "Spam.", default));
        await forum.Done(db => LeaveForum.Run(db, people[3], TestForum.Password, false, TestForum.Plain, default));
        foreach (var later in new[] { TimeSpan.Zero, TimeSpan.FromDays(2), TimeSpan.FromDays(5) })
        {
            forum.Clock.Now += later;
            foreach (var audience in await forum.With(db => db.Audiences.Select(a => a.Id).ToListAsync()))
            {
                var members = await forum.With(db => db.Members.In(db, audience, db.Now).Select(m => m.PublicId).ToListAsync());
                foreach (var person in people)
                {
                    var now = await forum.Again(person.PublicId);
                    Assert.Equal(now.MemberId is not null && now.Audiences.Contains(audience), members.Contains(person.PublicId));
                }
            }
        }
    }

    private static async Task<int> StopAfterTelling(ForumDb db, List<OutboxRow> rows)
    {
        await DeliverNotices.Tell(db, rows.ToDictionary(r => r.Id, _ => Addressees.None), default);
        throw new InvalidOperationException("The power is gone.");
    }

    private Task<int> Deliver() =>
        forum.With(async db =>
        {
            while (await DeliverNotices.Run(db, default) > 0) { }
            return 0;
        });

    private Task<Nothing> Follow(Actor who, FollowableKind kind, string id, Stance? stance = Stance.Follow) =>
        forum.Done(db => ChangeSubscription.Run(db, who, new Followable(kind, id), stance, default));

    private Task<Nothing> Choose(Actor who, IReadOnlyCollection<NoticeKind> wanted, bool followsOwn) =>
        forum.Done(db => ChooseNotices.Run(db, who, new NoticeChoice(wanted, followsOwn), default));

    private async Task<List<NoticeKind>> Kinds(Actor who)
    {
        var page = await forum.Done(db => NoticeReader.Read(db, who, null, default));
        return [.. page.Bundles.SelectMany(b => Enumerable.Repeat(b.Kind, b.Count)).OrderBy(kind => $"{kind}", StringComparer.Ordinal)];
    }

    private Task<int> Unread(Actor who) => forum.With(db => UnreadNotices.Count(db, who, default));

    private async Task<Stance?> StanceOf(Actor who, string thread) =>
        (await forum.With(db => ThreadMarksReader.Read(db, who, thread, default))).Stance;

    private async Task<IReadOnlyList<BookmarkLine>> Bookmarks(Actor who) =>
        (await forum.Done(db => BookmarkReader.Read(db, who, 1, default))).Bookmarks;

    private Task<ThreadList> List(Actor who, Func<ForumDb, Actor, ThreadCursor?, CancellationToken, Task<Outcome<ThreadList>>> list) =>
        forum.Done(db => list(db, who, null, default));
}
