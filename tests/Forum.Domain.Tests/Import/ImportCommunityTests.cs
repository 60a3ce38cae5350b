using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Import;
using Forum.Domain.Markup;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Import;

public sealed class ImportCommunityTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task A_thread_comes_with_its_posts_comments_scores_answer_and_old_addresses()
    {
        var thread = Elsewhere.Thread(
            "1",
            Elsewhere.Post("1", "1", score: 4),
            Elsewhere.Post("c1", "2", "1", comment: true, score: 1),
            Elsewhere.Post("2", "2", "1", score: -2),
            Elsewhere.Post("3", "1", "2", score: 7)
        );
        var report = await Import([thread with { AcceptedPostId = "3", IsLocked = true }]);

        Assert.Equal((2, 1, 3, 1), (report.Members, report.Threads, report.Posts, report.Comments));
        var row = await forum.With(db => db.Threads.Include(t => t.Board).SingleAsync());
        Assert.Equal(("Question 1", 3, 4, true, "log"), (row.Title, row.PostCount, row.Score, row.IsLocked, row.TagLine));
        Assert.Equal((1, 3), (row.Board.ThreadCount, row.Board.PostCount));
        var posts = await forum.With(db => db.Posts.Include(p => p.ReplyTo).OrderBy(p => p.Id).ToListAsync());
        Assert.Equal([1, null, 2, 3], posts.Select(p => p.Number));
        Assert.Equal([4, 1, -2, 7], posts.Select(p => p.Score));
        Assert.Equal([4, 1, -2, 7], posts.Select(p => p.BaseScore));
        Assert.Equal([null, posts[0].Id, posts[0].Id, posts[2].Id], posts.Select(p => p.ReplyToId));
        Assert.Equal([false, true, false, false], posts.Select(p => p.IsComment));
        Assert.Equal(posts[3].Id, row.AcceptedPostId);
        Assert.All(posts, p => Assert.Equal("<p>Where is <strong>it</strong>?</p>", p.Html));
        var old = await forum.With(db => db.OldAddresses.OrderBy(a => a.Id).ToListAsync());
        Assert.Contains(old, a => a.Address == "/questions/1" && a.ThreadId == row.Id);
        Assert.Contains(old, a => a.Address == "/a/3" && a.PostId == posts[3].Id);
        Assert.Contains(old, a => a.Address == "/users/2" && a.MemberId == posts[1].AuthorId);
    }

    [Fact]
    public async Task Counters_are_what_counting_them_anew_gives()
    {
        await Import(Elsewhere.Crowd());
        List<string> before = [.. Tables.Of(forum.Folder)];
        var op = await forum.Operator();
        await forum.With(db =>
            db.Write(
                op,
                async _ =>
                {
                    foreach (var thread in await db.Threads.Select(t => t.Id).ToListAsync())
                        await Recount.Thread(db, thread, default);
                    await Recount.Board(db, await db.Boards.Select(b => b.Id).SingleAsync(), default);
                    await Consequences.Reassess(db, await db.Members.Select(m => m.Id).ToListAsync(), default);
                    return default(Nothing);
                },
                default
            )
        );

        Assert.Equal(before, Tables.Of(forum.Folder));
        Assert.True(await forum.With(db => db.Members.AnyAsync(m => m.Standing == Standing.Member)));
    }

    [Fact]
    public async Task The_import_is_one_act_of_the_operator_that_those_who_see_the_board_see()
    {
        await Import([Opening]);

        var act = await forum.With(db => db.Acts.SingleAsync(a => a.Kind == ActKind.ImportCommunity));
        Assert.Equal((null, Audience.EveryoneId, "elsewhere"), (act.MemberId, act.AudienceId, act.After));
    }

    [Fact]
    public async Task Names_that_are_taken_or_impossible_are_mended_and_the_source_name_is_kept()
    {
        await forum.Member("Ada");
        await forum.Owner();
        (string Source, string Name)[] names =
        [
            ("Åda", "Åda-2"),
            ("Nadja 🎉", "Nadja"),
            ("Moderator", "user-1002"),
            ("community", "community-2"),
            ("12345", "user-12345"),
            ("X", "X-2"),
            ("𝓕𝓪𝓷𝓬𝔂", "Fancy"),
            ("", "user-1007"),
            ("A name of more than thirty letters", "A name of more than thirty let"),
            ("Nadja", "Nadja-2"),
            ("trailing ", "trailing"),
        ];
        await Import(Elsewhere.Community([.. names.Select((n, i) => Elsewhere.Member($"{1000 + i}", n.Source))]));

        var members = await forum.With(db => db.Members.Where(m => m.Origin == MemberOrigin.Imported).ToListAsync());
        var kept = names.Select(n =>
            n.Source switch
            {
                "Nadja 🎉" => (n.Source, "Nadja-2"),
                "Nadja" => (n.Source, "Nadja"),
                _ => n,
            }
        );
        Assert.Equal(
            kept.Select(n => (n.Item2, n.Item1 is "" || n.Item2 == n.Item1.Trim() ? null : n.Item1)).Order(),
            members.Select(m => (m.Name, m.SourceName)).Order()
        );
        Assert.All(members, m => Assert.Null(m.PasswordHash));
    }

    [Theory]
    [InlineData(AudienceKind.Members, null)]
    [InlineData(AudienceKind.Groups, "Insiders")]
    public async Task A_name_known_only_from_a_hidden_import_is_free_in_public(AudienceKind audience, string? group)
    {
        await Import(Elsewhere.Community([Elsewhere.Member("1", "Zeno"), Elsewhere.Member("2", "Zeno")], Opening), new("Inside", audience, group));

        await forum.Member("Zeno");
        var names = await forum.With(db => db.Members.Where(m => m.Origin == MemberOrigin.Imported).Select(m => m.Name).Order().ToListAsync());
        Assert.Equal(["Zeno", "Zeno-2"], names);
        Assert.Empty(await forum.With(db => BoardListReader.Boards(db, Actor.Guest, default)));
    }

    [Fact]
    public async Task A_board_that_is_there_is_used_for_its_own_audience_only()
    {
        var board = await forum.Board("Ёлка");
        var group = await forum.Group("Insiders");

        var refused = await Try(Source, new("ёлка", AudienceKind.Groups, "Insiders"));
        Assert.Equal([new Problem("Audience", ProblemKind.OtherAudience)], Assert.IsType<Outcome<ImportReport>.Invalid>(refused).Problems);
        Assert.Empty(await forum.With(db => db.ImportRuns().ToListAsync()));
        Assert.Equal(board, (await Import(Source, new("ёлка", AudienceKind.Everyone))).BoardId);
        Assert.Equal(group, await forum.With(db => db.Groups.Select(g => g.PublicId).SingleAsync()));
    }

    [Fact]
    public async Task A_community_that_has_begun_on_one_board_goes_on_there_only()
    {
        var op = await forum.Operator();
        await forum.Done(db => db.Write(op, actor => ImportBeginning.Within(db, actor, Source, new("One"), default), default));

        var refused = await Try(Source, new("Another"));
        Assert.Equal([new Problem("Board", ProblemKind.OnAnotherBoard)], Assert.IsType<Outcome<ImportReport>.Invalid>(refused).Problems);
        Assert.Equal(["One"], await forum.With(db => db.Boards.Select(b => b.Name).ToListAsync()));
        Assert.Equal("One", (await Import(Source, new("one"))).BoardName);
    }

    [Fact]
    public async Task Nobody_but_the_operator_imports()
    {
        var owner = await forum.Owner();

        Assert.IsType<Outcome<ImportReport>.Denied>(
            await forum.With(db => ImportCommunity.Run(db, owner, Source, new ImportTarget("One"), null, default))
        );
        Assert.Empty(await forum.With(db => db.Boards.ToListAsync()));
    }

    [Fact]
    public async Task What_a_thread_cannot_hold_is_mended_and_told()
    {
        var deep = string.Concat(Enumerable.Repeat("> ", 200)) + "deep";
        var odd = Opening with
        {
            Title = "\u0001 " + new string('w', 300),
            Tags = ["C++", ".net", "a b", "🎉", "one", "two", "three"],
            Posts =
            [
                Elsewhere.Post("1", "1", text: "") with
                {
                    At = new DateTime(2222, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                },
                Elsewhere.Post("2", "1", text: deep) with
                {
                    Format = SourceFormat.Markdown,
                    At = default,
                },
                Elsewhere.Post("3", "1", text: "<b><i>" + new string('x', 500_000)),
                Elsewhere.Post("4", "1", text: "half \ud800 a pair \0"),
            ],
        };
        var report = await Import([odd, Elsewhere.Thread("2", Elsewhere.Post("5", "1", text: "<p>The words</p>")) with { Title = " " }]);

        var threads = await forum.With(db => db.Threads.OrderBy(t => t.Id).ToListAsync());
        Assert.Equal((new string('w', 149) + "…", "c++ net a-b one two"), (threads[0].Title, threads[0].TagLine));
        Assert.Equal("The words", threads[1].Title);
        var posts = await forum.With(db => db.Posts.OrderBy(p => p.Id).ToListAsync());
        Assert.Equal((forum.Clock.Now.UtcDateTime, 1980), (posts[0].CreatedAt, posts[1].CreatedAt.Year));
        Assert.EndsWith("deep</p>", posts[1].Html, StringComparison.Ordinal);
        Assert.InRange(posts[2].Html.Length, 40_000, Markdown.MaxOutput);
        Assert.Equal([1, 2, 3, 4], posts.Take(4).Select(p => p.Number));
        Assert.Equal([2, 5, 2, 2], report.Remarks.Select(r => r.Times));
    }

    [Theory]
    [MemberData(nameof(Contradictions))]
    public async Task A_source_that_contradicts_itself_is_refused_and_nothing_is_written(string said, string what)
    {
        var source = Contradictory(what);
        var before = Tables.Of(forum.Folder);

        var refused = await Assert.ThrowsAsync<SourceRefusedException>(() => Import(source));
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, Tables.Of(forum.Folder));
    }

    public static TheoryData<string, string> Contradictions =>
        new()
        {
            { "The member 1 stands twice", "members" },
            { "The thread 1 stands twice", "threads" },
            { "The post 1 stands twice", "posts" },
            { "its author 9 is not among the members", "author" },
            { "it answers 2, which is no earlier post", "later" },
            { "a comment stands under c1", "comment" },
            { "its accepted answer 1 is not among its answers", "accepted" },
            { "expected an opening post", "empty" },
        };

    private static SourceCommunity Contradictory(string what) =>
        what switch
        {
            "members" => Source with { Members = [Elsewhere.Member("1"), Elsewhere.Member("1")] },
            "threads" => With(Opening, Opening with { Posts = [Elsewhere.Post("2", "1")] }),
            "posts" => With(Opening, Opening with { Id = "2" }),
            "author" => With(Elsewhere.Thread("1", Elsewhere.Post("1", "9"))),
            "later" => With(Elsewhere.Thread("1", Elsewhere.Post("1", "1"), Elsewhere.Post("3", "1", "2"), Elsewhere.Post("2", "1", "1"))),
            "comment" => With(
                Elsewhere.Thread("1", Elsewhere.Post("1", "1"), Elsewhere.Post("c1", "1", "1", true), Elsewhere.Post("c2", "1", "c1", true))
            ),
            "accepted" => With(Opening with { AcceptedPostId = "1" }),
            _ => With(Elsewhere.Thread("1")),
        };

    private static readonly SourceThread Opening = Elsewhere.Thread("1", Elsewhere.Post("1", "1"));

    private static SourceCommunity Source => With(Opening);

    private static SourceCommunity With(params SourceThread[] threads) =>
        Elsewhere.Community([Elsewhere.Member("1"), Elsewhere.Member("2")], threads);

    private Task<ImportReport> Import(SourceThread[] threads) => Import(With(threads));

    private async Task<ImportReport> Import(SourceCommunity source, ImportTarget? target = null) =>
        Assert.IsType<Outcome<ImportReport>.Done>(await Try(source, target ?? new ImportTarget("Elsewhere"))).Value;

    private async Task<Outcome<ImportReport>> Try(SourceCommunity source, ImportTarget target)
    {
        var op = await forum.Operator();
        return await forum.With(db => ImportCommunity.Run(db, op, source, target, null, default));
    }
}
