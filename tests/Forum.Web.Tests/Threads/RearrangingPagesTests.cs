using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Forum.Web.Tests.Census;
using Forum.Web.Tests.Powers;
using Microsoft.EntityFrameworkCore;

namespace Forum.Web.Tests.Threads;

/// <summary>The pages on which a leader gives a thread other tags, closes it for another, splits and merges it. Without script.</summary>
public sealed class RearrangingPagesTests
{
    private const string Reason = "It is about that.";

    [Fact]
    public async Task Tags_are_changed_on_the_page_of_all_acts_and_what_is_wrong_stands_beside_the_field_with_what_was_typed()
    {
        await using var forum = await Led(Power.RetagThread);
        var moderate = $"/t/{forum.Thread}/moderate";
        Assert.Contains(
            moderate,
            (await forum.Forum.Page(forum.Leader, "/t/" + forum.Thread)).QuerySelector(".moderate")!.InnerHtml,
            StringComparison.Ordinal
        );

        var wrong = await forum.Forum.Post(forum.Leader, moderate + "?handler=Retag", ("Tags", "vpn, <b>"), ("Reason", Reason));
        Assert.Equal(422, wrong.Status);
        var page = Read(wrong);
        Assert.NotNull(page.QuerySelector("#tags-error"));
        Assert.Equal(("vpn, <b>", Reason), (Value(page, "#tags"), Value(page, "#why-Retag")));

        var done = await forum.Forum.Post(forum.Leader, moderate + "?handler=Retag", ("Tags", "vpn, rules"), ("Reason", Reason));
        Assert.Equal(302, done.Status);
        var shown = await forum.Forum.Page(Visitor.Guest, "/t/" + forum.Thread);
        Assert.Equal(["vpn", "rules"], shown.QuerySelectorAll(".thread-head .tag").Select(tag => tag.TextContent));
        Assert.Equal(403, (await forum.Forum.Post(forum.Deputy, moderate + "?handler=Retag", ("Tags", "log"), ("Reason", Reason))).Status);
    }

    [Fact]
    public async Task A_thread_is_closed_for_another_by_its_address_and_leads_there()
    {
        await using var forum = await Led(Power.CloseAsDuplicate);
        var original = await Start(forum, forum.Board, "Which rule it is");
        var secret = await Start(forum, forum.Hidden, "Secret");
        Task<Answer> Close(string other) =>
            forum.Forum.Post(forum.Leader, $"/t/{forum.Thread}/moderate?handler=Close", ("Original", other), ("Reason", Reason));

        var refused = Read(await Close("/t/" + secret));
        Assert.Equal("Not everyone who reads this thread could read that one.", refused.QuerySelector("#original-error")!.TextContent);
        Assert.Equal(("/t/" + secret, Reason), (Value(refused, "#original"), Value(refused, "#why-Close")));
        Assert.Equal(422, (await Close("https://forum.example/t/nothing")).Status);

        var closed = await Close($"https://forum.example/t/{original}/which-rule-it-is?page=2#p-1");
        Assert.Equal(302, closed.Status);
        var link = (await forum.Forum.Page(Visitor.Guest, "/t/" + forum.Thread)).QuerySelector<IHtmlAnchorElement>(".thread-head .notice a")!;
        Assert.Equal(("Which rule it is", $"/t/{original}/which-rule-it-is"), (link.TextContent, link.GetAttribute("href")));
        var moderate = await forum.Forum.Page(forum.Leader, $"/t/{forum.Thread}/moderate");
        Assert.Null(moderate.QuerySelector("#original"));
        Assert.NotNull(moderate.QuerySelector("form[action*=Reopen]"));
        await forum.Forum.Post(forum.Leader, $"/t/{forum.Thread}/moderate?handler=Reopen", ("Reason", Reason));
        Assert.Null((await forum.Forum.Page(Visitor.Guest, "/t/" + forum.Thread)).QuerySelector(".thread-head .notice"));
    }

