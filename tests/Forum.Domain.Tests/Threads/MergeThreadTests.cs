using Forum.Domain.Audiences;
using Forum.Domain.Members;
using Forum.Domain.Moderation;
using Forum.Domain.Notifications;
using Forum.Domain.Powers;
using Forum.Domain.Tests.Delegation;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Threads;

public sealed class MergeThreadTests
{
    [Fact]
    public async Task The_posts_of_both_stand_in_the_order_of_their_writing_and_the_opening_post_of_the_other_one_stays_first()
    {
        using var met = await Leaders.Meet();
        await Rearranged.Appoint(met);
        var first = await Rearranged.Opening(met, met.Member, met.Thread);
        var early = await Rearranged.Reply(met, met.Deputy, met.Thread);
        met.Forum.Clock.Now += TimeSpan.FromMinutes(1);
        var into = await met.Forum.Thread(met.Deputy, met.Board, "The other", text: "Second.");
        var second = await Rearranged.Opening(met, met.Member, into);
        var (mine, late) = (await Rearranged.Reply(met, met.Member, into), await Rearranged.Reply(met, met.Leader, met.Thread, to: early));

        var act = Rearranged.Done(await Rearranged.Merge(met, met.Thread, into));

        Assert.Equal([second, first, early, mine, late], await Rearranged.Posts(met, Actor.Guest, into));
        var shown = await met.Forum.Read(Actor.Guest, into);
        Assert.Equal(("The other", "Dora", early), (shown.Title, shown.Author.Name, shown.Posts[4].ReplyTo!.Id));
        await Rearranged.Sound(met);
        var page = await met.Forum.With(db => ActReader.Read(db, Actor.Guest, act, default));
        Assert.Equal(
            (ActKind.MergeThread, Power.MergeThread, into, "Where is the log kept?", "One subject."),
            (page!.Kind, page.Power, page.ThreadId, page.Before, page.Reason)
        );
    }

    [Fact]
    public async Task Its_address_leads_to_the_post_that_opened_it_and_nothing_else_of_it_is_there()
    {
        using var met = await Leaders.Meet();
        await Rearranged.Appoint(met);
        var (opening, into) = (await Rearranged.Opening(met, met.Member, met.Thread), await met.Forum.Thread(met.Deputy, met.Board));
        Rearranged.Done(await Rearranged.Merge(met, met.Thread, into));

        foreach (var reader in new[] { Actor.Guest, met.Member, met.Leader, met.Owner })
        {
            Assert.IsType<Outcome<ThreadPage>.NotFound>(await Rearranged.Open(met, reader, met.Thread));
            Assert.Equal(opening, (await met.Forum.With(db => MergedThread.Find(db, reader, met.Thread, default)))?.PostId);
            Assert.Null(await met.Forum.With(db => MergedThread.Find(db, reader, into, default)));
        }
        Assert.Equal(into, Assert.IsType<Outcome<PostPlace>.Done>(await Rearranged.Place(met, Actor.Guest, opening)).Value.ThreadId);
        Assert.IsType<Outcome<string>.NotFound>(await met.Lock(met.Owner));
        Assert.IsType<Outcome<string>.NotFound>(await Rearranged.Merge(met, met.Thread, into, met.Owner));
        // Merged on, it leads further.
        var last = await met.Forum.Thread(met.Deputy, met.Board);
        Rearranged.Done(await Rearranged.Merge(met, into, last));
        Assert.Equal(opening, (await met.Forum.With(db => MergedThread.Find(db, Actor.Guest, met.Thread, default)))?.PostId);
        Assert.Equal(last, Assert.IsType<Outcome<PostPlace>.Done>(await Rearranged.Place(met, Actor.Guest, opening)).Value.ThreadId);
    }

