using System.Text.Encodings.Web;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Web.Languages;
using Forum.Web.Pages.Moderation;

namespace Forum.Web.Tests.Admin;

public sealed class ActSentenceTests
{
    private static readonly Catalogue Catalogue = new();

    public static TheoryData<string> Codes => [.. Catalogue.All.Select(texts => texts.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void Every_kind_of_act_is_a_whole_sentence_with_and_without_names(string code)
    {
        foreach (var kind in Enum.GetValues<ActKind>())
        foreach (var act in new[] { Full(kind), Bare(kind) })
        {
            var sentence = ActSentence.Plain(Catalogue.Find(code)!, act);
            Assert.False(sentence.Contains('{', StringComparison.Ordinal), sentence);
            // A recall is the electors' act: it names none of them, nor the operator.
            if (kind != ActKind.RecallMandate)
                Assert.Contains(act.ActorName ?? Catalogue.Find(code)!["acts.theOperator"], sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Names_and_titles_are_encoded_and_linked()
    {
        using var html = new StringWriter();
        ActSentence.Of(Catalogue.Find("en")!, Full(ActKind.LockThread)).WriteTo(html, HtmlEncoder.Default);
        Assert.Equal(
            "<a href=\"/m/maria\">Maria &lt;b&gt;</a> locked the thread <a href=\"/t/log/where\" lang=\"el\">&#x201C;Where?&#x201D;</a>",
            html.ToString()
        );
    }

    [Fact]
    public void Another_thread_that_an_act_names_is_linked_where_it_is_seen()
    {
        using var html = new StringWriter();
        ActSentence.Of(Catalogue.Find("en")!, Full(ActKind.SplitThread)).WriteTo(html, HtmlEncoder.Default);
        Assert.EndsWith(
            "took 7 posts out of the thread <a href=\"/t/log/where\" lang=\"el\">&#x201C;Where?&#x201D;</a> "
                + "and made the thread <a href=\"/t/other/where-else\" lang=\"en\">&#x201C;Where else?&#x201D;</a>",
            html.ToString(),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "as a duplicate of another thread",
            ActSentence.Plain(Catalogue.Find("en")!, Full(ActKind.CloseAsDuplicate) with { Other = null }),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Tags_are_told_before_and_after_and_that_there_are_none()
    {
        var act = Full(ActKind.RetagThread) with { Before = "log vpn", After = "" };
        Assert.Equal("Maria <b> changed the tags of the thread “Where?”: log, vpn → no tags", ActSentence.Plain(Catalogue.Find("en")!, act));
        Assert.Equal(
            "Maria <b> changed the tags of the thread (no longer shown)",
            ActSentence.Plain(Catalogue.Find("en")!, act with { ThreadTitle = null, Before = null, After = null })
        );
    }

    private static ActPage Full(ActKind kind) =>
        Bare(kind) with
        {
            ActorId = "maria",
            ActorName = "Maria <b>",
            Source = GrantSource.Claim,
            ThreadId = "log",
            ThreadTitle = "Where?",
            ThreadLanguage = "el",
            PostId = "post",
            PostState = Forum.Domain.Threads.PostState.Visible,
            Other = new LinkedThread("other", "Where else?", "en"),
            BoardId = "board",
            BoardName = "Installation",
            FormerBoardId = "former",
            FormerBoardName = "Rules",
            SubjectId = "eve",
            SubjectName = "Eve",
            GroupId = "group",
            GroupName = "Insiders",
            Before = "7",
            After = kind == ActKind.WriteSitePage ? "Rules en 3" : "7",
        };

    private static ActPage Bare(ActKind kind) =>
        new(
            "act",
            kind,
            Power.LockThread,
            DateTime.UnixEpoch,
            "",
            ActorId: null,
            ActorName: null,
            Source: null,
            OtherSource: null,
            ThreadId: null,
            ThreadTitle: null,
            ThreadLanguage: null,
            PostId: null,
            PostState: null,
            Other: null,
            BoardId: null,
            BoardName: null,
            FormerBoardId: null,
            FormerBoardName: null,
            SubjectId: null,
            SubjectName: null,
            GroupId: null,
            GroupName: null,
            Before: null,
            After: null,
            UndoneById: null,
            RedactedById: null,
            CanUndo: false,
            CanRedact: false
        );
}
