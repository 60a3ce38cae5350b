using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Forum.Web.Tests.Admin;
using Forum.Web.Tests.Census;
using Microsoft.EntityFrameworkCore;

namespace Forum.Web.Tests.Search;

/// <summary>Threads about the same: beside a thread, and for whoever is about to ask.</summary>
public sealed class SimilarPagesTests
{
    private const string Title = "The print spooler stops after an update";

    [Fact]
    public async Task A_thread_leads_to_those_about_the_same_and_never_to_hidden_ones()
    {
        await using var forum = await AdminForum.Open();
        var (board, hidden) = await Boards(forum);
        var thread = await Start(forum, board, Title);
        var same = await Start(forum, board, "Update <stops> the print spooler");
        var secret = await Start(forum, hidden, "The print spooler stops, said in secret");
        var gone = await Start(forum, board, "The print spooler stops, and was hidden");
        await forum.Done(async db => await HideThread.Run(db, await Owner(forum), gone, "Said twice.", default));
        var link = (await forum.Page(Visitor.Guest, "/t/" + thread)).QuerySelector("[data-similar] a")!.GetAttribute("href")!;

        Assert.Equal(["Update <stops> the print spooler"], Titles(await forum.Page(Visitor.Guest, link)));
        Assert.Contains("The print spooler stops, said in secret", Titles(await forum.Page(await forum.Member("Anneke"), link)));
        Assert.DoesNotContain("The print spooler stops, and was hidden", Titles(await forum.Page(forum.Owner, link)));
        Assert.Equal(404, (await forum.Get(Visitor.Guest, $"/t/{secret}/similar")).Status);
        Assert.Equal(410, (await forum.Get(Visitor.Guest, $"/t/{gone}/similar")).Status);
        Assert.Equal([Title], Titles(await forum.Page(Visitor.Guest, $"/t/{same}/similar")));
    }