    [Fact]
    public async Task Merged_into_a_hidden_thread_it_is_nowhere_for_those_who_do_not_see_that()
    {
        using var met = await Leaders.Meet();
        var group = await met.Forum.Group("Testers", met.Leader);
        var hidden = await met.Forum.Board("Workshop", AudienceKind.Groups, group);
        await Rearranged.Appoint(met, "site");
        var leader = await met.Forum.Again(met.Leader);
        var (opening, secret) = (await Rearranged.Opening(met, met.Member, met.Thread), await met.Forum.Thread(leader, hidden));
        await met.Forum.Done(db => AddBookmark.Run(db, met.Deputy, opening, "Mine.", default));
        await met.Forum.Done(db => ChangeSubscription.Run(db, met.Deputy, new Followable(FollowableKind.Thread, met.Thread), Stance.Follow, default));

        var act = Rearranged.Done(await Rearranged.Merge(met, met.Thread, secret, leader));

        foreach (var reader in new[] { Actor.Guest, met.Member, met.Deputy })
        {
            Assert.IsType<Outcome<ThreadPage>.NotFound>(await Rearranged.Open(met, reader, met.Thread));
            Assert.Null(await met.Forum.With(db => MergedThread.Find(db, reader, met.Thread, default)));
            Assert.IsType<Outcome<PostPlace>.NotFound>(await Rearranged.Place(met, reader, opening));
            Assert.Null(await met.Forum.With(db => ActReader.Read(db, reader, act, default)));
        }
        Assert.Empty((await met.Forum.Done(db => BookmarkReader.Read(db, met.Deputy, 1, default))).Bookmarks);
        Assert.Equal(
            0,
            await met.Forum.With(db => db.Subscriptions.CountAsync(s => db.Threads.Any(t => t.Id == s.ThreadId && t.PublicId == secret)))
        );
        Assert.Equal(opening, (await met.Forum.With(db => MergedThread.Find(db, leader, met.Thread, default)))?.PostId);
        Assert.NotNull(await met.Forum.With(db => ActReader.Read(db, leader, act, default)));
        await Rearranged.Sound(met);
    }

    [Fact]
    public async Task What_members_keep_of_it_goes_along_and_who_followed_it_follows_the_other_one()
    {
        using var met = await Leaders.Meet();
        await Rearranged.Appoint(met);
        var into = await met.Forum.Thread(met.Deputy, met.Board);
        var reply = await Rearranged.Reply(met, met.Deputy, met.Thread, "@Mira, look.");
        await met.Forum.Done(db => VoteForPost.Run(db, met.Member, reply, true, default));
        await met.Forum.Done(db => AddBookmark.Run(db, met.Member, reply, "Mine.", default));
        await met.Forum.With(db => DeliverNotices.Run(db, default));
        var followable = new Followable(FollowableKind.Thread, met.Thread);
        await met.Forum.Done(db => ChangeSubscription.Run(db, met.Owner, followable, Stance.Follow, default));
        await met.Forum.Done(db => WriteComment.Run(db, met.Member, reply, "Thanks.", null, default));

        Rearranged.Done(await Rearranged.Merge(met, met.Thread, into));

        await Rearranged.Sound(met);
        var moved = (await met.Forum.Read(met.Member, into)).Posts.Single(p => p.Id == reply);
        Assert.Equal((1, true), (moved.Score, moved.Voted));
        Assert.Single(moved.Comments);
        Assert.Equal(
            1,
            await met.Forum.With(db =>
                db.Subscriptions.CountAsync(s => s.MemberId == met.Owner.MemberId && db.Threads.Any(t => t.Id == s.ThreadId && t.PublicId == into))
            )
        );
        Assert.NotEmpty((await met.Forum.Done(db => NoticeReader.Read(db, met.Member, null, default))).Bundles);
    }

    [Fact]
    public async Task Where_it_stood_at_its_source_leads_to_the_post_that_opened_it()
    {
        using var met = await Leaders.Meet();
        await Rearranged.Appoint(met);
        var (opening, into) = (await Rearranged.Opening(met, met.Member, met.Thread), await met.Forum.Thread(met.Deputy, met.Board));
        await met.Forum.With(db =>
            db.Write(
                async () =>
                {
                    db.Add(
                        new OldAddress("/questions/12")
                        {
                            ThreadId = await db.Threads.Where(t => t.PublicId == met.Thread).Select(t => t.Id).SingleAsync(),
                        }
                    );
                    return default(Nothing);
                },
                default
            )
        );

        Rearranged.Done(await Rearranged.Merge(met, met.Thread, into));

        var found = await met.Forum.With(db => OldAddressReader.Find(db, Actor.Guest, "/questions/12/any-words", default));
        Assert.Equal((into, opening), (found!.ThreadId, found.PostId));
    }

