using Forum.Domain.Audiences;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Notifications;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Notifications;

public sealed class NoticeSightTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task Who_cannot_see_a_post_is_never_told_of_it_not_even_when_they_can_later()
    {
        var (ada, ben) = (await forum.Member("Ada"), await forum.Member("Ben"));
        var group = await forum.Group("Testers", ada);
        var board = await forum.Board("Workshop", AudienceKind.Groups, group);
        ada = await forum.Again(ada);
        await forum.Thread(ada, board, text: "Don't tell @Ben");
        await forum.Deliver();
        Assert.Empty(await forum.Kinds(ben));

        await forum.Done(async db => await AddToGroup.Run(db, await forum.Operator(), group, "Ben", null, "", default));
        await forum.Deliver();

        Assert.Empty(await forum.Kinds(await forum.Again(ben)));
    }

    [Fact]
    public async Task Lost_access_takes_a_notice_out_of_list_and_count_and_regained_access_brings_it_back()
    {
        var (ada, ben) = (await forum.Member("Ada"), await forum.Member("Ben"));
        var group = await forum.Group("Testers", ada, ben);
        var board = await forum.Board("Workshop", AudienceKind.Groups, group);
        (ada, ben) = (await forum.Again(ada), await forum.Again(ben));
        await forum.Thread(ada, board, text: "For @Ben");
        await forum.Deliver();
        Assert.Equal(1, await forum.Unread(ben));

        await forum.Done(async db => await RemoveFromGroup.Run(db, await forum.Operator(), group, ben.PublicId, "", default));
        Assert.Equal(0, await forum.Unread(await forum.Again(ben)));
        Assert.Empty(await forum.Kinds(await forum.Again(ben)));

        await forum.Done(async db => await AddToGroup.Run(db, await forum.Operator(), group, "Ben", null, "", default));
        Assert.Equal(1, await forum.Unread(await forum.Again(ben)));
    }

    [Fact]
    public async Task A_hidden_post_and_a_hidden_thread_are_in_no_count_list_or_bookmark()
    {
        var (ada, ben, op) = (await forum.Member("Ada"), await forum.Member("Ben"), await forum.Operator());
        var thread = await forum.Thread(ada, await forum.Board());
        var reply = await forum.Reply(ben, thread);
        await forum.Deliver();
        await forum.Done(db => AddBookmark.Run(db, ada, reply, "Mine", default));
        Assert.Equal(1, await forum.Unread(ada));
        Assert.Single(await forum.Bookmarks(ada));

        await forum.Done(db => HidePost.Run(db, op, reply, "Rude.", default));
        Assert.Equal(0, await forum.Unread(ada));
        Assert.Empty(await forum.Kinds(ada));
        Assert.Empty(await forum.Bookmarks(ada));

        await forum.Done(db => RestorePost.Run(db, op, reply, "A mistake.", default));
        Assert.Equal(1, await forum.Unread(ada));
        await forum.Done(db => HideThread.Run(db, op, thread, "Rude.", default));
        Assert.Equal(0, await forum.Unread(ada));
        Assert.Empty((await forum.List(ada, OwnLists.Followed)).Rows);
        Assert.Empty((await forum.List(ada, OwnLists.Mine)).Rows);
        Assert.Empty(await forum.Done(db => SubscriptionReader.All(db, ada, default)));
    }

    [Fact]
    public async Task A_suspended_member_is_told_what_a_guest_sees()
    {
        var (ada, ben, op) = (await forum.Member("Ada"), await forum.Member("Ben"), await forum.Operator());
        await forum.Thread(ben, await forum.Board("Lounge", AudienceKind.Members), text: "@Ada, in here");
        await forum.Thread(ben, await forum.Board("Square"), text: "@Ada, out here");
        await forum.Deliver();
        Assert.Equal(2, await forum.Unread(ada));

        await forum.Done(db => SuspendMember.Run(db, op, ada.PublicId, 3, "Spam.", default));

        Assert.Equal(1, await forum.Unread(await forum.Again(ada)));
    }

    [Fact]
    public async Task Who_leaves_takes_along_what_they_followed_bookmarked_and_were_told()
    {
        var (ada, ben) = (await forum.Member("Ada"), await forum.Member("Ben"));
        var thread = await forum.Thread(ada, await forum.Board());
        var reply = await forum.Reply(ben, thread, "Hello @Ada");
        await forum.Deliver();
        await forum.Done(db => AddBookmark.Run(db, ada, reply, "", default));
        await forum.Choose(ada, [], false);

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
}
