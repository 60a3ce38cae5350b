using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Notifications;
using Forum.Domain.Powers;
using Forum.Domain.Search.Indexing;
using Forum.Domain.Search.Querying;
using Forum.Domain.Search.Ranking;
using Forum.Domain.Storage;
using Forum.Domain.Tests.Notifications;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Boards;

/// <summary>Boards where members see the threads that they started, and only some groups see all.</summary>
public sealed class OwnThreadsTests : IDisposable
{
    private const string Question = "My xylograph number is taken";

    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task A_thread_is_seen_by_its_author_and_by_those_who_review_and_by_nobody_else()
    {
        var (desk, author, reviewer, others) = await Desk();
        var thread = await forum.Thread(author, desk, Question);
        var answer = await forum.Reply(reviewer, thread);

        foreach (var reader in new[] { author, reviewer })
        {
            Assert.Equal(Question, (await forum.Read(reader, thread)).Title);
            Assert.Contains(Question, await Met(reader, desk, author));
        }
        foreach (var other in others)
        {
            Assert.IsType<Outcome<ThreadPage>.NotFound>(await Open(other, thread));
            Assert.DoesNotContain(Question, await Met(other, desk, author));
            Assert.IsType<Outcome<string>.NotFound>(await Answer(other, thread));
            Assert.IsType<Outcome<PostPlace>.NotFound>(await forum.With(db => PostPlaceReader.Read(db, other, answer, default)));
        }
        Assert.IsType<Outcome<string>.NotFound>(await forum.With(db => AddBookmark.Run(db, others[1], answer, "", default)));
    }

    [Fact]
    public async Task Each_is_told_of_as_many_threads_as_they_see()
    {
        var (desk, author, reviewer, others) = await Desk();
        await forum.Thread(author, desk, Question);
        forum.Clock.Now += TimeSpan.FromMinutes(1);
        await forum.Thread(others[1], desk, "Another invoice");
        await forum.Thread(author, await forum.Board(), "In the open");

        var first = await OnHome(author, desk);
        Assert.Equal((1, true, Question), (first.Threads, first.IsOwnOnly, first.Latest!.Title));
        var whole = await OnHome(reviewer, desk);
        Assert.Equal((2, false, "Another invoice"), (whole.Threads, whole.IsOwnOnly, whole.Latest!.Title));
        var nothing = await OnHome(Actor.Guest, desk);
        Assert.Equal((0, true, null), (nothing.Threads, nothing.IsOwnOnly, nothing.Latest));
        Assert.Null((await forum.With(db => BoardListReader.Boards(db, author, default))).Single(b => b.Id == desk).ThreadCount);
        Assert.Equal(2, (await forum.With(db => BoardListReader.Boards(db, reviewer, default))).Single(b => b.Id == desk).ThreadCount);
    }

    [Fact]
    public async Task Whoever_reviews_sees_the_board_though_they_are_not_in_its_audience()
    {
        var (tester, helper, author) = (await forum.Member("Tess"), await forum.Member("Hal"), await forum.Member("Asta"));
        var (testers, helpers) = (await forum.Group("Testers", tester), await forum.Group("Helpers", helper));
        var desk = await Open(AudienceKind.Groups, [testers], helpers);
        (tester, helper) = (await forum.Again(tester), await forum.Again(helper));
        var thread = await forum.Thread(tester, desk, Question);

        Assert.Equal(Question, (await forum.Read(helper, thread)).Title);
        await forum.Reply(helper, thread);
        Assert.NotNull(await forum.With(db => BoardPageReader.Head(db, helper, desk, default)));
        Assert.Null(await forum.With(db => BoardPageReader.Head(db, author, desk, default)));
    }