    [Fact]
    public async Task Who_had_read_both_to_the_end_has_read_the_whole_and_who_had_not_has_not()
    {
        using var met = await Leaders.Meet();
        await Rearranged.Appoint(met);
        var into = await met.Forum.Thread(met.Deputy, met.Board);
        var read = met.Forum.Clock.Now.UtcDateTime;
        await Rearranged.Reply(met, met.Member, met.Thread);
        var late = met.Forum.Clock.Now.UtcDateTime;
        (long, string, DateTime)[] marks =
        [
            (met.Owner.MemberId!.Value, into, read),
            (met.Owner.MemberId!.Value, met.Thread, late),
            (met.Leader.MemberId!.Value, into, read),
            (met.Leader.MemberId!.Value, met.Thread, read),
        ];
        await met.Forum.With(async db =>
        {
            await MarkRead.Note(db, marks, default);
            return true;
        });

        Rearranged.Done(await Rearranged.Merge(met, met.Thread, into));

        Assert.Empty((await met.Forum.Done(db => OwnLists.Unread(db, met.Owner, null, default))).Rows);
        Assert.Single((await met.Forum.Done(db => OwnLists.Unread(db, met.Leader, null, default))).Rows);
    }

    [Fact]
    public async Task Undoing_takes_out_again_what_came_with_it_and_leaves_what_was_written_since()
    {
        using var met = await Leaders.Meet();
        await Rearranged.Appoint(met);
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
        Assert.Equal((ActKind.UnmergeThread, met.Thread, into), (page!.Kind, page.OtherThreadId, page.ThreadId));

        await met.Forum.Done(db => UndoAct.Run(db, met.Leader, undone, "One after all.", default));
        Assert.Equal([other, opening, reply, since], await Rearranged.Posts(met, Actor.Guest, into));
        await Rearranged.Sound(met);
    }

