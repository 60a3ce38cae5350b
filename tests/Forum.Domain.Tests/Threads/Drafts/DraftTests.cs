using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Markup;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Forum.Domain.Threads.Drafts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Threads.Drafts;

public sealed class DraftTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task A_draft_is_kept_changed_found_again_and_thrown_away()
    {
        var member = await forum.Member("Asta");
        var thread = await forum.Thread(member, await forum.Board(), "Where is the log?");
        await Save(member, DraftKind.Reply, thread, new DraftForm("Half a"));
        var id = await Save(member, DraftKind.Reply, thread, new DraftForm("Half a sentence"));
        member = await forum.Again(member);

        var mine = Assert.Single(await forum.With(db => DraftReader.Mine(db, member, default)));
        var found = await forum.With(db => DraftReader.For(db, member, DraftKind.Reply, thread, default));

        Assert.Equal((id, "Half a sentence", "Where is the log?", 1), (mine.Id, mine.Text, mine.PlaceName, member.Drafts));
        Assert.Equal("Half a sentence", found!.Text);
        await forum.Done(db => DiscardDraft.Run(db, member, id!, default));
        Assert.Empty(await forum.With(db => DraftReader.Mine(db, member, default)));
        Assert.IsType<Outcome<Nothing>.NotFound>(await forum.With(db => DiscardDraft.Run(db, member, id!, default)));
    }

    [Fact]
    public async Task Nobody_else_sees_or_discards_a_draft_not_even_the_owner_of_the_site()
    {
        var (member, owner) = (await forum.Member("Asta"), await forum.Owner());
        var id = await Save(member, DraftKind.Thread, await forum.Board(), new DraftForm("Mine", Title: "Also mine"));

        foreach (var other in new[] { owner, Actor.Guest, await forum.Operator() })
        {
            Assert.Null(await forum.With(db => DraftReader.One(db, other, id!, default)));
            Assert.Empty(await forum.With(db => DraftReader.Mine(db, other, default)));
            Assert.IsNotType<Outcome<Nothing>.Done>(await forum.With(db => DiscardDraft.Run(db, other, id!, default)));
        }
        Assert.NotNull(await forum.With(db => DraftReader.One(db, member, id!, default)));
    }

    [Fact]
    public async Task What_is_sent_is_no_draft_any_more_and_a_save_that_comes_too_late_makes_none()
    {
        var member = await forum.Member("Asta");
        var board = await forum.Board();
        await Save(member, DraftKind.Thread, board, new DraftForm("I looked.", Title: "Where?"));
        var start = new ThreadForm("Where?", null, "I looked.", ThreadFormats.Question, "en", "form-1");
        var thread = await forum.Done(db => StartThread.Run(db, member, board, start, default));
        await Save(member, DraftKind.Reply, thread, new DraftForm("Found it.", Submission: "form-2"));
        var post = await forum.Done(db => WriteReply.Run(db, member, thread, new ReplyForm("Found it.", null, false, "form-2"), default));
        await Save(member, DraftKind.Edit, post, new DraftForm("Found it there.", BasedOn: 1));
        await forum.Done(db => EditPost.Run(db, member, post, new EditForm("Found it there.", null, null, 1, null), default));

        Assert.Null(await Save(member, DraftKind.Thread, board, new DraftForm("I looked.", Title: "Where?", Submission: "form-1")));
        Assert.Null(await Save(member, DraftKind.Reply, thread, new DraftForm("Found it.", Submission: "form-2")));
        Assert.Null(await Save(member, DraftKind.Edit, post, new DraftForm("Found it there.", BasedOn: 1)));
        Assert.Empty(await forum.With(db => DraftReader.Mine(db, member, default)));
    }

    [Fact]
    public async Task A_refused_post_keeps_its_draft()
    {
        var (member, owner) = (await forum.Member("Asta"), await forum.Owner());
        var thread = await forum.Thread(member, await forum.Board());
        await Save(member, DraftKind.Reply, thread, new DraftForm("Long and careful."));
        await forum.Done(db => LockThread.Run(db, owner, thread, "Enough.", default));

        Assert.IsType<Outcome<string>.Denied>(
            await forum.With(db => WriteReply.Run(db, member, thread, new ReplyForm("Long and careful.", null, false, null), default))
        );
        Assert.Equal("Long and careful.", Assert.Single(await forum.With(db => DraftReader.Mine(db, member, default))).Text);
    }

    [Fact]
    public async Task Nothing_typed_is_no_draft()
    {
        var member = await forum.Member("Asta");
        var thread = await forum.Thread(member, await forum.Board());

        Assert.Null(await Save(member, DraftKind.Reply, thread, new DraftForm(" \n")));
        await Save(member, DraftKind.Reply, thread, new DraftForm("Words"));
        Assert.Null(await Save(member, DraftKind.Reply, thread, new DraftForm("")));
        Assert.Empty(await forum.With(db => DraftReader.Mine(db, member, default)));
    }

    [Fact]
    public async Task Drafts_are_as_long_as_posts_and_a_hundred_at_most()
    {
        var member = await forum.Member("Asta");
        var board = await forum.Board();
        var thread = await forum.Thread(member, board);
        var tooLong = new DraftForm(new string('x', Markdown.MaxLength + 1));
        var refused = Assert.IsType<Outcome<string?>.Invalid>(await Try(member, DraftKind.Reply, thread, tooLong));
        Assert.Equal(new Problem("Text", ProblemKind.TooLong, Markdown.MaxLength), Assert.Single(refused.Problems));
        for (var i = 0; i < Draft.Limit; i++)
        {
            forum.Clock.Now += TimeSpan.FromDays(1);
            await Save(member, DraftKind.Reply, await forum.Thread(member, board, $"Thread {i}"), new DraftForm("Words"));
        }

        Assert.Equal(
            Denial.TooManyDrafts,
            Assert.IsType<Outcome<string?>.Denied>(await Try(member, DraftKind.Reply, thread, new DraftForm("One more"))).Why
        );
        Assert.Equal(Draft.Limit, (await forum.With(db => DraftReader.Mine(db, member, default))).Count);
    }

    [Fact]
    public async Task Twenty_saves_at_once_make_one_draft()
    {
        var member = await forum.Member("Asta");
        var thread = await forum.Thread(member, await forum.Board());

        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Save(member, DraftKind.Reply, thread, new DraftForm($"Words {i}"))));

        Assert.Single(ids.Distinct());
    }

    [Fact]
    public async Task No_draft_is_made_for_what_one_does_not_see()
    {
        var (tester, stranger) = (await forum.Member("Tess"), await forum.Member("Olaf"));
        var group = await forum.Group("Testers", tester);
        var board = await forum.Board("Workshop", AudienceKind.Groups, group);
        tester = await forum.Again(tester);
        var thread = await forum.Thread(tester, board);
        var post = await forum.Reply(tester, thread);

        foreach (var (kind, place) in new[] { (DraftKind.Thread, board), (DraftKind.Reply, thread), (DraftKind.Edit, post) })
        {
            Assert.IsType<Outcome<string?>.NotFound>(await Try(stranger, kind, place, new DraftForm("Words")));
            Assert.IsType<Outcome<string?>.NotFound>(await Try(stranger, kind, "zzzzzzzzzz", new DraftForm("Words")));
            Assert.Equal(Denial.SignInFirst, Assert.IsType<Outcome<string?>.Denied>(await Try(Actor.Guest, kind, place, new DraftForm("Words"))).Why);
            Assert.NotNull(await Save(tester, kind, place, new DraftForm("Words")));
        }
    }

    [Fact]
    public async Task Whoever_loses_the_place_keeps_their_words_and_learns_no_name()
    {
        var (tester, author) = (await forum.Member("Tess"), await forum.Member("Asta"));
        var group = await forum.Group("Testers", tester, author);
        var board = await forum.Board("Workshop", AudienceKind.Groups, group);
        (tester, author) = (await forum.Again(tester), await forum.Again(author));
        var thread = await forum.Thread(author, board, "Build 4.0.3");
        var (own, others) = (await forum.Reply(tester, thread, "My reply"), await forum.Reply(author, thread, "Secret words"));
        await Save(tester, DraftKind.Reply, thread, new DraftForm("My answer"));
        await Save(tester, DraftKind.Edit, own, new DraftForm("My change"));
        await Save(tester, DraftKind.Edit, others, new DraftForm("Secret words, changed"));
        await Save(tester, DraftKind.Thread, board, new DraftForm("My thread"));
        await forum.Done(async db => await RemoveFromGroup.Run(db, await forum.Operator(), group, tester.PublicId, "", default));
        tester = await forum.Again(tester);

        var mine = await forum.With(db => DraftReader.Mine(db, tester, default));

        Assert.All(mine, d => Assert.Equal((null, ""), (d.PlaceName, d.Place)));
        Assert.Equal([null, "My answer", "My change", "My thread"], mine.Select(d => d.Text).Order());
        Assert.NotNull(await Save(tester, DraftKind.Reply, thread, new DraftForm("My answer, longer")));
    }

    [Fact]
    public async Task Whoever_is_silenced_or_suspended_still_reads_their_drafts()
    {
        var (member, owner) = (await forum.Member("Asta"), await forum.Owner());
        var thread = await forum.Thread(member, await forum.Board("Lounge", AudienceKind.Members), "In the lounge");
        await Save(member, DraftKind.Reply, thread, new DraftForm("My words"));
        await forum.Done(db => SilenceMember.Run(db, owner, member.PublicId, 5, "Shouting.", default));
        var silenced = Assert.Single(await Mine(member));
        await forum.Done(db => SuspendMember.Run(db, owner, member.PublicId, 5, "Shouting.", default));
        var suspended = Assert.Single(await Mine(member));

        Assert.Equal(("My words", "In the lounge"), (silenced.Text, silenced.PlaceName));
        Assert.Equal(("My words", null), (suspended.Text, suspended.PlaceName));
    }

    [Fact]
    public async Task Drafts_go_with_whoever_leaves()
    {
        var member = await forum.Member("Asta");
        await Save(member, DraftKind.Thread, await forum.Board(), new DraftForm("Words"));
        await forum.Done(db => LeaveForum.Run(db, member, TestForum.Password, false, TestForum.Plain, default));

        Assert.Equal(0, await forum.With(db => db.Drafts.CountAsync()));
    }

    private async Task<IReadOnlyList<DraftView>> Mine(Actor actor)
    {
        var now = await forum.Again(actor);
        return await forum.With(db => DraftReader.Mine(db, now, default));
    }

    private Task<string?> Save(Actor actor, DraftKind kind, string place, DraftForm form) =>
        forum.Done(db => SaveDraft.Run(db, actor, kind, place, form, default));

    private Task<Outcome<string?>> Try(Actor actor, DraftKind kind, string place, DraftForm form) =>
        forum.With(db => SaveDraft.Run(db, actor, kind, place, form, default));
}
