using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Xunit;

namespace Forum.Domain.Tests.Threads;

public sealed class ThreadTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task A_thread_is_started_answered_accepted_and_read_by_a_guest()
    {
        var (asker, fan) = (await forum.Member("Asta"), await forum.Member("Fabio"));
        var thread = await forum.Thread(asker, await forum.Board());
        var answer = await forum.Reply(fan, thread);
        await forum.Done(db => VoteForPost.Run(db, asker, answer, true, default));
        await forum.Done(db => AcceptAnswer.Run(db, asker, answer, true, default));

        var page = await forum.Read(Actor.Guest, thread);

        Assert.Equal([1, 2], page.Posts.Select(p => p.Number!.Value));
        Assert.Equal(answer, page.Accepted!.Id);
        Assert.Equal(1, page.Accepted.Score);
        Assert.Equal("Fabio", page.Accepted.Author.Name);
        Assert.Contains("<em>State</em>", page.Accepted.Html, StringComparison.Ordinal);
        Assert.Equal(Denial.SignInFirst, page.WhyNotReply);
    }

    [Fact]
    public async Task The_home_page_shows_boards_with_their_latest_thread()
    {
        var member = await forum.Member("Asta");
        var board = await forum.Board();
        await forum.Thread(member, board, "First");
        forum.Clock.Now += TimeSpan.FromMinutes(1);
        await forum.Thread(member, board, "Second");

        var home = await forum.With(db => HomeReader.Read(db, Actor.Guest, default));

        var shown = Assert.Single(Assert.Single(home.Sections).Boards);
        Assert.Equal("Second", shown.Latest!.Title);
        Assert.Equal(2, shown.Threads);
        Assert.Equal(["Second", "First"], home.Latest.Select(t => t.Title));
        Assert.Equal(2, home.Unanswered.Count);
    }

    [Fact]
    public async Task Guest_and_outsiders_cannot_see_a_hidden_board()
    {
        var (tester, outsider) = (await forum.Member("Tess"), await forum.Member("Olaf"));
        var group = await forum.Group("Beta testers", tester);
        var board = await forum.Board("Workshop", AudienceKind.Groups, group);
        tester = await forum.Again(tester);
        var thread = await forum.Thread(tester, board, "Build 4.0.3");

        foreach (var stranger in new[] { Actor.Guest, outsider })
        {
            Assert.IsType<Outcome<ThreadPage>.NotFound>(
                await forum.With(db => ThreadReader.Read(db, stranger, thread, 1, PostOrder.Oldest, default))
            );
            Assert.Null(await forum.With(db => BoardPageReader.Read(db, stranger, board, ThreadOrder.Activity, null, null, default)));
            Assert.Empty((await forum.With(db => HomeReader.Read(db, stranger, default))).Sections);
            Assert.IsType<Outcome<string>.NotFound>(
                await forum.With(db => WriteReply.Run(db, stranger, thread, new ReplyForm("Hello", null, false, null), default))
            );
        }
        Assert.Equal("Build 4.0.3", (await forum.Read(tester, thread)).Title);
        Assert.Equal(["Beta testers"], (await forum.Read(tester, thread)).Board.GroupNames);
    }

    [Fact]
    public async Task The_same_form_twice_makes_one_post()
    {
        var member = await forum.Member("Asta");
        var board = await forum.Board();
        var form = new ThreadForm("Once", null, "Only once.", ThreadFormats.Question, "en", "form-1");
        var first = await forum.Done(db => StartThread.Run(db, member, board, form, default));
        var second = await forum.Done(db => StartThread.Run(db, member, board, form, default));
        var reply = new ReplyForm("Me too", null, false, "form-2");
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => forum.Done(db => WriteReply.Run(db, member, first, reply, default))));

        Assert.Equal(first, second);
        Assert.Single(replies.Distinct());
        Assert.Equal(2, (await forum.Read(member, first)).PostCount);
    }

    [Fact]
    public async Task Numbers_close_up_when_a_post_leaves()
    {
        var member = await forum.Member("Asta");
        var thread = await forum.Thread(member, await forum.Board());
        var posts = new List<string>();
        for (var i = 0; i < 4; i++)
            posts.Add(await forum.Reply(member, thread, $"Reply {i}"));
        await forum.Done(db => DeletePost.Run(db, member, posts[1], "", default));

        var page = await forum.Read(member, thread);

        Assert.Equal([1, 2, 3, 4], page.Posts.Select(p => p.Number!.Value));
        Assert.Equal([posts[0], posts[2], posts[3]], page.Posts.Skip(1).Select(p => p.Id));
        Assert.IsType<Outcome<PostPlace>.Gone>(await forum.With(db => PostPlaceReader.Read(db, member, posts[1], default)));
    }

    [Theory]
    [InlineData(PostOrder.Oldest)]
    [InlineData(PostOrder.Newest)]
    [InlineData(PostOrder.Votes)]
    public async Task Pages_of_a_thread_show_each_post_once_in_any_order(PostOrder order)
    {
        var (member, voter) = (await forum.Member("Asta"), await forum.Member("Vera"));
        var thread = await forum.Thread(member, await forum.Board());
        var op = await forum.Operator();
        await forum.With(db => LockThread.Run(db, op, thread, "to see", default));
        await forum.With(db => UnlockThread.Run(db, op, thread, "to see", default));
        forum.Clock.Now += TimeSpan.FromDays(2);
        var owner = await forum.Owner();
        for (var i = 0; i < 44; i++)
        {
            var post = await forum.Reply(owner, thread, $"Reply {i}");
            if (i % 7 == 0)
                await forum.Done(db => VoteForPost.Run(db, voter, post, true, default));
        }

        var pages = new List<ThreadPage>();
        for (var page = 1; page <= 3; page++)
            pages.Add(await forum.Read(voter, thread, page, order));

        Assert.Equal(45, pages.SelectMany(p => p.Posts).Select(p => p.Id).Distinct().Count());
        Assert.Equal([20, 20, 5], pages.Select(p => p.Posts.Count));
        Assert.IsType<Outcome<ThreadPage>.NotFound>(await forum.With(db => ThreadReader.Read(db, voter, thread, 4, order, default)));
    }

    [Fact]
    public async Task Keyset_pages_of_a_board_meet_without_gap_or_overlap()
    {
        var board = await forum.Board();
        var owner = await forum.Owner();
        for (var i = 0; i < 75; i++)
        {
            forum.Clock.Now += TimeSpan.FromSeconds(i % 3);
            await forum.Thread(owner, board, $"Thread {i}");
        }
        foreach (var order in Enum.GetValues<ThreadOrder>())
        {
            Task<BoardPage?> Page(ThreadCursor? cursor) =>
                forum.With(db => BoardPageReader.Read(db, Actor.Guest, board, order, null, cursor, default));
            var forth = new List<string>();
            var page = (await Page(null))!;
            forth.AddRange(page.Threads.Rows.Select(r => r.Id));
            while (page.Threads.Older is { } older)
            {
                page = (await Page(ThreadCursor.Parse(older.ToString())))!;
                forth.AddRange(page.Threads.Rows.Select(r => r.Id));
            }
            var back = page.Threads.Rows.Select(r => r.Id).ToList();
            while (page.Threads.Newer is { } newer)
            {
                page = (await Page(ThreadCursor.Parse(newer.ToString())))!;
                back.InsertRange(0, page.Threads.Rows.Select(r => r.Id));
            }
            Assert.Equal(75, forth.Distinct().Count());
            Assert.Equal(forth, back);
        }
    }

    [Fact]
    public async Task A_stale_edit_is_refused_and_a_fresh_one_kept()
    {
        var member = await forum.Member("Asta");
        var thread = await forum.Thread(member, await forum.Board());
        var post = await forum.Reply(member, thread, "First wording");
        await forum.Done(db => EditPost.Run(db, member, post, new EditForm("Second wording", null, null, 1, null), default));

        var stale = await forum.With(db => EditPost.Run(db, member, post, new EditForm("Third wording", null, null, 1, null), default));

        var problems = Assert.IsType<Outcome<string>.Invalid>(stale).Problems;
        Assert.Contains(problems, p => p.Kind == ProblemKind.Changed);
        var source = await forum.Done(db => EditReader.Read(db, member, post, null, default));
        Assert.Equal(("Second wording", 2), (source.Source, source.Revision));
    }
}
