using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Site;
using Forum.Domain.Threads;
using Forum.Web.Tests.Census;

namespace Forum.Web.Tests.Admin;

public sealed class HeldPageTests
{
    [Fact]
    public async Task A_rejection_without_a_reason_is_refused_beside_its_post_and_the_post_still_waits()
    {
        await using var forum = await AdminForum.Open();
        var (_, post) = await Waiting(forum);

        var refused = await forum.Post(forum.Owner, "/held", ("_post", post), ("answer", "refuse"), ("reason", " "));

        var page = AdminForum.Read(refused);
        Assert.Equal(422, refused.Status);
        Assert.NotNull(page.QuerySelector($"#reason-{post}-error"));
        Assert.Equal($"#reason-{post}", page.QuerySelector(".error-summary a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_record_of_a_refused_post_is_for_its_author_and_for_those_who_approve()
    {
        await using var forum = await AdminForum.Open();
        var (ann, post) = await Waiting(forum);
        var eve = await forum.Member("Evelyn");

        var settled = await forum.Post(forum.Owner, "/held", ("_post", post), ("answer", "refuse"), ("reason", "Advertising"));

        var act = "/acts/" + settled.Header("Location")!.Split('=')[1];
        var statuses = new[] { Visitor.Guest, eve, ann, forum.Owner }.Select(async who => (await forum.Get(who, act)).Status);
        Assert.Equal<int[]>([404, 404, 200, 200], await Task.WhenAll(statuses));
    }

    [Fact]
    public async Task An_approved_post_appears_and_the_queue_tells_what_was_done()
    {
        await using var forum = await AdminForum.Open();
        var (_, post) = await Waiting(forum);

        var settled = await forum.Post(forum.Owner, "/held", ("_post", post), ("answer", "approve"));

        var page = await forum.Page(forum.Owner, settled.Header("Location")!);
        Assert.Contains("Odile approved a post by Anneke", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".empty"));
        Assert.Contains("Where is the log?", (await forum.Get(Visitor.Guest, "/")).Text, StringComparison.Ordinal);
    }

    private static async Task<(Visitor Author, string Post)> Waiting(AdminForum forum)
    {
        var operators = await forum.Do(db => ActorReader.Operator(db, default));
        await forum.Done(db =>
            ChangeSite.Run(db, operators, new SiteForm("Site", "", "", 200, "default", "en", true, true), ["default"], ["en"], default)
        );
        var section = await forum.Done(db => OpenSection.Run(db, operators, "Using it", default));
        var form = new BoardForm(section, "Installation", "", AudienceKind.Everyone, [], ThreadFormats.Question, 10);
        var board = await forum.Done(db => OpenBoard.Run(db, operators, form, default));
        var author = await forum.Member("Anneke");
        var actor = await forum.Do(db => ActorReader.OfSession(db, author.Token, default));
        await forum.Done(db =>
            StartThread.Run(db, actor, board, new ThreadForm("Where is the log?", "", "I looked.", ThreadFormats.Question, "en", "1"), default)
        );
        var queue = await forum.Page(forum.Owner, "/held");
        return (author, queue.QuerySelector("[name=_post]")!.GetAttribute("value")!);
    }
}