    [Fact]
    public async Task An_author_who_loses_the_board_or_is_suspended_loses_the_thread()
    {
        var (author, helper) = (await forum.Member("Asta"), await forum.Member("Hal"));
        var (testers, helpers) = (await forum.Group("Testers", author), await forum.Group("Helpers", helper));
        var desk = await Open(AudienceKind.Groups, [testers], helpers);
        var open = await Open(AudienceKind.Everyone, [], helpers, "Counter");
        author = await forum.Again(author);
        var (hidden, plain) = (await forum.Thread(author, desk, Question), await forum.Thread(author, open, Question));
        var op = await forum.Operator();

        await forum.Done(db => RemoveFromGroup.Run(db, op, testers, author.PublicId, "", default));
        Assert.IsType<Outcome<ThreadPage>.NotFound>(await Open(await forum.Again(author), hidden));
        Assert.IsType<Outcome<ThreadPage>.Done>(await Open(await forum.Again(author), plain));

        await forum.Done(db => SuspendMember.Run(db, op, author.PublicId, 3, "Rude.", default));
        Assert.IsType<Outcome<ThreadPage>.NotFound>(await Open(await forum.Again(author), plain));
        Assert.DoesNotContain(Question, await Met(await forum.Again(author), open, author));
    }

    [Fact]
    public async Task Only_the_author_and_those_who_review_are_told_of_what_is_written()
    {
        var (desk, author, reviewer, others) = await Desk();
        var stranger = others[1];
        foreach (var follower in new[] { reviewer, stranger })
            await forum.Done(db => ChangeSubscription.Run(db, follower, new Followable(FollowableKind.Board, desk), Stance.Follow, default));
        var thread = await forum.Thread(author, desk, Question, text: $"I looked everywhere, @{stranger.Name} and @{reviewer.Name} too.");
        await forum.Reply(reviewer, thread, $"We did, @{author.Name} and @{stranger.Name}.");
        await forum.Deliver();

        Assert.Equal(
            [author.MemberId!.Value, reviewer.MemberId!.Value],
            (await forum.With(db => db.Notices.Select(n => n.MemberId).Distinct().OrderBy(id => id).ToListAsync()))
        );
    }

    [Fact]
    public async Task A_search_finds_ones_own_and_counts_nothing_of_others()
    {
        var (desk, author, reviewer, others) = await Desk();
        var thread = await forum.Thread(author, desk, Question);
        var answer = await forum.Reply(reviewer, thread, "The quillwort is under *State*.");
        await forum.Thread(others[1], desk, "Another xylograph with a quillwort");

        Assert.Equal([thread], await Found(author, "xylograph"));
        Assert.Equal([thread], await Found(author, "quillwort"));
        Assert.Equal([thread], await Found(author, "board:Desk"));
        Assert.Equal(2, (await Found(reviewer, "xylograph")).Count);
        Assert.Empty(await Found(Actor.Guest, "xylograph"));
        var page = await Search(author, "xylograph");
        Assert.Equal((1, true), (page.Total, page.NothingForOthers));
        Assert.False((await Search(reviewer, "xylograph")).NothingForOthers);
        foreach (var id in new[] { thread, answer })
            Assert.Equal((true, false), (await IsOwn(author, id), await IsOwn(reviewer, id)));
        Assert.Equal([Question], (await forum.With(db => SuggestReader.Read(db, author, "xylo", default))).Threads.Select(t => t.Title));
        // A mistyped word is compared with what the indexes of one's audiences hold, and one's own threads stand in none of these.
        Assert.Null((await Search(author, "xylograhp")).Suggestion);
        Assert.NotNull((await Search(reviewer, "xylograhp")).Suggestion);
    }

    [Fact]
    public async Task A_thread_that_is_moved_there_is_lost_to_all_but_its_author_and_those_who_review()
    {
        var (desk, author, reviewer, others) = await Desk();
        var (talk, op) = (await forum.Board(), await forum.Operator());
        var thread = await forum.Thread(author, talk, Question);
        await forum.Reply(others[1], thread, "A xylograph of mine");

        await forum.Done(db => MoveThread.Run(db, op, thread, desk, "Has a number in it.", default));
        Assert.IsType<Outcome<ThreadPage>.NotFound>(await Open(others[1], thread));
        Assert.Empty(await Found(others[1], "xylograph"));
        Assert.Equal([thread], await Found(author, "xylograph"));
        Assert.Equal([thread], await Found(reviewer, "xylograph"));

        await forum.Done(db => MoveThread.Run(db, op, thread, talk, "The number is out.", default));
        Assert.Equal(Question, (await forum.Read(Actor.Guest, thread)).Title);
        Assert.Equal([thread], await Found(Actor.Guest, "xylograph"));
        await IndexHolds();
    }

