using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Forum.Domain.Moderation.Flags;
using Forum.Domain.Notifications;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Forum.Web.Tests.Admin;
using Forum.Web.Tests.Census;
using Forum.Web.Tests.Powers;

namespace Forum.Web.Tests.Moderation;

public sealed class FlagPagesTests
{
    [Fact]
    public async Task A_report_goes_from_the_menu_of_a_post_to_a_decision_and_back_as_a_notice()
    {
        await using var forum = await PowersForum.Open();
        await forum.Appoint("Lea", "board:" + forum.Board, null, Power.ReviewFlags);
        var (ann, post) = (await forum.Forum.Member("Anneke"), await Reply(forum));
        var link = (await forum.Forum.Page(ann, "/t/" + forum.Thread)).QuerySelector<IHtmlAnchorElement>($".menu a[href='/p/{post}/flag']")!;
        Assert.Equal("Report", link.TextContent);
        Assert.Null((await forum.Forum.Page(forum.Owner, "/t/" + forum.Thread)).QuerySelector($"a[href='/p/{post}/flag']"));
        Assert.Null((await forum.Forum.Page(Visitor.Guest, "/t/" + forum.Thread)).QuerySelector("a[href$='/flag']"));

        var form = await forum.Forum.Page(ann, $"/p/{post}/flag");
        Assert.Equal(Enum.GetNames<FlagReason>(), form.QuerySelectorAll<IHtmlInputElement>("input[name=Reason]").Select(choice => choice.Value));
        Assert.Contains("The author does not learn who", form.QuerySelector(".who-sees")!.TextContent, StringComparison.Ordinal);
        var sent = await forum.Forum.Post(ann, $"/p/{post}/flag", ("Reason", "Spam"), ("Note", "Third <time>."));
        Assert.Equal($"/p/{post}/flag?saved=1", sent.Header("Location"));
        Assert.NotNull((await forum.Forum.Page(ann, sent.Header("Location")!)).QuerySelector("button[formaction$='handler=Withdraw']"));
        Assert.DoesNotContain("Anneke", (await forum.Forum.Get(forum.Owner, "/t/" + forum.Thread)).Text, StringComparison.Ordinal);

        var notices = await forum.Forum.Page(forum.Leader, "/notices");
        Assert.Equal("/flags", notices.QuerySelector("section[aria-labelledby=waiting] a")!.GetAttribute("href"));
        Assert.NotNull(notices.QuerySelector(".menu a[href='/flags']"));
        var entry = (await forum.Forum.Page(forum.Leader, "/flags")).QuerySelector("li.entry")!;
        foreach (var word in new[] { "Buy my hats.", "Installation", "Anneke", "Spam", "Third <time>." })
            Assert.Contains(word, entry.TextContent, StringComparison.Ordinal);

        var settled = await forum.Forum.Post(forum.Leader, "/flags", ("_post", post), ("answer", "uphold"), ("reason", "Advertising."));
        var queue = await forum.Forum.Page(forum.Leader, settled.Header("Location")!);
        Assert.Contains("Lea upheld the reports about a post", queue.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(queue.QuerySelector(".empty"));
        var act = await forum.Forum.Get(Visitor.Guest, "/acts/" + settled.Header("Location")!.Split('=')[1]);
        Assert.Contains("Advertising.", act.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Anneke", act.Text, StringComparison.Ordinal);

        await forum.As(forum.Owner, (db, actor) => HidePost.Run(db, actor, post, "Advertising.", default));
        await forum.Forum.Do(db => DeliverNotices.Run(db, default));
        var told = (await forum.Forum.Page(ann, "/notices")).QuerySelector(".told")!;
        Assert.Contains("Your report of a post in Which rule blocks what? was upheld", told.TextContent, StringComparison.Ordinal);
        Assert.Equal("/p/" + post, told.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_notice_about_a_thread_that_went_out_of_sight_shows_none_of_its_words_and_nobody_decides_about_their_own_post()
    {
        await using var forum = await PowersForum.Open();
        await forum.Appoint("Lea", "board:" + forum.Board, null, Power.ReviewFlags);
        var (ann, post) = (await forum.Forum.Member("Anneke"), await Reply(forum));
        await forum.As(ann, (db, actor) => FlagPost.Run(db, actor, post, new FlagForm("Rude", null), default));
        Assert.Equal(403, (await forum.Forum.Post(forum.Owner, "/flags", ("_post", post), ("answer", "reject"))).Status);
        Assert.NotNull((await forum.Forum.Page(forum.Owner, "/flags")).QuerySelector(".empty"));
        Assert.Null((await forum.Forum.Page(forum.Owner, "/notices")).QuerySelector("section[aria-labelledby=waiting]"));

        Assert.Equal(302, (await forum.Forum.Post(forum.Leader, "/flags", ("_post", post), ("answer", "reject"))).Status);
        await forum.As(forum.Owner, (db, actor) => HideThread.Run(db, actor, forum.Thread, "Old.", default));
        await forum.Forum.Do(db => DeliverNotices.Run(db, default));

        var told = (await forum.Forum.Page(ann, "/notices")).QuerySelector(".told")!;
        Assert.Contains("Your report of a post in (no longer shown) was rejected", told.TextContent, StringComparison.Ordinal);
        Assert.Null(told.QuerySelector("a"));
    }

    [Fact]
    public async Task A_report_that_is_refused_keeps_what_was_typed_beside_what_is_wrong_with_it()
    {
        await using var forum = await PowersForum.Open();
        var (ann, post) = (await forum.Forum.Member("Anneke"), await Reply(forum));

        var nothing = await forum.Forum.Post(ann, $"/p/{post}/flag", ("Note", "Typed words"));
        Assert.Equal(422, nothing.Status);
        var page = AdminForum.Read(nothing);
        Assert.NotNull(page.QuerySelector("#reason-error"));
        Assert.Equal("Typed words", page.QuerySelector<IHtmlTextAreaElement>("#note")!.Value);
        var other = AdminForum.Read(await forum.Forum.Post(ann, $"/p/{post}/flag", ("Reason", "Other")));
        Assert.True(other.QuerySelector<IHtmlInputElement>("input[value=Other]")!.IsChecked);
        Assert.Equal("true", other.QuerySelector("#note")!.GetAttribute("aria-invalid"));

        Assert.Equal(403, (await forum.Forum.Get(forum.Owner, $"/p/{post}/flag")).Status);
        Assert.Equal(302, (await forum.Forum.Get(Visitor.Guest, $"/p/{post}/flag")).Status);
    }

    [Fact]
    public async Task Upholding_without_a_reason_is_refused_beside_its_post_and_the_post_still_waits()
    {
        await using var forum = await PowersForum.Open();
        await forum.Appoint("Lea", "board:" + forum.Board, null, Power.ReviewFlags);
        var (ann, post) = (await forum.Forum.Member("Anneke"), await Reply(forum));
        await forum.As(ann, (db, actor) => FlagPost.Run(db, actor, post, new FlagForm("Rude", null), default));

        var refused = await forum.Forum.Post(forum.Leader, "/flags", ("_post", post), ("answer", "uphold"), ("reason", " "));

        Assert.Equal(422, refused.Status);
        var page = AdminForum.Read(refused);
        Assert.NotNull(page.QuerySelector($"#reason-{post}-error"));
        Assert.NotNull(page.QuerySelector("li.entry"));
        var withdrawn = await forum.Forum.Post(ann, $"/p/{post}/flag?handler=Withdraw");
        Assert.Equal("/p/" + post, withdrawn.Header("Location"));
        Assert.Null((await forum.Forum.Page(forum.Leader, "/flags")).QuerySelector("li.entry"));
    }

    [Fact]
    public async Task A_comment_is_reported_from_its_line()
    {
        await using var forum = await PowersForum.Open();
        var ann = await forum.Forum.Member("Anneke");
        var under = await Reply(forum);
        var comment = await forum.As(forum.Deputy, (db, actor) => WriteComment.Run(db, actor, under, "Hats indeed.", null, default));

        Assert.NotNull((await forum.Forum.Page(ann, "/t/" + forum.Thread)).QuerySelector($".comment a[href='/p/{comment}/flag']"));
        Assert.Equal(302, (await forum.Forum.Post(ann, $"/p/{comment}/flag", ("Reason", "Spam"))).Status);

        Assert.Contains(
            "Hats indeed.",
            (await forum.Forum.Page(forum.Owner, "/flags")).QuerySelector("li.entry")!.TextContent,
            StringComparison.Ordinal
        );
    }

    /// <summary>The owner's, in a thread of Dora's.</summary>
    private static Task<string> Reply(PowersForum forum) =>
        forum.As(forum.Owner, (db, actor) => WriteReply.Run(db, actor, forum.Thread, new ReplyForm("Buy my *hats*.", null, false, null), default));
}
