using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Moderation;
using Forum.Domain.Notifications;
using Forum.Domain.Powers;
using Forum.Domain.Tests.Delegation;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Threads;

public sealed class SplitThreadTests
{
    [Fact]
    public async Task The_chosen_replies_make_a_thread_that_the_oldest_of_them_opens()
    {
        using var met = await Rearranged.Met();
        var opening = await Rearranged.Opening(met, met.Member, met.Thread);
        var (a, b) = (await Rearranged.Reply(met, met.Deputy, met.Thread), await Rearranged.Reply(met, met.Member, met.Thread));
        var c = await Rearranged.Reply(met, met.Leader, met.Thread, to: b);
        var d = await Rearranged.Reply(met, met.Deputy, met.Thread, to: b);
        await met.Forum.Done(db => VoteForPost.Run(db, met.Deputy, b, true, default));

        var act = Rearranged.Done(await Rearranged.Split(met, met.Thread, met.Board, d, b));

        var page = await met.Forum.With(db => ActReader.Read(db, Actor.Guest, act, default));
        Assert.Equal(
            (ActKind.SplitThread, Power.MergeThread, met.Thread, "2", "Another subject"),
            (page!.Kind, page.Power, page.ThreadId, page.Before, page.Other?.Title)
        );
        var made = page.Other!.Id;
        Assert.Equal([b, d], await Rearranged.Posts(met, Actor.Guest, made));
        Assert.Equal([opening, a, c], await Rearranged.Posts(met, Actor.Guest, met.Thread));
        var shown = await met.Forum.Read(Actor.Guest, made);
        Assert.Equal(("Another subject", "Mira", b), (shown.Title, shown.Author.Name, shown.Posts[1].ReplyTo!.Id));
        Assert.Equal(["log"], shown.Tags);
        Assert.Equal(ThreadFormats.Question, shown.Format);
        Assert.Null((await met.Forum.Read(Actor.Guest, met.Thread)).Posts[2].ReplyTo);
        Assert.Equal(made, Assert.IsType<Outcome<PostPlace>.Done>(await Rearranged.Place(met, Actor.Guest, d)).Value.ThreadId);
        await Rearranged.Sound(met);
    }

    [Fact]
    public async Task Comments_bookmarks_reading_and_following_go_along_and_an_accepted_answer_is_one_no_more()
    {
        using var met = await Rearranged.Met();
        var reply = await Rearranged.Reply(met, met.Deputy, met.Thread, "@Mira, look.");
        await met.Forum.Done(db => WriteComment.Run(db, met.Member, reply, "Thanks.", null, default));
        await met.Forum.Done(db => AddBookmark.Run(db, met.Member, reply, "Mine.", default));
        await met.Forum.Done(db => AcceptAnswer.Run(db, met.Member, reply, true, default));
        await met.Forum.With(db => DeliverNotices.Run(db, default));
        await met.Forum.Done(db => ChangeSubscription.Run(db, met.Owner, new Followable(FollowableKind.Thread, met.Thread), Stance.Follow, default));
        var read = (met.Owner.MemberId!.Value, met.Thread, met.Forum.Clock.Now.UtcDateTime);
        await met.Forum.With(async db =>
        {
            await MarkRead.Note(db, [read], default);
            return true;
        });

        var made = await Made(met, Rearranged.Done(await Rearranged.Split(met, met.Thread, met.Board, reply)));

        Assert.Single((await met.Forum.Read(met.Member, made)).Posts[0].Comments);
        Assert.Null((await met.Forum.Read(met.Member, met.Thread)).Accepted);
        await Rearranged.Sound(met);
        Assert.Equal(
            (1, 1),
            await met.Forum.With(async db =>
                (
                    await db.ReadMarks.CountAsync(m =>
                        m.MemberId == met.Owner.MemberId && db.Threads.Any(t => t.Id == m.ThreadId && t.PublicId == made)
                    ),
                    await db.Subscriptions.CountAsync(s =>
                        s.MemberId == met.Owner.MemberId && db.Threads.Any(t => t.Id == s.ThreadId && t.PublicId == made)
                    )
                )
            )
        );
    }

