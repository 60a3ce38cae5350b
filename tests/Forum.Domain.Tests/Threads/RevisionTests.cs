using Forum.Domain.Audiences;
using Forum.Domain.Markup.Differences;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Xunit;

namespace Forum.Domain.Tests.Threads;

public sealed class RevisionTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task A_guest_reads_who_changed_a_post_when_why_and_what()
    {
        var member = await forum.Member("Asta");
        var thread = await forum.Thread(member, await forum.Board());
        var post = await forum.Reply(member, thread, "The log is here.");
        forum.Clock.Now += TimeSpan.FromMinutes(5);
        await Edit(member, post, "The log is there.", 1, "It moved.");

        var list = await forum.Done(db => RevisionList.Read(db, Actor.Guest, post, null, null, 1, default));

        Assert.Equal([2, 1], list.Lines.Select(l => l.Number));
        Assert.Equal(("Asta", "It moved.", forum.Clock.Now.UtcDateTime), (list.Lines[0].By!.Name, list.Lines[0].Reason, list.Lines[0].At));
        Assert.Equal(
            [new(ChangeKind.Same, "The log is "), new(ChangeKind.Removed, "here"), new(ChangeKind.Added, "there"), new(ChangeKind.Same, ".")],
            list.Text
        );
        Assert.Empty(list.Title);
    }

    [Fact]
    public async Task Any_two_revisions_are_compared_and_none_that_is_not_there()
    {
        var member = await forum.Member("Asta");
        var post = await forum.Reply(member, await forum.Thread(member, await forum.Board()), "One");
        await Edit(member, post, "Two", 1);
        await Edit(member, post, "Three", 2);

        var list = await forum.Done(db => RevisionList.Read(db, member, post, 3, 1, 1, default));

        Assert.Equal((1, 3), (list.From, list.To));
        Assert.Equal([new(ChangeKind.Removed, "One"), new(ChangeKind.Added, "Three")], list.Text);
        foreach (var (from, to, page) in new (int?, int?, int)[] { (null, 4, 1), (9, null, 1), (-1, 2, 1), (null, 0, 1), (null, null, 2), (1, 2, 0) })
            Assert.IsType<Outcome<RevisionList>.NotFound>(await forum.With(db => RevisionList.Read(db, member, post, from, to, page, default)));
        Assert.IsType<Outcome<PostAtRevision>.NotFound>(await forum.With(db => PostAtRevision.Read(db, member, post, 4, default)));
    }

    [Fact]
    public async Task A_new_title_and_new_tags_are_told_too()
    {
        var member = await forum.Member("Asta");
        var thread = await forum.Thread(member, await forum.Board(), "Where is the log?");
        var opening = (await forum.Read(member, thread)).Posts[0].Id;
        var form = new EditForm("I looked everywhere.", "Where is the trace?", "log, trace", 1, null);
        await forum.Done(db => EditPost.Run(db, member, opening, form, default));

        var list = await forum.Done(db => RevisionList.Read(db, Actor.Guest, opening, null, null, 1, default));
        var before = await forum.Done(db => PostAtRevision.Read(db, Actor.Guest, opening, 1, default));
        var now = await forum.Done(db => PostAtRevision.Read(db, Actor.Guest, opening, 2, default));

        Assert.Contains(new Change(ChangeKind.Removed, "log"), list.Title);
        Assert.Contains(new Change(ChangeKind.Added, " trace"), list.Tags);
        Assert.All(list.Text, c => Assert.Equal(ChangeKind.Same, c.Kind));
        Assert.Equal(("Where is the log?", "Where is the trace?"), (before.Title, now.Title));
    }

    [Fact]
    public async Task A_citation_keeps_its_wording_whatever_is_changed_later()
    {
        var member = await forum.Member("Asta");
        var post = await forum.Reply(member, await forum.Thread(member, await forum.Board()), "It *works*.");
        await Edit(member, post, "It fails.", 1);

        var cited = await forum.Done(db => PostAtRevision.Read(db, Actor.Guest, post, 1, default));

        Assert.Equal("<p>It <em>works</em>.</p>\n", cited.Html);
        Assert.Equal(2, cited.Post.Revisions);
    }

    [Fact]
    public async Task Revisions_are_seen_by_whoever_sees_the_post_and_nobody_else()
    {
        var (author, owner, stranger) = (await forum.Member("Asta"), await forum.Owner(), await forum.Member("Olaf"));
        var group = await forum.Group("Testers", author);
        var workshop = await forum.Board("Workshop", AudienceKind.Groups, group);
        author = await forum.Again(author);
        var secret = await forum.Reply(author, await forum.Thread(author, workshop));
        var post = await forum.Reply(author, await forum.Thread(author, await forum.Board("Open")), "Rude words.");
        await Edit(author, post, "Kind words.", 1);
        await forum.Done(db => HidePost.Run(db, owner, post, "Rude.", default));

        Assert.IsType<Outcome<RevisionList>.NotFound>(await List(stranger, secret));
        Assert.IsType<Outcome<RevisionList>.NotFound>(await List(owner, secret));
        Assert.IsType<Outcome<RevisionList>.Done>(await List(author, secret));
        foreach (var other in new[] { Actor.Guest, stranger, author })
        {
            Assert.IsType<Outcome<RevisionList>.Gone>(await List(other, post));
            Assert.IsType<Outcome<PostAtRevision>.Gone>(await forum.With(db => PostAtRevision.Read(db, other, post, 1, default)));
        }
        Assert.IsType<Outcome<RevisionList>.Done>(await List(owner, post));
    }

    [Fact]
    public async Task Of_a_deleted_post_no_wording_is_left_to_anybody()
    {
        var (author, owner) = (await forum.Member("Asta"), await forum.Owner());
        var thread = await forum.Thread(author, await forum.Board());
        var post = await forum.Reply(author, thread);
        var opening = (await forum.Read(author, thread)).Posts[0].Id;
        await forum.Done(db => DeletePost.Run(db, owner, post, "Spam.", default));
        await forum.Done(db => LeaveForum.Run(db, author, TestForum.Password, true, TestForum.Plain, default));

        foreach (var gone in new[] { post, opening })
        foreach (var actor in new[] { Actor.Guest, owner, await forum.Operator() })
        {
            Assert.IsType<Outcome<RevisionList>.Gone>(await List(actor, gone));
            Assert.IsType<Outcome<PostAtRevision>.Gone>(await forum.With(db => PostAtRevision.Read(db, actor, gone, 1, default)));
        }
    }

    [Fact]
    public async Task Whoever_is_overtaken_learns_who_was_faster_and_both_texts()
    {
        var member = await forum.Member("Asta");
        var post = await forum.Reply(member, await forum.Thread(member, await forum.Board()), "First.");
        await Edit(member, post, "Second.", 1, "Faster.");

        var refused = await forum.With(db => EditPost.Run(db, member, post, new EditForm("Mine.", null, null, 1, null), default));
        var source = await forum.Done(db => EditReader.Read(db, member, post, 1, default));
        await Edit(member, post, "Mine.", source.Revision);

        Assert.Equal(ProblemKind.Changed, Assert.Single(Assert.IsType<Outcome<string>.Invalid>(refused).Problems).Kind);
        Assert.Equal(("First.", "Second.", "Faster."), (source.Overtaken!.Base, source.Source, source.Overtaken.Latest.Reason));
        Assert.Null((await forum.Done(db => EditReader.Read(db, member, post, 3, default))).Overtaken);
    }

    private Task<string> Edit(Actor actor, string post, string text, int basedOn, string? reason = null) =>
        forum.Done(db => EditPost.Run(db, actor, post, new EditForm(text, null, null, basedOn, reason), default));

    private Task<Outcome<RevisionList>> List(Actor actor, string post) =>
        forum.With(db => RevisionList.Read(db, actor, post, null, null, 1, default));
}