    [Fact]
    public async Task Replies_are_ticked_and_made_a_thread_and_a_form_that_comes_back_keeps_them()
    {
        await using var forum = await Led(Power.MergeThread);
        var (first, second) = (await Reply(forum, "The first"), await Reply(forum, "The second"));
        var address = $"/t/{forum.Thread}/moderate/split";
        var offered = await forum.Forum.Page(forum.Leader, address);
        Assert.Equal([first, second], Boxes(offered).Select(box => box.Value));
        Assert.Equal(forum.Board, offered.QuerySelector<IHtmlSelectElement>("#board")!.Value);

        var wrong = await forum.Forum.Post(forum.Leader, address, ("Posts", second), ("Title", ""), ("Board", forum.Board), ("Reason", Reason));
        Assert.Equal(422, wrong.Status);
        Assert.Equal([second], Boxes(Read(wrong)).Where(box => box.IsChecked).Select(box => box.Value));
        Assert.NotNull(Read(wrong).QuerySelector("#title-error"));

        var none = await forum.Forum.Post(forum.Leader, address, ("Title", "Apart"), ("Board", forum.Board), ("Reason", Reason));
        Assert.NotNull(Read(none).QuerySelector("#posts-error"));
        Assert.Equal("Apart", Value(Read(none), "#title"));

        var made = await forum.Forum.Post(forum.Leader, address, ("Posts", second), ("Title", "Apart"), ("Board", forum.Board), ("Reason", Reason));
        Assert.Equal(302, made.Status);
        var act = await forum.Forum.Page(forum.Leader, made.Header("Location")!);
        var thread = act.QuerySelectorAll<IHtmlAnchorElement>(".act-sentence a")
            .Single(link => link.TextContent.Contains("Apart", StringComparison.Ordinal));
        var shown = await forum.Forum.Page(Visitor.Guest, thread.GetAttribute("href")!);
        Assert.Contains("The second", shown.QuerySelector("article.post")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(403, (await forum.Forum.Get(forum.Deputy, address)).Status);
        Assert.Equal(302, (await forum.Forum.Get(Visitor.Guest, address)).Status);
    }

    [Fact]
    public async Task Where_there_are_no_replies_the_page_says_so()
    {
        await using var forum = await Led(Power.MergeThread);

        var page = await forum.Forum.Page(forum.Leader, $"/t/{forum.Thread}/moderate/split");

        Assert.NotNull(page.QuerySelector(".empty"));
        Assert.Null(page.QuerySelector("main form.form"));
        Assert.Null((await forum.Forum.Page(forum.Leader, $"/t/{forum.Thread}/moderate")).QuerySelector("a[href$=split]"));
    }

    [Fact]
    public async Task The_address_of_a_merged_thread_leads_to_its_first_post_for_whoever_sees_it_there_and_is_nothing_to_others()
    {
        await using var forum = await Led(Power.MergeThread);
        var (into, secret) = (await Start(forum, forum.Board, "The whole"), await Start(forum, forum.Hidden, "Secret"));
        var opening = await forum.Forum.Do(db => db.Posts.Where(p => p.Thread.PublicId == forum.Thread).Select(p => p.PublicId).SingleAsync());
        Task<Answer> Merge(string thread, string other) =>
            forum.Forum.Post(forum.Leader, $"/t/{thread}/moderate?handler=Merge", ("Into", other), ("Reason", Reason));
        Assert.Equal("nothing", Value(Read(await Merge(forum.Thread, "nothing")), "#into"));

        var merged = await Merge(forum.Thread, "/t/" + into);

        Assert.Equal(302, merged.Status);
        Assert.Contains(
            PowersForum.Title,
            (await forum.Forum.Page(Visitor.Guest, merged.Header("Location")!)).QuerySelector(".act-sentence")!.TextContent,
            StringComparison.Ordinal
        );
        foreach (var visitor in new[] { Visitor.Guest, forum.Deputy, forum.Leader })
        {
            var led = await forum.Forum.Get(visitor, $"/t/{forum.Thread}/any-words?page=2");
            Assert.Equal((301, "/p/" + opening), (led.Status, led.Header("Location")));
        }
        var late = await forum.Forum.Post(forum.Deputy, $"/t/{forum.Thread}?handler=Reply", ("Text", "Late."));
        Assert.Equal((403, "Late."), (late.Status, Read(late).QuerySelector("main textarea")?.TextContent.Trim()));
        Assert.NotNull(Read(late).QuerySelector($"main a[href='/p/{opening}']"));

        Assert.Equal(302, (await Merge(into, secret)).Status);
        foreach (var id in new[] { forum.Thread, into })
        {
            Assert.Equal(404, (await forum.Forum.Get(Visitor.Guest, "/t/" + id)).Status);
            Assert.Equal(404, (await forum.Forum.Post(forum.Deputy, $"/t/{id}?handler=Reply", ("Text", "Late."))).Status);
            Assert.Equal(301, (await forum.Forum.Get(forum.Leader, "/t/" + id)).Status);
        }
    }

    private static async Task<PowersForum> Led(params Power[] powers)
    {
        var forum = await PowersForum.Open();
        await forum.Appoint("Lea", "site", null, powers);
        return forum;
    }

    private static Task<string> Start(PowersForum forum, string board, string title)
    {
        var form = new ThreadForm(title, "", "It says so.", ThreadFormats.Discussion, "en", null);
        return forum.As(forum.Leader, (db, actor) => StartThread.Run(db, actor, board, form, default));
    }

    private static Task<string> Reply(PowersForum forum, string text) =>
        forum.As(forum.Deputy, (db, actor) => WriteReply.Run(db, actor, forum.Thread, new ReplyForm(text, null, false, null), default));

    private static IEnumerable<IHtmlInputElement> Boxes(IHtmlDocument page) => page.QuerySelectorAll<IHtmlInputElement>("input[name=Posts]");

    private static string Value(IHtmlDocument page, string field) => page.QuerySelector<IHtmlInputElement>(field)!.Value;

    private static IHtmlDocument Read(Answer answer) => Admin.AdminForum.Read(answer);
}