    [Fact]
    public async Task A_board_that_becomes_one_of_own_threads_or_is_one_no_more_takes_its_threads_along()
    {
        var (author, reviewer, stranger) = (await forum.Member("Asta"), await forum.Member("Hal"), await forum.Member("Stig"));
        var (helpers, desk, op) = (await forum.Group("Helpers", reviewer), await forum.Board("Desk"), await forum.Operator());
        var thread = await forum.Thread(author, desk, Question);

        await forum.Done(db => ChangeBoard.Run(db, op, desk, Form(db, desk, helpers), default));
        Assert.IsType<Outcome<ThreadPage>.NotFound>(await Open(stranger, thread));
        Assert.Equal(Question, (await forum.Read(author, thread)).Title);
        Assert.Equal(Question, (await forum.Read(await forum.Again(reviewer), thread)).Title);
        Assert.Empty(await Found(stranger, "xylograph"));
        await IndexHolds();

        await forum.Done(db => ChangeBoard.Run(db, op, desk, Form(db, desk, null), default));
        Assert.Equal(Question, (await forum.Read(Actor.Guest, thread)).Title);
        Assert.Equal([thread], await Found(Actor.Guest, "xylograph"));
        await IndexHolds();
    }

    [Fact]
    public async Task Whoever_does_not_see_all_threads_neither_shows_them_nor_learns_whether_there_are_any()
    {
        var owner = await forum.Owner();
        var (desk, author, _, _) = await Desk();
        owner = await forum.Again(owner);

        // With threads of others or without, the answers are the same.
        for (var i = 0; i < 2; i++)
        {
            await forum.Done(db => ChangeBoard.Run(db, owner, desk, Form(db, desk, null) with { Description = "Ask here." }, default));
            Assert.Equal(Denial.NotAllSeen, Assert.IsType<Outcome<Nothing>.Denied>(await Close(owner, desk)).Why);
            await forum.Thread(author, desk, Question);
        }

        var board = await forum.With(db => db.Boards.Include(b => b.Reviewers).SingleAsync(b => b.PublicId == desk));
        Assert.Equal(("Ask here.", AudienceKind.Groups), (board.Description, board.Reviewers!.Kind));
        var reviewer = await Reviewing(owner);
        Assert.IsType<Outcome<Nothing>.Invalid>(await Close(reviewer, desk));
        await forum.Done(db => ChangeBoard.Run(db, reviewer, desk, Form(db, desk, null), default));
        Assert.Null((await forum.With(db => db.Boards.SingleAsync(b => b.PublicId == desk))).ReviewersId);
    }

    [Fact]
    public async Task An_act_is_seen_by_those_who_saw_the_thread_when_it_was_done()
    {
        var (desk, author, reviewer, others) = await Desk();
        var (op, workshop) = (await forum.Operator(), await forum.Board("Workshop", AudienceKind.Groups, await forum.Group("Makers")));
        var thread = await forum.Thread(author, desk, Question);
        var locked = await forum.Done(db => LockThread.Run(db, op, thread, "Answered.", default));

        foreach (var reader in new[] { author, reviewer })
        {
            Assert.NotNull(await Act(reader, locked));
            Assert.Equal("Answered.", (await forum.Read(reader, thread)).Lock!.Reason);
        }
        foreach (var other in others)
            Assert.Null(await Act(other, locked));

        // What was said where the author saw nothing doesn't come along.
        await forum.Done(db => MoveThread.Run(db, op, thread, workshop, "For us.", default));
        var apart = await forum.Done(db => PinThread.Run(db, op, thread, "Look at this one.", default));
        await forum.Done(db => MoveThread.Run(db, op, thread, desk, "Back.", default));
        Assert.Null(await Act(author, apart));
        Assert.NotNull(await Act(author, locked));
    }