    [Fact]
    public async Task Made_on_a_hidden_board_it_is_nothing_to_those_outside_and_neither_is_what_they_kept_of_it()
    {
        using var met = await Leaders.Meet();
        var group = await met.Forum.Group("Testers", met.Leader);
        var hidden = await met.Forum.Board("Workshop", AudienceKind.Groups, group);
        await Rearranged.Appoint(met, "site");
        met.Forum.Clock.Now += TimeSpan.FromMinutes(1);
        var leader = await met.Forum.Again(met.Leader);
        var reply = await Rearranged.Reply(met, met.Deputy, met.Thread, "A xylograph.");
        var hiding = await met.Forum.Done(db => HidePost.Run(db, met.Owner, reply, "Rude.", default));
        await met.Forum.Done(db => RestorePost.Run(db, met.Owner, reply, "Not rude.", default));
        await met.Forum.Done(db => ChangeSubscription.Run(db, met.Member, new Followable(FollowableKind.Thread, met.Thread), Stance.Follow, default));

        var form = new SplitForm([reply], "Secret", hidden, "Not for all.");
        var act = await met.Forum.Done(db => SplitThread.Run(db, leader, met.Thread, form, default));

        foreach (var reader in new[] { Actor.Guest, met.Member, met.Deputy })
        {
            Assert.IsType<Outcome<PostPlace>.NotFound>(await Rearranged.Place(met, reader, reply));
            Assert.Null(await met.Forum.With(db => ActReader.Read(db, reader, act, default)));
            // What was done to the post before, in sight of all, is out of their sight with it.
            Assert.Null(await met.Forum.With(db => ActReader.Read(db, reader, hiding, default)));
            Assert.Equal(1, (await met.Forum.Read(reader, met.Thread)).PostCount);
        }
        Assert.NotNull(await met.Forum.With(db => ActReader.Read(db, leader, act, default)));
        Assert.Equal(0, await met.Forum.With(db => db.Subscriptions.CountAsync(s => db.Threads.Any(t => t.Id == s.ThreadId && t.Title == "Secret"))));
        await Rearranged.Sound(met);
    }

    [Fact]
    public async Task On_a_board_of_own_threads_it_is_its_authors_own()
    {
        using var met = await Leaders.Meet();
        var group = await met.Forum.Group("Helpers", met.Leader);
        var desk = await DuplicateTests.Desk(met, group);
        await Rearranged.Appoint(met, "site");
        var leader = await met.Forum.Again(met.Leader);
        var reply = await Rearranged.Reply(met, met.Deputy, met.Thread);

        var act = await met.Forum.Done(db =>
            SplitThread.Run(db, leader, met.Thread, new SplitForm([reply], "My licence", desk, "Private."), default)
        );

        var made = (await met.Forum.With(db => ActReader.Read(db, leader, act, default)))!.Other!.Id;
        Assert.Equal("My licence", (await met.Forum.Read(met.Deputy, made)).Title);
        Assert.IsType<Outcome<ThreadPage>.NotFound>(await Rearranged.Open(met, met.Member, made));
        Assert.Null(await met.Forum.With(db => ActReader.Read(db, met.Member, act, default)));
    }

    [Fact]
    public async Task Undoing_brings_the_posts_back_with_what_was_written_since()
    {
        using var met = await Rearranged.Met();
        var opening = await Rearranged.Opening(met, met.Member, met.Thread);
        var (a, b) = (await Rearranged.Reply(met, met.Deputy, met.Thread), await Rearranged.Reply(met, met.Member, met.Thread));
        var act = Rearranged.Done(await Rearranged.Split(met, met.Thread, met.Board, a));
        var made = await Made(met, act);
        var since = await Rearranged.Reply(met, met.Owner, made);

        await met.Forum.Done(db => UndoAct.Run(db, met.Leader, act, "One subject.", default));

        Assert.Equal([opening, a, b, since], await Rearranged.Posts(met, Actor.Guest, met.Thread));
        Assert.Equal(a, (await met.Forum.With(db => MergedThread.Find(db, Actor.Guest, made, default)))?.PostId);
        await Rearranged.Sound(met);
        await Leaders.Denied(Denial.AlreadyUndone, met.Forum.With(db => UndoAct.Run(db, met.Leader, act, "Again.", default)));
    }