    [Fact]
    public async Task Whoever_asks_is_shown_what_may_answer_first_and_posts_by_sending_the_form_again()
    {
        await using var forum = await AdminForum.Open();
        var (board, _) = await Boards(forum);
        var answer = await Answered(forum, board);
        var asker = await forum.Member("Anneke");
        var address = $"/b/{board}/start/question";
        var form = await Form(forum, asker, address);
        Assert.Contains(form, field => field.Name == "_look");

        var looked = await forum.Post(asker, address, [.. form, ("Title", "Print spooler stops"), ("Text", "It just stops.")]);

        Assert.Equal(200, looked.Status);
        Assert.Equal(1, await Threads(forum, Title));
        Assert.Equal(0, await Threads(forum, "Print spooler stops"));
        var page = AdminForum.Read(looked);
        Assert.Contains("not posted yet", page.QuerySelector("#similar")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([Title], Titles(page));
        Assert.Contains("Delete the lock file", page.QuerySelector("#similar details")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/p/" + answer, page.QuerySelector("#similar details a")!.GetAttribute("href"));
        Assert.Equal("It just stops.", page.QuerySelector<IHtmlTextAreaElement>("#text")!.Value);

        (string, string)[] again = [.. Fields(page), ("Title", "Print spooler stops"), ("Text", "It just stops.")];
        Assert.Equal(302, (await forum.Post(asker, address, again)).Status);
        Assert.Equal(1, await Threads(forum, "Print spooler stops"));
    }

    [Fact]
    public async Task A_question_that_nothing_answers_is_posted_at_once()
    {
        await using var forum = await AdminForum.Open();
        var (board, _) = await Boards(forum);
        await Answered(forum, board);
        var asker = await forum.Member("Anneke");
        var address = $"/b/{board}/start/question";

        var posted = await forum.Post(asker, address, [.. await Form(forum, asker, address), ("Title", "A giraffe"), ("Text", "How tall?")]);

        Assert.Equal(302, posted.Status);
        Assert.Equal(1, await Threads(forum, "A giraffe"));
    }

    [Theory]
    [InlineData("?handler=Similar&title=Print+spooler+stops")]
    [InlineData("")]
    public async Task A_hidden_accepted_answer_is_not_shown_to_who_is_about_to_ask(string list)
    {
        await using var forum = await AdminForum.Open();
        var (board, _) = await Boards(forum);
        var answer = await Answered(forum, board);
        var asker = await forum.Member("Anneke");
        var address = $"/b/{board}/start/question";
        Assert.Contains("Delete the lock file", (await Look()).DocumentElement.TextContent, StringComparison.Ordinal);

        await forum.Done(async db => await HidePost.Run(db, await Owner(forum), answer, "It breaks more.", default));

        foreach (var page in new[] { await Look(), await forum.Page(Visitor.Guest, "/search?q=spooler") })
        {
            Assert.DoesNotContain("lock file", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
            Assert.DoesNotContain(answer, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
            Assert.Contains(Title, page.DocumentElement.TextContent.Replace("\u00AD", ""), StringComparison.Ordinal);
        }

        async Task<IHtmlDocument> Look() =>
            list.Length > 0
                ? await forum.Page(asker, address + list)
                : AdminForum.Read(
                    await forum.Post(
                        asker,
                        address + "?handler=Preview",
                        [.. await Form(forum, asker, address), ("Title", "Print spooler stops"), ("Text", "It stops.")]
                    )
                );
    }

    [Fact]
    public async Task A_moderator_closes_a_duplicate_from_the_list()
    {
        await using var forum = await AdminForum.Open();
        var (board, _) = await Boards(forum);
        var thread = await Start(forum, board, "Print spooler stops again");
        var first = await Start(forum, board, Title);
        Assert.Null((await forum.Page(await forum.Member("Anneke"), $"/t/{thread}/similar")).QuerySelector(".similar form"));
        var form = (await forum.Page(forum.Owner, $"/t/{thread}/similar")).QuerySelector<IHtmlFormElement>(".similar form")!;

        var closed = await forum.Post(
            forum.Owner,
            form.GetAttribute("action")!,
            ("Original", form.QuerySelector<IHtmlInputElement>("[name=Original]")!.Value),
            ("Reason", form.QuerySelector<IHtmlInputElement>("[name=Reason]")!.Value)
        );

        Assert.Equal(302, closed.Status);
        var page = await forum.Page(Visitor.Guest, "/t/" + thread);
        var notice = page.QuerySelector(".thread-head .notice a")!;
        Assert.Equal(Title, notice.TextContent);
        Assert.StartsWith($"/t/{first}/", notice.GetAttribute("href"), StringComparison.Ordinal);
        Assert.True(await forum.Do(db => db.Threads.AnyAsync(t => t.PublicId == thread && t.LockedAt != null)));
        Assert.Null((await forum.Page(forum.Owner, $"/t/{thread}/similar")).QuerySelector(".similar form"));
    }

    private static IEnumerable<string> Titles(IParentNode page) => page.QuerySelectorAll(".similar > li > a").Select(link => link.TextContent);

    private static async Task<(string Name, string Value)[]> Form(AdminForum forum, Visitor who, string address) =>
        Fields(await forum.Page(who, address));

    /// <summary>What the form sends beside what is typed.</summary>
    private static (string Name, string Value)[] Fields(IParentNode page) =>
        [
            .. page.QuerySelectorAll<IHtmlInputElement>("main form.form input[type=hidden]")
                .Where(input => input.Name != FormTokens.FieldName)
                .Select(input => (input.Name!, input.Value)),
            ("Language", "en"),
        ];

    /// <summary>A board for everybody and one for members.</summary>
    private static async Task<(string Open, string Hidden)> Boards(AdminForum forum)
    {
        foreach (var (name, audience) in new[] { ("Installation", AudienceKind.Everyone), ("Workshop", AudienceKind.Members) })
        {
            var form = new BoardForm("", name, "", audience, [], ThreadFormats.Question, 10);
            await forum.Done(async db => await OpenBoardInSection.Run(db, await ActorReader.Operator(db, default), "Using it", form, default));
        }
        var ids = await forum.Do(db => db.Boards.ToDictionaryAsync(b => b.Name, b => b.PublicId));
        foreach (var title in new[] { "Tea at noon", "Where does the river end", "Nobody likes Mondays", "A cat on the roof", "Seven bridges" })
            await Start(forum, ids["Installation"], title, "I wonder.");
        return (ids["Installation"], ids["Workshop"]);
    }

    private static async Task<string> Answered(AdminForum forum, string board)
    {
        var thread = await Start(forum, board, Title);
        var reply = new ReplyForm("Delete the lock file.", null, false, null);
        var answer = await forum.Done(async db => await WriteReply.Run(db, await Owner(forum), thread, reply, default));
        await forum.Done(async db => await AcceptAnswer.Run(db, await Owner(forum), answer, true, default));
        return answer;
    }

    private static Task<string> Start(AdminForum forum, string board, string title, string text = "It stops.") =>
        forum.Done(async db =>
            await StartThread.Run(db, await Owner(forum), board, new ThreadForm(title, "", text, ThreadFormats.Question, "en", null), default)
        );

    private static Task<int> Threads(AdminForum forum, string title) => forum.Do(db => db.Threads.CountAsync(t => t.Title == title));

    private static Task<Actor> Owner(AdminForum forum) => forum.Do(db => ActorReader.OfSession(db, forum.Owner.Token!, default));
}