    [Fact]
    public async Task A_newcomer_is_not_kept_waiting_where_only_those_who_review_read()
    {
        var (desk, author, reviewer, _) = await Desk();
        await forum.With(db => db.SiteSettings.ExecuteUpdateAsync(s => s.SetProperty(x => x.ApproveFirstPost, true)));

        var thread = await forum.Thread(author, desk, Question);
        await forum.Reply(author, thread);
        var open = await forum.Thread(author, await forum.Board(), "In the open");

        Assert.Equal((PostState.Visible, 2), ((await forum.Read(reviewer, thread)).State, (await forum.Read(reviewer, thread)).PostCount));
        Assert.Equal(PostState.Held, (await forum.Read(author, open)).State);
    }

    [Fact]
    public async Task A_power_over_a_thread_holds_for_its_author_and_for_no_stranger()
    {
        var (desk, author, _, others) = await Desk();
        var thread = await forum.Thread(author, desk, Question);
        await forum.With(async db =>
        {
            var row = await db.Threads.SingleAsync(t => t.PublicId == thread);
            foreach (var holder in new[] { author, others[1] })
                db.Add(
                    new Grant(
                        db.Entropy.Id(),
                        PowerSet.Of([Power.LockThread]),
                        [new Scope(ScopeKind.Thread, row.Id)],
                        GrantSource.Appointment,
                        db.Now
                    )
                    {
                        HolderMemberId = holder.MemberId,
                    }
                );
            await db.Save(default);
            return 0;
        });

        Assert.Single((await forum.Again(author)).Grants);
        Assert.Empty((await forum.Again(others[1])).Grants);
    }

    [Theory]
    [InlineData(AudienceKind.Everyone, false, ProblemKind.Required)]
    [InlineData(AudienceKind.Groups, true, ProblemKind.AllReview)]
    public async Task A_board_whose_threads_nobody_reviews_or_everybody_is_refused(AudienceKind audience, bool reviewed, ProblemKind problem)
    {
        var op = await forum.Operator();
        var (section, group) = (await forum.Done(db => OpenSection.Run(db, op, "Using it", default)), await forum.Group("Helpers"));
        var form = new BoardForm(section, "Desk", "", audience, [group], ThreadFormats.Question, 10)
        {
            OwnOnly = true,
            ReviewerIds = reviewed ? [group] : [],
        };

        var refused = await forum.With(db => OpenBoard.Run(db, op, form, default));

        Assert.Equal([new Problem("ReviewerIds", problem)], Assert.IsType<Outcome<string>.Invalid>(refused).Problems);
    }

    [Fact]
    public async Task Groups_that_a_reader_may_not_know_of_are_not_named_to_them()
    {
        var (desk, author, reviewer, _) = await Desk();

        var (outside, inside) = (await Head(author, desk), await Head(reviewer, desk));

        Assert.Equal((0, true, false), (outside.Groups.Count, outside.Others, outside.Reviews));
        Assert.Equal(["Helpers"], inside.Groups);
        Assert.Equal((false, true), (inside.Others, inside.Reviews));
    }

    /// <summary>A board for everybody that one hidden group reviews; its author, a reviewer, and a guest and a member who are neither.</summary>
    private async Task<(string Desk, Actor Author, Actor Reviewer, Actor[] Others)> Desk()
    {
        var (author, reviewer, stranger) = (await forum.Member("Asta"), await forum.Member("Hal"), await forum.Member("Stig"));
        var desk = await Open(AudienceKind.Everyone, [], await forum.Group("Helpers", reviewer));
        return (desk, author, await forum.Again(reviewer), [Actor.Guest, stranger]);
    }

