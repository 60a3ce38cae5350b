using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Forum.Domain.Powers;
using Forum.Web.Tests.Admin;
using Forum.Web.Tests.Census;
using Forum.Web.Tests.Powers;

namespace Forum.Web.Tests.Moderation;

public sealed class WarningPagesTests
{
    [Fact]
    public async Task A_warning_is_given_on_the_members_page_told_to_them_shown_in_their_account_and_taken_back_by_its_record()
    {
        await using var forum = await PowersForum.Open();
        await forum.Appoint("Lea", "site", null, Power.WarnMember);
        var ann = await forum.Forum.Member("Anneke");
        Assert.Null((await forum.Forum.Page(forum.Deputy, "/m/" + ann.Id)).QuerySelector("form[action$='handler=Warn']"));

        var warned = await forum.Forum.Post(
            forum.Leader,
            $"/m/{ann.Id}?handler=Warn",
            ("Warn.Reason", "Sharp words."),
            ("Warn.Text", "Softer <please>.")
        );

        var page = await forum.Forum.Page(forum.Leader, warned.Header("Location")!);
        Assert.Contains("Anneke is warned.", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        foreach (var (who, address) in new[] { (ann, "/notices"), (ann, "/account"), (ann, "/m/" + ann.Id), (forum.Leader, "/m/" + ann.Id) })
        {
            var section = (await forum.Forum.Page(who, address)).QuerySelector("section[aria-labelledby=warnings]")!.TextContent;
            foreach (var word in new[] { "Sharp words.", "Softer <please>.", "by Lea" })
                Assert.Contains(word, section, StringComparison.Ordinal);
        }
        foreach (var who in new[] { Visitor.Guest, forum.Deputy })
            Assert.DoesNotContain("Softer", (await forum.Forum.Get(who, "/m/" + ann.Id)).Text, StringComparison.Ordinal);
        var notices = await forum.Forum.Page(ann, "/notices");
        Assert.Equal(302, (await forum.Forum.Post(ann, "/notices?handler=Read")).Status);
        Assert.NotNull(notices.QuerySelector("form[action$='handler=Read']"));
        Assert.Null((await forum.Forum.Page(ann, "/notices")).QuerySelector("form[action$='handler=Read']"));

        var record = notices.QuerySelector<IHtmlAnchorElement>("section[aria-labelledby=warnings] a[href^='/acts/']")!.GetAttribute("href")!;
        Assert.DoesNotContain("Softer", (await forum.Forum.Get(Visitor.Guest, record)).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await forum.Forum.Post(forum.Leader, record + "?handler=Undo", ("Reason", "It was not her."))).Status);
        Assert.Null((await forum.Forum.Page(ann, "/account")).QuerySelector("section[aria-labelledby=warnings]"));
    }

    [Fact]
    public async Task A_warning_that_is_refused_keeps_what_was_typed_beside_what_is_wrong_with_it()
    {
        await using var forum = await PowersForum.Open();
        var ann = await forum.Forum.Member("Anneke");

        var refused = await forum.Forum.Post(forum.Owner, $"/m/{ann.Id}?handler=Warn", ("Warn.Reason", " "), ("Warn.Text", "Typed words"));

        Assert.Equal(422, refused.Status);
        var page = AdminForum.Read(refused);
        Assert.NotNull(page.QuerySelector("#warn-reason-error"));
        Assert.Equal("Typed words", page.QuerySelector<IHtmlTextAreaElement>("#warn-text")!.Value);
        Assert.True(page.QuerySelector("#warn-reason")!.Closest("details")!.HasAttribute("open"));
    }
}
