using Forum.Domain.Moderation;
using Forum.Domain.Notifications;
using Forum.Domain.Powers;
using Forum.Domain.Site;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Threads;

/// <summary>Short remarks under posts.</summary>
public sealed class CommentTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task Comments_stand_under_their_post_the_oldest_first_in_every_order_and_count_nowhere()
    {
        var (asta, fabio, thread, reply) = await Begin();
        var earlier = await forum.Read(Actor.Guest, thread);
        forum.Clock.Now += TimeSpan.FromMinutes(1);
        var first = await Comment(fabio, reply, "Which *version*?");
        forum.Clock.Now += TimeSpan.FromMinutes(1);
        var second = await Comment(asta, reply, "4.0.");

        foreach (var order in Enum.GetValues<PostOrder>())
        {
            var page = await forum.Read(Actor.Guest, thread, order: order);
            Assert.Equal([first, second], page.Posts.Single(p => p.Id == reply).Comments.Select(c => c.Id));
            Assert.Empty(page.Posts.Single(p => p.Number == 1).Comments);
            Assert.Equal((2, earlier.LastPostAt), (page.PostCount, page.LastPostAt));
        }
        Assert.Equal(2, await forum.With(db => db.Boards.Select(b => b.PostCount).SingleAsync()));
        var profile = await forum.With(db => MemberPageReader.Read(db, Actor.Guest, fabio.PublicId, ActivityKind.Posts, null, default));
        Assert.Equal(1, profile!.Public.Posts);
        Assert.Equal("<p>Which <em>version</em>?</p>", (await forum.Read(asta, thread)).Posts[1].Comments[0].Html.Trim());
    }

    [Fact]
    public async Task The_address_of_a_comment_leads_to_the_page_of_its_post()
    {
        var (asta, fabio, thread, _) = await Begin();
        var last = "";
        for (var i = 0; i < 20; i++)
            last = await forum.Reply(i % 2 == 0 ? asta : fabio, thread);
        var comment = await Comment(asta, last);
        var place = await forum.Done(db => PostPlaceReader.Read(db, Actor.Guest, comment, default));
        Assert.Equal((thread, 2, comment), (place.ThreadId, place.Page, place.PostId));
    }

    [Fact]
    public async Task A_comment_is_out_of_sight_with_its_post_and_comes_back_with_it()
    {
        var (asta, fabio, thread, reply) = await Begin();
        var owner = await forum.Owner();
        var comment = await Comment(asta, reply, "Xylograph");

        await forum.Done(db => HidePost.Run(db, owner, reply, "Rude.", default));
        foreach (var actor in new[] { Actor.Guest, asta, owner })
        {
            Assert.Empty((await forum.Read(actor, thread)).Posts.SelectMany(p => p.Comments));
            Assert.IsType<Outcome<PostPlace>.Gone>(await forum.With(db => PostPlaceReader.Read(db, actor, comment, default)));
            Assert.DoesNotContain(
                comment,
                (await forum.With(db => MemberPageReader.Read(db, actor, asta.PublicId, ActivityKind.Posts, null, default)))!.Activity!.Posts.Select(
                    p => p.Id
                )
            );
            Assert.Null(await forum.With(db => EditReader.Quote(db, actor, thread, comment, default)));
        }
        Assert.IsType<Outcome<PostSource>.Gone>(await forum.With(db => EditReader.Read(db, asta, comment, null, default)));
        Assert.IsType<Outcome<string?>.Gone>(await forum.With(db => DeletePost.Run(db, asta, comment, "", default)));
        Assert.IsType<Outcome<string>.Gone>(await forum.With(db => WriteComment.Run(db, asta, reply, "More.", null, default)));

        await forum.Done(db => RestorePost.Run(db, owner, reply, "It was not.", default));
        Assert.Equal(comment, Assert.Single((await forum.Read(Actor.Guest, thread)).Posts[1].Comments).Id);

        await forum.Done(db => DeletePost.Run(db, owner, reply, "Rude after all.", default));
        Assert.IsType<Outcome<PostPlace>.Gone>(await forum.With(db => PostPlaceReader.Read(db, owner, comment, default)));
        Assert.IsType<Outcome<DeletablePost>.Gone>(await forum.With(db => DeletablePost.ForHiding(db, owner, comment, default)));
        Assert.IsType<Outcome<string>.Gone>(await forum.With(db => HidePost.Run(db, owner, comment, "Rude.", default)));
    }

    [Fact]
    public async Task A_comment_is_hidden_restored_edited_quoted_and_deleted_as_a_post_is()
    {
        var (asta, fabio, thread, reply) = await Begin();
        var owner = await forum.Owner();
        var comment = await Comment(asta, reply, "Xylograph");

        await forum.Done(db => HidePost.Run(db, owner, comment, "Rude.", default));
        var stub = Assert.Single((await forum.Read(asta, thread)).Posts[1].Comments);
        Assert.Equal((PostState.Hidden, "", false), (stub.State, stub.Html, stub.CanHide));
        Assert.True((await forum.Read(owner, thread)).Posts[1].Comments[0].CanHide);
        Assert.Contains("Xylograph", (await forum.Done(db => DeletablePost.ForHiding(db, owner, comment, default))).Html, StringComparison.Ordinal);
        await forum.Done(db => RestorePost.Run(db, owner, comment, "It was not.", default));

        await forum.Done(db => EditPost.Run(db, asta, comment, new EditForm("Better.", null, null, 1, null), default));
        var longer = await forum.With(db => EditPost.Run(db, asta, comment, new EditForm(new string('a', 601), null, null, 2, null), default));
        Assert.Equal(new Problem("Text", ProblemKind.TooLong, 600), Assert.Single(Assert.IsType<Outcome<string>.Invalid>(longer).Problems));

        var quoted = await forum.With(db => EditReader.Quote(db, fabio, thread, comment, default));
        Assert.Equal("Better.", quoted!.Source);
        var answer = await forum.Reply(fabio, thread, "So it is.", comment);
        Assert.Equal(reply, (await forum.Read(fabio, thread)).Posts.Single(p => p.Id == answer).ReplyTo!.Id);

        await forum.Done(db => DeletePost.Run(db, asta, comment, "", default));
        Assert.Empty((await forum.Read(owner, thread)).Posts.SelectMany(p => p.Comments));
        Assert.Equal([1, 2, 3], (await forum.Read(owner, thread)).Posts.Select(p => p.Number!.Value));
    }

    [Fact]
    public async Task What_only_posts_can_have_comments_are_refused()
    {
        var (asta, fabio, _, reply) = await Begin();
        var comment = await Comment(fabio, reply);
        Assert.Equal(Denial.NoneOnComments, Why(await forum.With(db => VoteForPost.Run(db, asta, comment, true, default))));
        Assert.Equal(Denial.NotAQuestion, Why(await forum.With(db => AcceptAnswer.Run(db, asta, comment, true, default))));
        Assert.Equal(Denial.NoneOnComments, Why(await forum.With(db => WriteComment.Run(db, asta, comment, "And this?", null, default))));
    }

    [Fact]
    public async Task A_commented_post_cannot_be_taken_back_by_its_author()
    {
        var (asta, fabio, thread, reply) = await Begin();
        await Comment(asta, reply);
        Assert.False((await forum.Read(fabio, thread)).Posts[1].CanDelete);
        Assert.Equal(Denial.GraceOver, Why(await forum.With(db => DeletePost.Run(db, fabio, reply, "", default))));
        var lonely = await forum.Thread(fabio, await forum.Board("Other"));
        await Comment(asta, (await forum.Read(fabio, lonely)).Posts[0].Id);
        Assert.False((await forum.Read(fabio, lonely)).Posts[0].CanDelete);
    }

    [Fact]
    public async Task Rights_and_limits_are_those_of_a_reply()
    {
        var (asta, _, thread, reply) = await Begin();
        var owner = await forum.Owner();
        Task<Outcome<string>> Try(Actor actor, string? text = "So?") => forum.With(db => WriteComment.Run(db, actor, reply, text, null, default));

        Assert.Equal(Denial.SignInFirst, Why(await Try(Actor.Guest)));
        Assert.Equal(ProblemKind.Required, Assert.Single(Assert.IsType<Outcome<string>.Invalid>(await Try(asta, " ")).Problems).Kind);
        Assert.Equal(
            new Problem("Text", ProblemKind.TooLong, 600),
            Assert.Single(Assert.IsType<Outcome<string>.Invalid>(await Try(asta, new string('a', 601))).Problems)
        );
        await forum.Done(db => LockThread.Run(db, owner, thread, "Over.", default));
        Assert.Equal(Denial.ThreadLocked, Why(await Try(asta)));
        await forum.Done(db => UnlockThread.Run(db, owner, thread, "Not yet.", default));
        for (var i = 0; i < FirstPosts.NewcomerPostsPerDay - 1; i++)
            Assert.IsType<Outcome<string>.Done>(await Try(asta));
        Assert.Equal(Denial.TooManyToday, Why(await Try(asta)));
        await forum.Done(db => SilenceMember.Run(db, owner, asta.PublicId, 3, "Shouted.", default));
        Assert.Equal(Denial.Silenced, Why(await Try(await forum.Again(asta))));
    }

    [Fact]
    public async Task Only_the_author_of_the_post_above_is_told_of_a_comment()
    {
        var (asta, fabio, thread, reply) = await Begin();
        var mira = await forum.Member("Mira");
        await forum.Reply(mira, thread);
        await forum.With(db => DeliverNotices.Run(db, default));
        var before = await Notices(asta, fabio, mira);
        await Comment(mira, reply, "So?");
        await forum.With(db => DeliverNotices.Run(db, default));
        Assert.Equal([before[0], before[1] + 1, before[2]], await Notices(asta, fabio, mira));
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_comment()
    {
        var (asta, _, thread, reply) = await Begin();
        var once = await forum.Done(db => WriteComment.Run(db, asta, reply, "So?", "form-1", default));
        Assert.Equal(once, await forum.Done(db => WriteComment.Run(db, asta, reply, "So?", "form-1", default)));
        Assert.Single((await forum.Read(asta, thread)).Posts[1].Comments);
    }

    [Fact]
    public async Task A_newcomers_first_comment_waits_is_approved_and_then_others_appear_at_once()
    {
        var (_, _, thread, reply) = await Begin();
        var owner = await forum.Owner();
        var site = new SiteForm("Harbour", "", "", 210, "default", "en", true, true);
        await forum.Done(db => ChangeSite.Run(db, owner, site, ["default"], ["en"], default));
        var hanna = await forum.Member("Hanna");

        var comment = await Comment(hanna, reply, "Xylograph");
        Assert.Empty((await forum.Read(Actor.Guest, thread)).Posts.SelectMany(p => p.Comments));
        var own = await forum.Read(hanna, thread);
        Assert.Equal(PostState.Held, Assert.Single(own.Posts[1].Comments).State);
        Assert.Empty(own.Held);
        Assert.IsType<Outcome<PostPlace>.NotFound>(await forum.With(db => PostPlaceReader.Read(db, Actor.Guest, comment, default)));
        Assert.Equal(comment, Assert.Single(await forum.Done(db => HeldReader.Read(db, owner, default))).Id);

        await forum.Done(db => SettleHeldPost.Run(db, owner, comment, true, "", default));
        var page = await forum.Read(Actor.Guest, thread);
        Assert.Equal((comment, 2), (Assert.Single(page.Posts[1].Comments).Id, page.PostCount));
        await Comment(hanna, reply);
        Assert.Equal(2, (await forum.Read(Actor.Guest, thread)).Posts[1].Comments.Count);
    }

    [Fact]
    public async Task Comments_are_found_by_their_own_index()
    {
        var (asta, _, thread, reply) = await Begin();
        await Comment(asta, reply);
        var ids = await forum.With(async db =>
        {
            await db.Context.Database.OpenConnectionAsync();
            using var command = db.Context.Database.GetDbConnection().CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN SELECT EXISTS (SELECT 1 FROM Posts p WHERE p.ThreadId = 1 AND p.IsComment)";
            using var reader = await command.ExecuteReaderAsync();
            var plan = "";
            while (await reader.ReadAsync())
                plan += reader.GetString(3) + "\n";
            return plan;
        });
        Assert.Contains("IX_Posts_Comments (ThreadId=?)", ids, StringComparison.Ordinal);
        Assert.NotEmpty(thread);
    }

    private async Task<(Actor Asta, Actor Fabio, string Thread, string Reply)> Begin()
    {
        var (asta, fabio) = (await forum.Member("Asta"), await forum.Member("Fabio"));
        var thread = await forum.Thread(asta, await forum.Board());
        return (asta, fabio, thread, await forum.Reply(fabio, thread));
    }

    private async Task<List<int>> Notices(params Actor[] actors)
    {
        var counts = new List<int>();
        foreach (var actor in actors)
            counts.Add((await forum.Done(db => NoticeReader.Read(db, actor, null, default))).Bundles.Sum(b => b.Count));
        return counts;
    }

    private Task<string> Comment(Actor author, string post, string text = "Are you sure?") =>
        forum.Done(db => WriteComment.Run(db, author, post, text, null, default));

    private static Denial Why<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Denied>(outcome).Why;
}
