using Forum.Domain.Audiences;
using Forum.Domain.Badges;
using Forum.Domain.Boards;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Forum.Domain.Threads.Drafts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Badges;

/// <summary>Whoever gives a badge by hand can thank in a thread, which is there with the award or not at all.</summary>
public sealed class ThanksTests : IAsyncLifetime
{
    private Badged badged = null!;

    public async Task InitializeAsync() => badged = await Badged.Begin();

    public Task DisposeAsync()
    {
        badged.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_thread_is_an_ordinary_one_of_the_giver_and_their_draft_there_stays()
    {
        var badge = await badged.Make();
        await badged.Forum.Done(db =>
            SaveDraft.Run(db, badged.Leader, DraftKind.Thread, badged.Met.Board, new DraftForm("Not yet.", "Later"), default)
        );

        Assert.IsType<Outcome<string>.Done>(await Give(badged.Leader, badge, badged.Mira, badged.Met.Board));

        var thread = await badged.Forum.With(db => db.Threads.OrderByDescending(t => t.Id).FirstAsync());
        Assert.Equal(
            ("Thanks, Mira", badged.Leader.MemberId, PostState.Visible, ThreadFormats.Discussion),
            (thread.Title, thread.AuthorId, thread.State, thread.Format)
        );
        Assert.Contains("Dug deep.", (await badged.Forum.Read(Actor.Guest, thread.PublicId)).Posts[0].Html, StringComparison.Ordinal);
        Assert.Single(await badged.Of(Actor.Guest, badged.Mira));
        Assert.Equal(1, await badged.Forum.With(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task Without_the_thread_there_is_no_award_and_the_other_way_round()
    {
        var badge = await badged.Make();
        var questions = await badged.Forum.Done(async db =>
            await OpenBoard.Run(
                db,
                await ActorReader.Operator(db, default),
                new BoardForm(await Section(), "Questions", "", AudienceKind.Everyone, [], ThreadFormats.Question, 10),
                default
            )
        );
        var before = await badged.Forum.With(db => db.Threads.CountAsync());

        Assert.Equal((ThanksThread.Field, ProblemKind.Unknown), await Wrong(badge, badged.Mira, "zzzzzzzzzz"));
        Assert.Equal((ThanksThread.Field, ProblemKind.Required), await Wrong(badge, badged.Mira, ""));
        Assert.Equal(
            (ThanksThread.Field, ProblemKind.TooLong),
            await Wrong(badge, badged.Mira, badged.Met.Board, new string('x', Thread.TitleLimit + 1))
        );
        Assert.Equal(Denial.FormatNotOffered, Why(await Give(badged.Leader, badge, badged.Mira, questions)));
        await badged.Forum.Done(async db =>
            await SilenceMember.Run(db, await ActorReader.Operator(db, default), badged.Leader.PublicId, 3, "Loud.", default)
        );
        Assert.IsType<Outcome<string>.Denied>(await Give(await badged.Forum.Again(badged.Leader), badge, badged.Mira, badged.Met.Board));
        Assert.Equal(Denial.SignInFirst, Why(await Give(await badged.Forum.Operator(), badge, badged.Mira, badged.Met.Board)));
        Assert.Equal(Denial.YourselfNot, Why(await Give(badged.Owner, badge, badged.Owner, badged.Met.Board)));

        Assert.Empty(await badged.Of(badged.Owner, badged.Mira));
        Assert.Equal(before, await badged.Forum.With(db => db.Threads.CountAsync()));
        Assert.Equal(0, await badged.Forum.With(db => db.Acts.CountAsync(a => a.Kind == ActKind.AwardBadge)));
    }

    [Fact]
    public async Task It_stands_only_where_every_reader_may_know_of_the_award_and_whom_it_thanks_reads_it()
    {
        var (open, hidden) = (await badged.Make(), await badged.Make("Tester", "board:" + badged.Hidden));
        var op = await badged.Forum.Operator();
        await badged.Met.Give(badged.Owner, badged.Met.Form(badged.Met.Claim, "Lea", Power.AwardBadge) with { Where = "site" });
        var desk = await badged.Forum.Done(async db =>
            await OpenBoard.Run(
                db,
                op,
                new BoardForm(await Section(), "Desk", "", AudienceKind.Everyone, [], ThreadFormats.Discussion, 10)
                {
                    OwnOnly = true,
                    ReviewerIds = [badged.Testers],
                },
                default
            )
        );
        var leader = await badged.Forum.Again(badged.Leader);

        Assert.Equal((ThanksThread.Field, ProblemKind.NotForThanks), await Wrong(hidden, badged.Mira, badged.Met.Board));
        Assert.Equal((ThanksThread.Field, ProblemKind.NotForThanks), await Wrong(open, badged.Mira, desk));
        // She isn't a tester, and would be thanked behind her back.
        Assert.Equal((ThanksThread.Field, ProblemKind.NotForThanks), await Wrong(open, badged.Stranger, badged.Hidden));
        Assert.Equal((ThanksThread.Field, ProblemKind.Unknown), await Wrong(open, badged.Mira, badged.Hidden, giver: badged.Owner));

        Assert.IsType<Outcome<string>.Done>(await Give(leader, hidden, badged.Mira, badged.Hidden));
        Assert.IsType<Outcome<string>.Done>(await Give(leader, open, badged.Mira, badged.Hidden));
        Assert.Equal(["Here", "Workshop"], await Boards(leader, open));
        Assert.Equal(["Workshop"], await Boards(leader, hidden));
        Assert.Empty(await Boards(badged.Stranger, open));
    }

    private static Denial Why(Outcome<string> outcome) => Assert.IsType<Outcome<string>.Denied>(outcome).Why;

    private Task<string> Section() => badged.Forum.With(db => db.Sections.Select(s => s.PublicId).FirstAsync());

    private Task<Outcome<string>> Give(Actor giver, string badge, Actor whom, string board, string title = "")
    {
        var thanks = new ThanksForm(
            board,
            name => new ThreadForm(title.Length > 0 ? title : $"Thanks, {name}", "", "Dug deep.", ThreadFormats.Discussion, "en", null)
        );
        return badged.Forum.With(db => AwardByHand.Run(db, giver, badge, new AwardForm(whom.Name, null, "Dug deep.", thanks), default));
    }

    private async Task<(string, ProblemKind)> Wrong(string badge, Actor whom, string board, string title = "", Actor? giver = null)
    {
        var outcome = await Give(giver ?? await badged.Forum.Again(badged.Leader), badge, whom, board, title);
        var problem = Assert.Single(Assert.IsType<Outcome<string>.Invalid>(outcome).Problems);
        return (problem.Field, problem.Kind);
    }

    private async Task<List<string>> Boards(Actor actor, string badge)
    {
        var line = (await badged.Line(actor, badge))!;
        return [.. (await badged.Forum.With(db => ThanksBoards.Of(db, actor, line, default))).Select(board => board.Name)];
    }
}