    [Fact]
    public async Task What_can_no_longer_open_a_thread_is_not_taken_out_again()
    {
        using var met = await Leaders.Meet();
        await Rearranged.Appoint(met);
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
    public async Task The_power_is_held_over_both_places()
    {
        using var met = await Leaders.Meet();
        await Rearranged.Appoint(met);
        var elsewhere = await met.Forum.Board("There");
        var there = await met.Forum.Thread(met.Deputy, elsewhere);

        await Leaders.Denied(Denial.NoPower, Rearranged.Merge(met, met.Thread, there));
        await Leaders.Denied(Denial.NoPower, Rearranged.Merge(met, there, met.Thread));
        Rearranged.Done(await Rearranged.Merge(met, there, met.Thread, met.Owner));
        await Rearranged.Sound(met);
    }

    [Fact]
    public async Task Nobody_merges_without_the_power_or_a_reason_nor_into_itself_or_what_they_do_not_see_nor_too_much_at_once()
    {
        using var met = await Leaders.Meet();
        await Rearranged.Appoint(met);
        var into = await met.Forum.Thread(met.Deputy, met.Board);
        var group = await met.Forum.Group("Testers", met.Deputy);
        var secret = await met.Forum.Thread(await met.Forum.Again(met.Deputy), await met.Forum.Board("Workshop", AudienceKind.Groups, group));

        await Leaders.Denied(Denial.NoPower, Rearranged.Merge(met, met.Thread, into, met.Deputy));
        await Leaders.Denied(Denial.SignInFirst, Rearranged.Merge(met, met.Thread, into, Actor.Guest));
        Assert.Equal(ProblemKind.Required, Rearranged.Problem(await Rearranged.Merge(met, met.Thread, "")));
        Assert.Equal(ProblemKind.SameThread, Rearranged.Problem(await Rearranged.Merge(met, met.Thread, met.Thread)));
        Assert.Equal(ProblemKind.NoSuchThread, Rearranged.Problem(await Rearranged.Merge(met, met.Thread, secret)));
        Assert.Equal(
            ProblemKind.Required,
            Rearranged.Problem(await met.Forum.With(db => MergeThread.Run(db, met.Leader, met.Thread, into, "", default)))
        );
        await met.Forum.Done(db => HideThread.Run(db, met.Owner, met.Thread, "Rude.", default));
        Assert.IsType<Outcome<string>.Gone>(await Rearranged.Merge(met, met.Thread, into));
        await met.Forum.Done(db => RestoreThread.Run(db, met.Owner, met.Thread, "Not rude.", default));
        for (var i = 0; i < MovedPosts.Most; i++)
            await met.Forum.Reply(met.Owner, met.Thread);
        Assert.Equal(ProblemKind.TooManyPosts, Rearranged.Problem(await Rearranged.Merge(met, met.Thread, into)));
        Assert.Single(await Rearranged.Posts(met, Actor.Guest, into));
    }

    [Fact]
    public async Task What_one_member_alone_was_to_see_is_not_shown_to_another()
    {
        using var met = await Leaders.Meet();
        var group = await met.Forum.Group("Helpers", met.Leader);
        var desk = await DuplicateTests.Desk(met, group);
        await Rearranged.Appoint(met, "site");
        var leader = await met.Forum.Again(met.Leader);
        var (mine, others, again) = (
            await met.Forum.Thread(met.Member, desk),
            await met.Forum.Thread(met.Deputy, desk),
            await met.Forum.Thread(met.Member, desk)
        );
        await met.Forum.Reply(leader, mine);

        Assert.Equal(ProblemKind.SomebodysOwn, Rearranged.Problem(await Rearranged.Merge(met, mine, others, leader)));
        Assert.Equal(ProblemKind.SomebodysOwn, Rearranged.Problem(await Rearranged.Merge(met, met.Thread, others, leader)));
        Rearranged.Done(await Rearranged.Merge(met, mine, again, leader));
        Assert.Equal(3, (await met.Forum.Read(met.Member, again)).PostCount);
        Assert.IsType<Outcome<ThreadPage>.NotFound>(await Rearranged.Open(met, met.Deputy, again));
        await Rearranged.Sound(met);
    }

    [Fact]
    public async Task Held_and_hidden_posts_go_along_as_they_are_and_a_duplicate_leads_on()
    {
        using var met = await Leaders.Meet();
        await Rearranged.Appoint(met);
        var into = await met.Forum.Thread(met.Deputy, met.Board);
        var copy = await met.Forum.Thread(met.Deputy, met.Board);
        await met.Forum.Done(db => CloseAsDuplicate.Run(db, met.Owner, copy, met.Thread, "Asked before.", default));
        var (hidden, gone) = (await Rearranged.Reply(met, met.Deputy, met.Thread), await Rearranged.Reply(met, met.Deputy, met.Thread));
        await met.Forum.Done(db => HidePost.Run(db, met.Owner, hidden, "Rude.", default));
        await met.Forum.Done(db => DeletePost.Run(db, met.Owner, gone, "Twice.", default));

        Rearranged.Done(await Rearranged.Merge(met, met.Thread, into));

        Assert.Equal(PostState.Hidden, (await met.Forum.Read(Actor.Guest, into)).Posts.Single(p => p.Id == hidden).State);
        Assert.IsType<Outcome<PostPlace>.Gone>(await Rearranged.Place(met, Actor.Guest, gone));
        Assert.Equal(into, (await met.Forum.Read(Actor.Guest, copy)).Lock!.Original!.Id);
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
    public async Task What_was_done_to_a_thread_is_seen_where_its_posts_are_seen_now()
    {
        using var met = await Leaders.Meet();
        var group = await met.Forum.Group("Testers", met.Leader);
        var hidden = await met.Forum.Board("Workshop", AudienceKind.Groups, group);
        await Rearranged.Appoint(met, "site");
        var leader = await met.Forum.Again(met.Leader);
        var locked = Rearranged.Done(await met.Lock(met.Owner));
        await met.Forum.Done(db => UnlockThread.Run(db, met.Owner, met.Thread, "Go on.", default));
        var secret = await met.Forum.Thread(leader, hidden);
        Assert.NotNull(await met.Forum.With(db => ActReader.Read(db, Actor.Guest, locked, default)));

        Rearranged.Done(await Rearranged.Merge(met, met.Thread, secret, leader));

        Assert.Null(await met.Forum.With(db => ActReader.Read(db, Actor.Guest, locked, default)));
        Assert.NotNull(await met.Forum.With(db => ActReader.Read(db, leader, locked, default)));
    }

    [Fact]
    public async Task The_record_keeps_the_title_of_a_thread_that_was_taken_out_again_and_hidden()
    {
        using var met = await Leaders.Meet();
        await Rearranged.Appoint(met);
        var into = await met.Forum.Thread(met.Deputy, met.Board);
        var act = Rearranged.Done(await Rearranged.Merge(met, met.Thread, into));
        Assert.NotNull((await met.Forum.With(db => ActReader.Read(db, Actor.Guest, act, default)))!.Before);
        await met.Forum.Done(db => UndoAct.Run(db, met.Owner, act, "Two subjects.", default));

        await met.Forum.Done(db => HideThread.Run(db, met.Owner, met.Thread, "Names somebody.", default));

        Assert.Null((await met.Forum.With(db => ActReader.Read(db, Actor.Guest, act, default)))?.Before);
    }

    [Fact]
    public async Task A_draft_of_a_reply_goes_along_and_the_address_leads_to_the_thread_where_its_first_post_is_hidden()
    {
        using var met = await Leaders.Meet();
        await Rearranged.Appoint(met);
        var (opening, into) = (await Rearranged.Opening(met, met.Member, met.Thread), await met.Forum.Thread(met.Deputy, met.Board));
        await met.Forum.Done(db =>
            Forum.Domain.Threads.Drafts.SaveDraft.Run(
                db,
                met.Deputy,
                Forum.Domain.Threads.Drafts.DraftKind.Reply,
                met.Thread,
                new Forum.Domain.Threads.Drafts.DraftForm("Half a reply"),
                default
            )
        );
        Rearranged.Done(await Rearranged.Merge(met, met.Thread, into));

        Assert.Equal(into, await met.Forum.With(db => db.Drafts.Select(d => d.Place).SingleAsync()));
        await met.Forum.Done(db => HidePost.Run(db, met.Owner, opening, "Sharp.", default));
        var found = await met.Forum.With(db => MergedThread.Find(db, Actor.Guest, met.Thread, default));
        Assert.Equal((into, null), (found!.ThreadId, found.PostId));
    }

    [Fact]
    public async Task Whoever_leaves_with_their_posts_leaves_merged_threads_whole_and_what_was_answered_there()
    {
        using var met = await Leaders.Meet();
        await Rearranged.Appoint(met);
        // The posts with the later ids were written earlier: so it is where an import came after.
        var into = await met.Forum.Thread(met.Deputy, met.Board, "The other", text: "Second.");
        met.Forum.Clock.Now += TimeSpan.FromDays(1);
        foreach (var author in new[] { met.Member, met.Deputy, met.Member })
        {
            await Rearranged.Reply(met, author, into);
            met.Forum.Clock.Now += TimeSpan.FromMinutes(1);
        }
        met.Forum.Clock.Now -= TimeSpan.FromHours(10);
        foreach (var author in new[] { met.Member, met.Deputy, met.Member })
        {
            await Rearranged.Reply(met, author, met.Thread);
            met.Forum.Clock.Now += TimeSpan.FromMinutes(1);
        }
        met.Forum.Clock.Now += TimeSpan.FromHours(10);
        var opening = await Rearranged.Opening(met, met.Member, met.Thread);
        Rearranged.Done(await Rearranged.Merge(met, met.Thread, into));

        await met.Forum.Done(db => LeaveForum.Run(db, met.Member, TestForum.Password, true, TestForum.Plain, default));

        await Rearranged.Sound(met);
        Assert.Contains(opening, await Rearranged.Posts(met, Actor.Guest, into));
    }
}