    [Fact]
    public async Task Nobody_splits_without_the_power_there_and_here_nor_what_can_not_be_chosen()
    {
        using var met = await Rearranged.Met();
        var elsewhere = await met.Forum.Board("There");
        var opening = await Rearranged.Opening(met, met.Member, met.Thread);
        var (reply, hidden) = (await Rearranged.Reply(met, met.Deputy, met.Thread), await Rearranged.Reply(met, met.Deputy, met.Thread));
        var comment = await met.Forum.Done(db => WriteComment.Run(db, met.Member, reply, "Thanks.", null, default));
        await met.Forum.Done(db => HidePost.Run(db, met.Owner, hidden, "Rude.", default));
        var other = await met.Forum.Reply(met.Deputy, await met.Forum.Thread(met.Member, met.Board));
        Task<Outcome<string>> Try(SplitForm form, Actor? actor = null) =>
            met.Forum.With(db => SplitThread.Run(db, actor ?? met.Leader, met.Thread, form, default));
        var good = new SplitForm([reply], "Another", met.Board, "Two.");

        foreach (var wrong in new[] { opening, hidden, comment, other, "nothing" })
            Assert.Equal(ProblemKind.PostsChanged, Rearranged.Problem(await Try(good with { Posts = [reply, wrong] })));
        Assert.Equal(ProblemKind.Required, Rearranged.Problem(await Try(good with { Posts = [] })));
        Assert.Equal(
            ProblemKind.TooManyPosts,
            Rearranged.Problem(await Try(good with { Posts = [.. Enumerable.Range(0, MovedPosts.Most + 1).Select(i => $"{i}")] }))
        );
        Assert.Equal(ProblemKind.Required, Rearranged.Problem(await Try(good with { Title = " " })));
        Assert.Equal(ProblemKind.TooLong, Rearranged.Problem(await Try(good with { Title = new string('x', 151) })));
        Assert.Equal(ProblemKind.Unknown, Rearranged.Problem(await Try(good with { Board = "nothing" })));
        Assert.Equal(ProblemKind.Required, Rearranged.Problem(await Try(good with { Reason = null })));
        var group = await met.Forum.Group("Testers", met.Deputy);
        var deputy = await met.Forum.Again(met.Deputy);
        var secret = await met.Forum.Thread(deputy, await met.Forum.Board("Workshop", AudienceKind.Groups, group));
        var inside = await met.Forum.Reply(deputy, secret);
        Assert.IsType<Outcome<string>.NotFound>(
            await met.Forum.With(db => SplitThread.Run(db, met.Owner, secret, good with { Posts = [inside] }, default))
        );
        await Leaders.Denied(Denial.NoPower, Try(good with { Board = elsewhere }));
        await Leaders.Denied(Denial.NoPower, Try(good, met.Deputy));
        await Leaders.Denied(Denial.SignInFirst, Try(good, Actor.Guest));
        Assert.Equal(3, await met.Forum.With(db => db.Threads.CountAsync()));
    }

    [Fact]
    public async Task Only_replies_in_plain_sight_are_offered()
    {
        using var met = await Leaders.Meet();
        var (reply, hidden) = (await Rearranged.Reply(met, met.Deputy, met.Thread), await Rearranged.Reply(met, met.Deputy, met.Thread));
        await met.Forum.Done(db => HidePost.Run(db, met.Owner, hidden, "Rude.", default));
        await met.Forum.Done(db => WriteComment.Run(db, met.Member, reply, "Thanks.", null, default));

        var offered = await met.Forum.With(db => SplittablePosts.Read(db, met.Owner, met.Thread, 1, default));

        Assert.Equal([reply], offered.Posts.Select(p => p.Id));
        Assert.Equal(
            (2, "Dora", "Under State.", 1),
            (offered.Posts[0].Number, offered.Posts[0].Author.Name, offered.Posts[0].Excerpt, offered.Pages)
        );
    }

    private static async Task<string> Made(Leaders met, string act) =>
        (await met.Forum.With(db => ActReader.Read(db, Actor.Guest, act, default)))!.Other!.Id;
}