    private async Task<string> Open(AudienceKind audience, string[] groups, string reviewers, string name = "Desk")
    {
        var op = await forum.Operator();
        var form = new BoardForm("", name, "", audience, groups, ThreadFormats.Question | ThreadFormats.Discussion, 10)
        {
            OwnOnly = true,
            ReviewerIds = [reviewers],
        };
        return await forum.Done(db => OpenBoardInSection.Run(db, op, "Using it", form, default));
    }

    private static BoardForm Form(ForumDb db, string board, string? reviewers)
    {
        var b = db.Boards.Include(b => b.Section).Single(b => b.PublicId == board);
        return new BoardForm(b.Section.PublicId, b.Name, b.Description, AudienceKind.Everyone, [], b.Formats, b.Position)
        {
            OwnOnly = reviewers is not null,
            ReviewerIds = reviewers is null ? [] : [reviewers],
        };
    }

    private async Task<Actor> Reviewing(Actor member)
    {
        var op = await forum.Operator();
        var group = await forum.With(db => db.Groups.Where(g => g.Name == "Helpers").Select(g => g.PublicId).SingleAsync());
        await forum.Done(db => AddToGroup.Run(db, op, group, member.Name, null, "", default));
        return await forum.Again(member);
    }

    private Task<Outcome<ThreadPage>> Open(Actor actor, string thread) =>
        forum.With(db => ThreadReader.Read(db, actor, thread, 1, PostOrder.Oldest, default));

    private Task<Outcome<Nothing>> Close(Actor actor, string board) => forum.With(db => CloseBoard.Run(db, actor, board, default));

    private Task<Outcome<string>> Answer(Actor actor, string thread) =>
        forum.With(db => WriteReply.Run(db, actor, thread, new ReplyForm("Hello", null, false, null), default));

    private Task<ActPage?> Act(Actor actor, string act) => forum.With(db => ActReader.Read(db, actor, act, default));

    private async Task<OwnThreads> Head(Actor actor, string board) => (await forum.With(db => BoardPageReader.Head(db, actor, board, default)))!.Own!;

    private async Task<HomeBoard> OnHome(Actor actor, string board) =>
        (await forum.With(db => HomeReader.Read(db, actor, default))).Sections.SelectMany(s => s.Boards).Single(b => b.Id == board);

    private Task<SearchPage> Search(Actor actor, string typed) =>
        forum.With(db => SearchReader.Read(db, actor, SearchQueryParser.Parse(typed, db.Now), 1, null, default));

    private Task<bool> IsOwn(Actor actor, string id) => forum.With(db => OwnThread.Is(db, actor, id, default));

    private async Task<List<string>> Found(Actor actor, string typed) => [.. (await Search(actor, typed)).Hits.Select(hit => hit.ThreadId)];

    /// <summary>The titles that somebody meets where they come by.</summary>
    private async Task<List<string>> Met(Actor actor, string board, Actor author)
    {
        var home = await forum.With(db => HomeReader.Read(db, actor, default));
        var page = await forum.With(db => BoardPageReader.Read(db, actor, board, ThreadOrder.Activity, null, null, default));
        var latest = await forum.With(db => LatestReader.Read(db, actor, ThreadOrder.Unanswered, null, default));
        var profile = await forum.With(db => MemberPageReader.Read(db, actor, author.PublicId, ActivityKind.Threads, null, default));
        var unread = await forum.With(db => OwnLists.Unread(db, actor, null, default));
        return
        [
            .. home.Latest.Concat(home.Unanswered).Concat(page!.Threads.Rows).Concat(latest).Concat(profile!.Activity!.Threads).Select(t => t.Title),
            .. unread is Outcome<ThreadList>.Done(var list) ? list.Rows.Select(t => t.Title) : [],
            .. home.Sections.SelectMany(s => s.Boards).Select(b => b.Latest?.Title).OfType<string>(),
        ];
    }

    private async Task IndexHolds() => Assert.Empty((await forum.With(db => CheckIndex.Run(db, null, default))).Differences);
}
