using System.Net;
using AngleSharp.Dom;
using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Search.Querying;
using Forum.Domain.Search.Searches;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Forum.Web.Tests.Admin;
using Forum.Web.Tests.Census;
using Forum.Web.Workers;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Forum.Web.Tests.Search;

public sealed class SearchNotesTests
{
    private readonly Clock clock = new();

    private SearchNotes Notes => field ??= new SearchNotes(clock, new HttpSettings { SessionToken = _ => null, MemberId = MemberId });

    [Fact]
    public void Words_are_kept_once_three_different_people_have_searched_for_them()
    {
        for (var times = 0; times < 5; times++)
            Notes.Searched(Guest(1), Query("secret plans"), nothing: true);
        Notes.Searched(Guest(2), Query("Secret  plans"), nothing: true);
        Assert.Empty(Notes.Take());

        Notes.Searched(Guest(3), Query("secret plans"), nothing: false);

        var month = new DateTime(clock.GetUtcNow().Year, clock.GetUtcNow().Month, 1, 0, 0, 0, DateTimeKind.Utc);
        Assert.Equal([new SearchCount(month, "1", "secret plans", 3, 2, 0)], Notes.Take());
        Assert.Empty(Notes.Take());
    }

    [Fact]
    public void What_was_opened_is_counted_once_for_each_who_searched()
    {
        foreach (var person in new[] { 1, 2, 3 })
            Notes.Searched(Guest(person), Query("error"), nothing: false);
        Notes.Clicked(Guest(1), Query("error"));
        Notes.Clicked(Guest(1), Query("error"));
        Notes.Clicked(Guest(9), Query("error"));

        Assert.Equal(1, Assert.Single(Notes.Take()).Clicked);
    }

    [Theory]
    [InlineData("tag:x error")]
    [InlineData("ann@example.com")]
    [InlineData("-windows")]
    [InlineData("")]
    public void What_is_no_mere_words_or_tells_of_a_person_is_not_kept(string typed)
    {
        foreach (var person in new[] { 1, 2, 3, 4 })
            Notes.Searched(Guest(person), Query(typed), nothing: true);

        Assert.Empty(Notes.Take());
    }

    [Fact]
    public void People_who_see_more_are_counted_apart()
    {
        Notes.Searched(Guest(1), Query("build"), nothing: true);
        Notes.Searched(Guest(2), Query("build"), nothing: true);
        Notes.Searched(Person(3, Seeing(1, 2, 7)), Query("build"), nothing: true);

        Assert.Empty(Notes.Take());
    }

    [Fact]
    public async Task Staff_see_what_was_searched_by_people_who_see_no_more_than_they_do()
    {
        await using var host = await CensusHost.Start();
        var month = new DateTime(host.Clock.GetUtcNow().Year, host.Clock.GetUtcNow().Month, 1, 0, 0, 0, DateTimeKind.Utc);
        SearchCount[] counts =
        [
            new(month, "1", "open", 5, 5, 0),
            new(month, "1 2", "open", 3, 0, 2),
            new(month, "1 2 7", "hidden", 9, 9, 0),
            new(month, "1", "ignored", 4, 0, 0),
            new(month.AddMonths(-SearchesReader.Months), "1", "old", 4, 4, 0),
        ];
        using var db = host.Storage.Open();
        await NoteSearches.Run(db, counts, default);
        await NoteSearches.Run(db, [new(month, "1", "open", 1, 0, 0)], default);

        var seen = await SearchesReader.Read(db, Seeing(1, 2) with { IsOperator = true }, default);

        var shown = Assert.IsType<Domain.Outcome<SearchesPage>.Done>(seen).Value;
        Assert.Equal([new SearchesLine("open", 5)], shown.FoundNothing);
        Assert.Equal([new SearchesLine("ignored", 4)], shown.NotOpened);
        var insider = Assert.IsType<Domain.Outcome<SearchesPage>.Done>(
            await SearchesReader.Read(db, Seeing(1, 2, 7) with { IsOperator = true }, default)
        );
        Assert.Equal(["hidden", "open"], insider.Value.FoundNothing.Select(line => line.Words));
        Assert.IsType<Domain.Outcome<SearchesPage>.Denied>(await SearchesReader.Read(db, Seeing(1, 2), default));
        Assert.Equal(6, await db.SearchedWords.Where(s => s.Words == "open" && s.Sight == "1").Select(s => s.People).SingleAsync());
    }

    [Fact]
    public async Task What_three_people_searched_for_and_nobody_opened_is_shown_to_staff_and_what_somebody_opened_is_not()
    {
        await using var forum = await AdminForum.Open();
        var thread = await Start(forum, "The kettle boils over");
        Visitor[] people = [await forum.Member("Anneke"), await forum.Member("Benno"), await forum.Member("Carla")];
        foreach (var query in new[] { "kettle", "boils", "over", "zeppelin" })
        foreach (var person in people)
            Assert.Equal(200, (await forum.Get(person, "/search?q=" + query)).Status);
        await forum.Get(Visitor.Guest, "/search?q=rare");

        // Opened from the page of one search alone; the others come from elsewhere, or from somebody who never searched.
        var site = "https://" + Surface.Host;
        await Open(people[1], $"{site}/search?q=kettle");
        await Open(people[1], $"{site}/latest?q=boils");
        await Open(people[1], "https://elsewhere.example/search?q=boils");
        await Open(forum.Owner, $"{site}/search?q=over");
        await forum.Do(async db =>
        {
            await NoteSearches.Run(db, forum.Services.GetRequiredService<SearchNotes>().Take(), default);
            return true;
        });

        var lists = (await forum.Page(forum.Owner, "/admin/searches")).QuerySelectorAll("section.block");
        Assert.Equal(["zeppelin"], Words(lists[0]));
        Assert.Equal(["boils", "over"], Words(lists[1]).Order());

        async Task Open(Visitor who, string referer) =>
            Assert.InRange((await forum.Ask(who, Call.Get("/t/" + thread) with { Referer = referer })).Status, 200, 302);
    }

    private static IEnumerable<string> Words(IElement section) => section.QuerySelectorAll("a.entry-name").Select(word => word.TextContent);

    private static async Task<string> Start(AdminForum forum, string title)
    {
        var board = new BoardForm("", "Installation", "", AudienceKind.Everyone, [], ThreadFormats.Question, 10);
        await forum.Done(async db => await OpenBoardInSection.Run(db, await ActorReader.Operator(db, default), "Using it", board, default));
        var owner = await forum.Do(db => ActorReader.OfSession(db, forum.Owner.Token!, default));
        var place = await forum.Do(db => db.Boards.Select(b => b.PublicId).SingleAsync());
        var form = new ThreadForm(title, "", "Over and over.", ThreadFormats.Question, "en", null);
        return await forum.Done(db => StartThread.Run(db, owner, place, form, default));
    }

    private static SearchQuery Query(string typed) => SearchQueryParser.Parse(typed, DateTime.UtcNow);

    private static DefaultHttpContext Guest(int number) => Person(number, Actor.Guest);

    private static DefaultHttpContext Person(int number, Actor actor)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = new IPAddress([10, 0, (byte)number, 1]);
        context.Features.Set(new Visit(actor, null!, null));
        return context;
    }

    private static Actor Seeing(params long[] audiences) =>
        new()
        {
            MemberId = 1,
            PublicId = "m",
            Audiences = audiences,
        };

    private static string? MemberId(HttpContext context) => context.Actor().IsGuest ? null : context.Actor().PublicId;
}
