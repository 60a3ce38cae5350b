using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Forum.Domain.Boards;
using Forum.Domain.Import;
using Forum.Domain.Markup;
using Forum.Domain.Powers;
using Forum.Web.Tests.Admin;
using Forum.Web.Tests.Census;
using Microsoft.EntityFrameworkCore;

namespace Forum.Web.Tests.Editing;

/// <summary>A post that came as HTML is edited as Markdown, beside what it looked like.</summary>
public sealed class EditImportedTests
{
    private const string Html =
        "<p>The trace is <b>silent</b> &amp; <a href=\"https://example.com/a_b\">long</a>.</p><ul><li>one</li><li>two</li></ul>"
        + "<pre><code>if (a &lt; b)\n    stop();\n</code></pre><script>alert(1)</script>";

    [Fact]
    public async Task The_first_edit_shows_the_original_beside_the_Markdown_made_of_it()
    {
        await using var forum = await AdminForum.Open();
        var post = await Import(forum);

        var page = await forum.Page(forum.Owner, $"/p/{post}/edit");

        var original = page.QuerySelector("section[aria-labelledby=original-h]")!;
        Assert.Equal("original-h", original.QuerySelector("h2")!.Id);
        Assert.Equal("silent", original.QuerySelector(".prose p strong, .prose p b")!.TextContent);
        Assert.Equal("https://example.com/a_b", original.QuerySelector(".prose a")!.GetAttribute("href"));
        Assert.Equal(["one", "two"], original.QuerySelectorAll(".prose li").Select(item => item.TextContent.Trim()));
        Assert.Null(original.QuerySelector("script"));
        var markdown = page.QuerySelector<IHtmlTextAreaElement>("#text")!.Value.ReplaceLineEndings("\n");
        Assert.StartsWith("The trace is **silent** & [long](https://example.com/a_b).", markdown, StringComparison.Ordinal);
        Assert.Contains("if (a < b)\n    stop();", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("<p>", markdown, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".notice"));
    }

    [Fact]
    public async Task Saved_as_it_is_the_post_looks_as_before_and_is_Markdown_from_then_on()
    {
        await using var forum = await AdminForum.Open();
        var post = await Import(forum);
        var page = await forum.Page(forum.Owner, $"/p/{post}/edit");
        var before = page.QuerySelector("section[aria-labelledby=original-h] .prose")!.TextContent;
        var form = page.QuerySelector<IHtmlFormElement>("main form.form")!;
        string Field(string name) => form.Elements.OfType<IHtmlInputElement>().First(input => input.Name == name).Value;

        var saved = await forum.Post(
            forum.Owner,
            $"/p/{post}/edit",
            ("_basedOn", Field("_basedOn")),
            ("_began", Field("_began")),
            ("Text", page.QuerySelector<IHtmlTextAreaElement>("#text")!.Value),
            ("Reason", "It is ours now.")
        );

        Assert.Equal(302, saved.Status);
        page = await forum.Page(forum.Owner, $"/p/{post}/edit");
        Assert.Null(page.QuerySelector("#original-h"));
        Assert.Equal(SourceFormat.Markdown, await Latest(forum, post));
        var thread = (await forum.Get(Visitor.Guest, "/p/" + post)).Header("Location")!;
        var shown = (await forum.Page(Visitor.Guest, thread.Split('#')[0]))
            .QuerySelectorAll(".post .prose")
            .Select(prose => Words(prose.TextContent));
        Assert.Contains(Words(before), shown);
    }

    [Fact]
    public async Task A_refused_edit_still_shows_the_original()
    {
        await using var forum = await AdminForum.Open();
        var post = await Import(forum);
        var page = await forum.Page(forum.Owner, $"/p/{post}/edit");
        var basedOn = page.QuerySelector<IHtmlInputElement>("[name=_basedOn]")!.Value;

        var refused = await forum.Post(forum.Owner, $"/p/{post}/edit", ("_basedOn", basedOn), ("Text", " "), ("Reason", "Why not."));

        Assert.Equal(422, refused.Status);
        Assert.NotNull(AdminForum.Read(refused).QuerySelector("#original-h"));
    }

    private static Task<SourceFormat> Latest(AdminForum forum, string post) =>
        forum.Do(db =>
            (
                from revision in db.Revisions
                join of in db.Posts on revision.PostId equals of.Id
                where of.PublicId == post && revision.Number == of.RevisionNumber
                select revision.Format
            ).SingleAsync()
        );

    private static string Words(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <returns>The answer.</returns>
    private static async Task<string> Import(AdminForum forum)
    {
        var at = new DateTime(2024, 5, 1, 9, 0, 0, DateTimeKind.Utc);
        SourcePost Post(string id, string? to) => new(id, "1", at, null, Html, SourceFormat.Html, 1, to, false, []);
        var thread = new SourceThread("1", ThreadFormats.Question, "A trace", [], false, null, [], [Post("1", null), Post("2", "1")]);
        var source = new SourceCommunity("elsewhere", "a wall", [new SourceMember("1", "Nadja", at, "", [])], [thread], []);
        await forum.Done(async db =>
            await ImportCommunity.Run(db, await ActorReader.Operator(db, default), source, new ImportTarget("Elsewhere"), null, default)
        );
        return await forum.Do(db => db.Posts.Where(p => p.Number == 2).Select(p => p.PublicId).SingleAsync());
    }
}
