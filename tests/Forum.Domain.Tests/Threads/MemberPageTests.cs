using Forum.Domain.Audiences;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Xunit;

namespace Forum.Domain.Tests.Threads;

public sealed class MemberPageTests : IDisposable
{
    private readonly StatementCounter statements = new();
    private readonly TestForum forum;

    public MemberPageTests() => forum = new TestForum(statements);

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task Counters_and_months_come_from_public_posts_alone_for_every_reader()
    {
        var (author, other) = (await forum.Member("Asta"), await forum.Member("Olga"));
        var hidden = await forum.Board("Hidden", AudienceKind.Groups, await forum.Group("Staff", author, other));
        var thread = await forum.Thread(other, await forum.Board());
        var answer = await forum.Reply(author, thread);
        await forum.Done(db => AcceptAnswer.Run(db, other, answer, true, default));
        forum.Clock.Now = new DateTimeOffset(2026, 8, 20, 0, 0, 0, TimeSpan.Zero);
        await forum.Thread(author, hidden);
        await forum.Reply(author, thread);
        await forum.Reply(author, thread);

        foreach (var reader in new[] { Actor.Guest, await forum.Again(author), await forum.Again(other) })
        {
            var page = await Page(reader, author);
            Assert.Equal((3, 0, 1), (page.Public.Posts, page.Public.Votes, page.Public.Accepted));
            Assert.Equal([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2], page.Public.Months.Select(m => m.Posts));
            Assert.Equal(new DateTime(2025, 9, 1), page.Public.Months[0].Start);
        }
    }

    [Fact]
    public async Task Each_reader_finds_what_they_can_read_anyway()
    {
        var (author, other) = (await forum.Member("Asta"), await forum.Member("Olga"));
        var hidden = await forum.Board("Hidden", AudienceKind.Groups, await forum.Group("Staff", author, other));
        var (secret, open) = (await forum.Thread(author, hidden, "Secret"), await forum.Thread(author, await forum.Board(), "Open"));
        var (answered, reply) = (await forum.Thread(other, hidden, "Answered"), "");
        reply = await forum.Reply(author, answered);
        await forum.Done(db => AcceptAnswer.Run(db, other, reply, true, default));

        foreach (var (reader, sees) in new[] { (Actor.Guest, false), (await forum.Again(other), true) })
        {
            Assert.Equal(sees ? 3 : 1, (await Page(reader, author)).Activity!.Posts.Count);
            var threads = (await Page(reader, author, ActivityKind.Threads)).Activity!.Threads.Select(t => t.Id);
            Assert.Equal(sees ? [open, secret] : [open], threads.OrderBy(id => id != open));
            Assert.Equal(sees ? [reply] : [], (await Page(reader, author, ActivityKind.Accepted)).Activity!.Posts.Select(p => p.Id));
        }
    }

    [Fact]
    public async Task What_was_written_in_a_thread_that_is_hidden_now_is_in_no_list()
    {
        var (author, other) = (await forum.Member("Asta"), await forum.Member("Olga"));
        var thread = await forum.Thread(other, await forum.Board());
        var answer = await forum.Reply(author, thread);
        await forum.Done(db => AcceptAnswer.Run(db, other, answer, true, default));
        Assert.Single((await Page(Actor.Guest, author, ActivityKind.Accepted)).Activity!.Posts);

        await forum.Done(async db => await HideThread.Run(db, await ActorReader.Operator(db, default), thread, "Old.", default));

        foreach (var kind in new[] { ActivityKind.Posts, ActivityKind.Accepted })
            Assert.Empty((await Page(Actor.Guest, author, kind)).Activity!.Posts);
    }

    [Fact]
    public async Task The_pages_of_the_activity_hold_every_post_once_newest_first_there_and_back()
    {
        var author = await forum.Member("Asta");
        var thread = await forum.Thread(author, await forum.Board());
        for (var i = 0; i < 48; i++)
        {
            // Several at one moment: the id decides.
            forum.Clock.Now += i % 3 == 0 ? TimeSpan.FromHours(4) : TimeSpan.Zero;
            await forum.Reply(author, thread);
        }
        var (pages, cursor) = (new List<MemberActivity>(), (ThreadCursor?)null);
        do
        {
            pages.Add((await Page(Actor.Guest, author, ActivityKind.Posts, cursor)).Activity!);
            cursor = pages[^1].Older;
        } while (cursor is not null);

        Assert.Equal([20, 20, 9], pages.Select(page => page.Posts.Count));
        var all = pages.SelectMany(page => page.Posts).ToList();
        Assert.Equal(49, all.Select(post => post.Id).Distinct().Count());
        Assert.Equal(all.OrderByDescending(p => p.At).ThenByDescending(p => p.Id, StringComparer.Ordinal), all);
        var back = (await Page(Actor.Guest, author, ActivityKind.Posts, pages[2].Newer)).Activity!;
        Assert.Equal(pages[1].Posts, back.Posts);
    }

    [Fact]
    public async Task What_a_member_does_not_show_others_do_not_get_and_the_member_does()
    {
        var (author, friend) = (await forum.Member("Asta"), await forum.Member("Olga"));
        await forum.Group("Staff", author, friend);
        await forum.Thread(author, await forum.Board());
        await forum.Done(db => EditProfile.Run(db, author, new ProfileForm("", "asta@example.org"), default));

        async Task Expect(ProfileParts shows, bool activity, bool groups, bool email)
        {
            await forum.Done(db => ChoosePreferences.Run(db, author, Preferences.Usual with { Shows = shows }, default));
            var (theirs, mine) = (await Page(await forum.Again(friend), author), await Page(await forum.Again(author), author));
            Assert.Equal((activity, groups, email), (theirs.Activity is not null, theirs.Groups.Count == 1, theirs.Email is not null));
            Assert.Equal((true, 1, "asta@example.org"), (mine.Activity is not null, mine.Groups.Count, mine.Email));
            Assert.Null((await Page(Actor.Guest, author)).Email);
            Assert.Equal(1, theirs.Public.Posts);
        }
        await Expect(Preferences.UsuallyShown, activity: true, groups: true, email: false);
        await Expect(ProfileParts.None, activity: false, groups: false, email: false);
        await Expect(ProfileParts.Email, activity: false, groups: false, email: true);
    }

    [Theory]
    [InlineData(ActivityKind.Posts)]
    [InlineData(ActivityKind.Threads)]
    [InlineData(ActivityKind.Accepted)]
    public async Task Ones_own_page_takes_six_statements_one_of_them_for_warnings(ActivityKind kind)
    {
        var author = await forum.Member("Asta");
        await forum.Thread(author, await forum.Board());
        var actor = await forum.Again(author);
        statements.Reset();

        await Page(actor, author, kind);

        Assert.Equal(6, statements.Count);
    }

    private async Task<MemberPage> Page(Actor reader, Actor of, ActivityKind kind = default, ThreadCursor? cursor = null) =>
        (await forum.With(db => MemberPageReader.Read(db, reader, of.PublicId, kind, cursor, default)))!;
}
