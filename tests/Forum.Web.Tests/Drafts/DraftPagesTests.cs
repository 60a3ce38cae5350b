using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Forum.Web.Tests.Admin;
using Forum.Web.Tests.Census;

namespace Forum.Web.Tests.Drafts;

public sealed class DraftPagesTests
{
    [Fact]
    public async Task A_saved_draft_leads_back_to_its_form_and_stands_in_it()
    {
        await using var forum = await AdminForum.Open();
        var (ann, thread, _) = await Begun(forum);

        var saved = await forum.Post(ann, $"/drafts/save/reply/{thread}?page=1", ("Text", "Half a sentence"), ("_submission", "abc"));
        var page = await forum.Page(ann, $"/t/{thread}");

        Assert.Equal((302, $"/t/{thread}#reply"), (saved.Status, saved.Header("Location")));
        Assert.Equal("Half a sentence", page.QuerySelector<IHtmlTextAreaElement>("#reply textarea")!.Value);
        Assert.StartsWith("/drafts/", page.QuerySelector(".draft-line a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("Drafts (1)", page.QuerySelector(".site-bar")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_is_put_behind_the_draft_and_only_once()
    {
        await using var forum = await AdminForum.Open();
        var (ann, thread, post) = await Begun(forum);
        await forum.Post(ann, $"/drafts/save/reply/{thread}", ("Text", "Half a sentence"));

        var once = (await forum.Page(ann, $"/t/{thread}?quote={post}")).QuerySelector<IHtmlTextAreaElement>("#reply textarea")!.Value;
        await forum.Post(ann, $"/drafts/save/reply/{thread}", ("Text", once), ("_replyTo", post));
        var again = (await forum.Page(ann, $"/t/{thread}?quote={post}")).QuerySelector<IHtmlTextAreaElement>("#reply textarea")!.Value;

        Assert.StartsWith("Half a sentence\n\n> [Anneke]", once, StringComparison.Ordinal);
        Assert.Equal(once, again);
        Assert.Contains("in reply to", (await forum.Page(ann, $"/t/{thread}")).QuerySelector("#reply")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Posting_twice_makes_one_post_and_leaves_no_draft()
    {
        await using var forum = await AdminForum.Open();
        var (ann, thread, _) = await Begun(forum);
        (string, string)[] form = [("Text", "A whole sentence."), ("_submission", "only-once")];
        await forum.Post(ann, $"/drafts/save/reply/{thread}", form);

        var first = await forum.Post(ann, $"/t/{thread}?handler=Reply", form);
        var second = await forum.Post(ann, $"/t/{thread}?handler=Reply", form);
        await forum.Post(ann, $"/drafts/save/reply/{thread}", form);
        await forum.Post(ann, $"/drafts/save/reply/{thread}", form);

        Assert.Equal(first.Header("Location"), second.Header("Location"));
        Assert.NotNull((await forum.Page(ann, "/drafts")).QuerySelector(".empty"));
        Assert.Equal("", (await forum.Page(ann, $"/t/{thread}")).QuerySelector<IHtmlTextAreaElement>("#reply textarea")!.Value);
    }

    [Fact]
    public async Task A_draft_that_is_refused_comes_back_with_its_words_and_the_reason()
    {
        await using var forum = await AdminForum.Open();
        var (ann, thread, _) = await Begun(forum);
        var words = new string('x', 60_001);

        var refused = await forum.Post(ann, $"/drafts/save/reply/{thread}", ("Text", words));

        var page = AdminForum.Read(refused);
        Assert.Equal(422, refused.Status);
        Assert.Equal(words, page.QuerySelector<IHtmlTextAreaElement>("#text")!.Value);
        Assert.NotNull(page.QuerySelector("#text-error"));
    }

    [Fact]
    public async Task The_list_names_the_place_and_each_draft_can_be_read_and_thrown_away()
    {
        await using var forum = await AdminForum.Open();
        var (ann, thread, _) = await Begun(forum);
        await forum.Post(ann, $"/drafts/save/reply/{thread}", ("Text", "First words of it"));

        var list = await forum.Page(ann, "/drafts");
        var address = list.QuerySelector(".entry-acts a:last-child")!.GetAttribute("href")!;
        var one = await forum.Page(ann, address);
        var discarded = await forum.Post(ann, one.QuerySelector("main form")!.GetAttribute("action")!);

        Assert.Contains("Where is the log?", list.QuerySelector(".entry-name")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("First words of it", list.QuerySelector(".entry")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("First words of it", one.QuerySelector<IHtmlTextAreaElement>("#text")!.Value);
        Assert.Equal("/drafts", discarded.Header("Location"));
        Assert.NotNull((await forum.Page(ann, "/drafts")).QuerySelector(".empty"));
    }

    [Fact]
    public async Task A_draft_of_a_change_that_was_overtaken_shows_both_texts_when_it_is_opened_again()
    {
        await using var forum = await AdminForum.Open();
        var (ann, _, post) = await Begun(forum);
        await forum.Post(ann, $"/drafts/save/edit/{post}", ("Text", "I looked here."), ("Title", "Where is the log?"), ("_began", "1"));
        (string, string)[] elsewhere = [("Text", "I looked there."), ("Title", "Where is the log?"), ("_basedOn", "1"), ("Reason", "Clearer")];
        Assert.Equal(302, (await forum.Post(forum.Owner, $"/p/{post}/edit", elsewhere)).Status);

        var page = await forum.Page(ann, $"/p/{post}/edit");

        Assert.Equal("I looked here.", page.QuerySelector<IHtmlTextAreaElement>("#text")!.Value);
        Assert.Equal("I looked there.", page.QuerySelector<IHtmlTextAreaElement>("#newer")!.Value);
        Assert.Contains("Odile", page.QuerySelector("#newer-h")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal([" there", " here"], page.QuerySelectorAll(".side-by-side ins").Select(i => i.LastChild!.TextContent));
    }

    private static async Task<(Visitor Author, string Thread, string Post)> Begun(AdminForum forum)
    {
        var operators = await forum.Do(db => ActorReader.Operator(db, default));
        var section = await forum.Done(db => OpenSection.Run(db, operators, "Using it", default));
        var form = new BoardForm(section, "Installation", "", AudienceKind.Everyone, [], ThreadFormats.Question, 10);
        var board = await forum.Done(db => OpenBoard.Run(db, operators, form, default));
        var author = await forum.Member("Anneke");
        var actor = await forum.Do(db => ActorReader.OfSession(db, author.Token, default));
        var start = new ThreadForm("Where is the log?", "", "I looked.", ThreadFormats.Question, "en", "1");
        var thread = await forum.Done(db => StartThread.Run(db, actor, board, start, default));
        var page = await forum.Done(db => ThreadReader.Read(db, actor, thread, 1, PostOrder.Oldest, default));
        return (author, thread, page.Posts[0].Id);
    }
}
