using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Domain.Site;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Members;

public sealed class WelcomeTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task The_welcome_is_shown_to_a_member_in_their_language_until_they_dismiss_it()
    {
        var (owner, asta) = (await forum.Owner(), await forum.Member("Asta"));
        Assert.Null(await Read(asta, "en"));
        await forum.Done(db => WriteSitePage.Run(db, owner, SitePageKind.Welcome, "en", "Good *day*.", 0, default));
        await forum.Done(db => WriteSitePage.Run(db, owner, SitePageKind.Welcome, "ru", "Добрый день.", 0, default));

        Assert.Contains("<em>day</em>", (await Read(asta, "en"))!.Html, StringComparison.Ordinal);
        Assert.Contains("Добрый", (await Read(asta, "ru"))!.Html, StringComparison.Ordinal);
        Assert.Null(await Read(Actor.Guest, "en"));
        await forum.Done(db => DismissWelcome.Run(db, asta, default));
        await forum.Done(db => DismissWelcome.Run(db, asta, default));

        Assert.Null(await Read(asta, "en"));
        Assert.NotNull(await Read(owner, "en"));
        Assert.NotNull(await forum.With(db => SitePageReader.For(db, SitePageKind.Welcome, "en", default)));
    }

    [Fact]
    public async Task A_guest_and_a_suspended_member_have_none_to_dismiss()
    {
        var (owner, asta) = (await forum.Owner(), await forum.Member("Asta"));
        await forum.Done(db => WriteSitePage.Run(db, owner, SitePageKind.Welcome, "en", "Good day.", 0, default));
        await forum.Done(db => SuspendMember.Run(db, owner, asta.PublicId, 3, "Loud.", default));
        asta = await forum.Again(asta);

        Assert.Null(await Read(asta, "en"));
        foreach (var who in new[] { asta, Actor.Guest })
            Assert.IsType<Outcome<Nothing>.Denied>(await forum.With(db => DismissWelcome.Run(db, who, default)));
        Assert.Null(await forum.With(db => db.Members.Where(m => m.Name == "Asta").Select(m => m.WelcomedAt).SingleAsync()));
    }

    [Fact]
    public async Task Questions_of_newcomers_that_wait_are_listed_the_oldest_first_and_as_far_as_one_sees()
    {
        var (asta, ben) = (await forum.Member("Asta"), await forum.Member("Ben"));
        var group = await forum.Group("Testers", asta);
        var (open, hidden) = (await forum.Board(), await forum.Board("Workshop", AudienceKind.Groups, group));
        asta = await forum.Again(asta);
        var first = await forum.Thread(asta, open, "First?");
        forum.Clock.Now += TimeSpan.FromHours(1);
        var second = await forum.Thread(asta, open, "Second?");
        await forum.Thread(asta, open, "No question.", ThreadFormats.Discussion);
        forum.Clock.Now += TimeSpan.FromHours(1);
        var secret = await forum.Thread(asta, hidden, "Third?");
        await forum.Reply(ben, await forum.Thread(asta, open, "Answered?"));

        Assert.Equal([first, second], await Waiting(Actor.Guest));
        Assert.Equal([first, second], await Waiting(ben));
        // One's own waits for others.
        Assert.Empty(await Waiting(asta));
        Assert.Equal([first, second, secret], await Waiting(await Join(ben, group)));
        await forum.Reply(ben, first);
        Assert.Equal([second], await Waiting(Actor.Guest));
        var op = await forum.Operator();
        await forum.Done(db => LockThread.Run(db, op, second, "Asked before.", default));
        Assert.Empty(await Waiting(Actor.Guest));
        await forum.Done(db => UnlockThread.Run(db, op, second, "Not the same.", default));
        await forum.With(db => db.Members.Where(m => m.Name == "Asta").ExecuteUpdateAsync(s => s.SetProperty(m => m.Standing, Standing.Member)));
        Assert.Empty(await Waiting(Actor.Guest));
    }

    [Fact]
    public async Task What_only_its_author_and_the_reviewers_read_waits_for_these_alone()
    {
        var (asta, ben, cleo) = (await forum.Member("Asta"), await forum.Member("Ben"), await forum.Member("Cleo"));
        var (op, reviewers) = (await forum.Operator(), await forum.Group("Helpers", cleo));
        var desk = new BoardForm("", "Desk", "", AudienceKind.Everyone, [], ThreadFormats.Question, 10) { OwnOnly = true, ReviewerIds = [reviewers] };
        var thread = await forum.Thread(asta, await forum.Done(db => OpenBoardInSection.Run(db, op, "Using it", desk, default)), "My invoice?");

        Assert.Equal([thread], await Waiting(await forum.Again(cleo)));
        foreach (var other in new[] { Actor.Guest, asta, ben })
            Assert.Empty(await Waiting(other));
    }

    [Fact]
    public async Task Many_that_wait_have_pages()
    {
        var (asta, board) = (await forum.Member("Asta"), await forum.Board());
        for (var i = 0; i < ThreadList.PageSize + 2; i++)
        {
            forum.Clock.Now += TimeSpan.FromHours(2);
            await forum.Thread(asta, board, $"Question {i}?");
        }
        await forum.With(db => db.Members.ExecuteUpdateAsync(s => s.SetProperty(m => m.Standing, Standing.Newcomer)));

        var first = await forum.With(db => NewcomersQuestions.Read(db, Actor.Guest, null, default));
        var second = await forum.With(db => NewcomersQuestions.Read(db, Actor.Guest, first.Older, default));
        var back = await forum.With(db => NewcomersQuestions.Read(db, Actor.Guest, second.Newer, default));

        Assert.Equal(("Question 0?", ThreadList.PageSize, 2), (first.Rows[0].Title, first.Rows.Count, second.Rows.Count));
        Assert.Equal(first.Rows.Select(row => row.Id), back.Rows.Select(row => row.Id));
        Assert.Null(second.Older);
    }

    [Fact]
    public async Task A_newcomer_is_told_what_the_first_step_takes_and_nobody_else_is()
    {
        var asta = await forum.Member("Asta");
        var thread = await forum.Thread(asta, await forum.Board());

        Assert.Equal(new NextStanding(Standing.Member, 1, 2, 0), await forum.With(db => OwnStandingReader.OfNewcomer(db, asta, default)));
        Assert.Null(await forum.With(db => OwnStandingReader.OfNewcomer(db, Actor.Guest, default)));
        forum.Clock.Now += TimeSpan.FromDays(2);
        await forum.Reply(asta, thread);
        await forum.Reply(asta, thread, "Found it.");
        asta = await forum.Again(asta);
        Assert.Null(await forum.With(db => OwnStandingReader.OfNewcomer(db, asta, default)));
        var page = await forum.With(db => MemberPageReader.Read(db, asta, asta.PublicId, default, null, default));
        Assert.Equal(new NextStanding(Standing.Regular, 28, 22, 10), page!.Next);
        Assert.Null((await forum.With(db => MemberPageReader.Read(db, Actor.Guest, asta.PublicId, default, null, default)))!.Next);
    }

    private Task<SitePage?> Read(Actor actor, string language) => forum.With(db => WelcomeReader.Read(db, actor, language, default));

    private async Task<Actor> Join(Actor who, string group)
    {
        var op = await forum.Operator();
        await forum.Done(db => AddToGroup.Run(db, op, group, who.Name, null, "", default));
        return await forum.Again(who);
    }

    private async Task<List<string>> Waiting(Actor viewer) =>
        [.. (await forum.With(db => NewcomersQuestions.Read(db, viewer, null, default))).Rows.Select(row => row.Id)];
}
