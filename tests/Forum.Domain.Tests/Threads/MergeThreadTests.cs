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
        using var met = await Rearranged.Met();
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
        using var met = await Rearranged.Met();
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
    public async Task The_power_is_held_over_both_places()
    {
        using var met = await Rearranged.Met();
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
        using var met = await Rearranged.Met();
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
        using var met = await Rearranged.Met();
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
    public async Task Whoever_leaves_with_their_posts_leaves_merged_threads_whole_and_what_was_answered_there()
    {
        using var met = await Rearranged.Met();
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
