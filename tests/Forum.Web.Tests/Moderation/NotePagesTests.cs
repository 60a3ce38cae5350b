using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Forum.Domain.Powers;
using Forum.Web.Tests.Admin;
using Forum.Web.Tests.Census;
using Forum.Web.Tests.Powers;

namespace Forum.Web.Tests.Moderation;

public sealed class NotePagesTests
{
    [Fact]
    public async Task Notes_are_written_changed_and_deleted_on_a_page_that_the_member_never_sees()
    {
        await using var forum = await PowersForum.Open();
        await forum.Appoint("Lea", "site", null, Power.SeeNotes);
        var ann = await forum.Forum.Member("Anneke");
        var address = $"/m/{ann.Id}/notes";
        Assert.NotNull((await forum.Forum.Page(forum.Leader, "/m/" + ann.Id)).QuerySelector($"a[href='{address}']"));
        foreach (var who in new[] { ann, forum.Deputy, Visitor.Guest })
            Assert.Null((await forum.Forum.Page(who, "/m/" + ann.Id)).QuerySelector($"a[href='{address}']"));
        var empty = await forum.Forum.Page(forum.Leader, address);
        Assert.NotNull(empty.QuerySelector(".empty"));
        Assert.Contains("Anneke never does", empty.QuerySelector(".who-sees")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(302, (await forum.Forum.Post(forum.Leader, address, ("Text", "Sells <hats>.\r\nTwice."))).Status);
        var read = await forum.Forum.Page(forum.Owner, address);
        Assert.Contains("Sells <hats>.", read.QuerySelector("li.entry")!.TextContent, StringComparison.Ordinal);
        Assert.Null(read.QuerySelector("li.entry form"));
        Assert.Equal(403, (await forum.Forum.Get(ann, address)).Status);

        var note = (await forum.Forum.Page(forum.Leader, address)).QuerySelector<IHtmlInputElement>("input[name=_note]")!.Value;
        var refused = await forum.Forum.Post(forum.Leader, address + "?handler=Change", ("_note", note), ("Text", " "));
        Assert.Equal(422, refused.Status);
        Assert.NotNull(AdminForum.Read(refused).QuerySelector($"#text-{note}-error"));
        Assert.Equal(302, (await forum.Forum.Post(forum.Leader, address + "?handler=Change", ("_note", note), ("Text", "Sells caps."))).Status);
        Assert.Contains("Sells caps.", (await forum.Forum.Get(forum.Owner, address)).Text, StringComparison.Ordinal);
        Assert.Equal(403, (await forum.Forum.Post(forum.Owner, address + "?handler=Delete", ("_note", note))).Status);
        Assert.Equal(302, (await forum.Forum.Post(forum.Leader, address + "?handler=Delete", ("_note", note))).Status);
        Assert.NotNull((await forum.Forum.Page(forum.Owner, address)).QuerySelector(".empty"));
    }

    [Fact]
    public async Task A_note_that_is_refused_keeps_its_words_and_neither_log_nor_download_tells_of_notes()
    {
        await using var forum = await PowersForum.Open();
        var ann = await forum.Forum.Member("Anneke");
        var words = new string('x', Domain.Moderation.Notes.MemberNote.TextLimit + 1);

        var refused = await forum.Forum.Post(forum.Owner, $"/m/{ann.Id}/notes", ("Text", words));

        Assert.Equal(422, refused.Status);
        Assert.Equal(words, AdminForum.Read(refused).QuerySelector<IHtmlTextAreaElement>("#text")!.Value);
        await forum.Forum.Post(forum.Owner, $"/m/{ann.Id}/notes", ("Text", "Xylograph."));
        foreach (var answer in new[] { await forum.Forum.Get(forum.Owner, "/log"), await forum.Forum.Post(ann, "/account/data") })
            Assert.DoesNotContain("Xylograph", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Xylograph", (await forum.Forum.Post(forum.Owner, "/account/data")).Text, StringComparison.Ordinal);
    }
}
