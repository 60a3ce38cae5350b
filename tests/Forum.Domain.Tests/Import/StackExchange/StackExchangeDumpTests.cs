using Forum.Domain.Import.StackExchange;
using Forum.Domain.Markup;
using Xunit;

namespace Forum.Domain.Tests.Import.StackExchange;

public sealed class StackExchangeDumpTests : IDisposable
{
    private readonly DumpFolder dump = new();

    public void Dispose() => dump.Dispose();

    [Fact]
    public void Questions_answers_and_comments_come_in_the_order_in_which_they_are_read()
    {
        var source = StackExchangeDump.Read(dump.Path);

        var thread = source.Threads[0];
        Assert.Equal(["1", "c1", "4", "c2", "2"], thread.Posts.Select(p => p.Id));
        Assert.Equal([null, "1", "1", "4", "1"], thread.Posts.Select(p => p.ReplyToId));
        Assert.Equal([2, 3, -1, 0, 0], thread.Posts.Select(p => p.Score));
        Assert.Equal(["5", "6", "name:user12", "name:user12", "6"], thread.Posts.Select(p => p.AuthorId));
        Assert.Equal(("A state?", "4", false), (thread.Title, thread.AcceptedPostId, thread.IsLocked));
        Assert.Equal(["q#", "state"], thread.Tags);
        Assert.Equal(["/questions/1", "/q/1"], thread.OldAddresses);
        Assert.Equal(["/a/4"], thread.Posts[2].OldAddresses);
        Assert.Equal(new DateTime(2018, 3, 12, 17, 0, 45, 567, DateTimeKind.Utc), thread.Posts[0].At);
        Assert.Equal(new DateTime(2018, 3, 13, 0, 0, 0, DateTimeKind.Utc), thread.Posts[0].EditedAt);
        Assert.True(source.Threads[1].IsLocked);
        Assert.Equal(["state"], source.Threads[1].Tags);
    }

    [Fact]
    public void People_without_an_account_are_members_by_the_name_on_their_posts()
    {
        var members = StackExchangeDump.Read(dump.Path).Members;

        Assert.Equal(["Community", "Ann", "Bea", "user12", "anonymous"], members.Select(m => m.Name));
        Assert.Equal(["/users/5"], members[1].OldAddresses);
        Assert.Equal(new DateTime(2018, 3, 13, 17, 0, 0, DateTimeKind.Utc), members[3].JoinedAt);
    }

    [Fact]
    public void What_is_left_out_is_told_with_how_often()
    {
        var remarks = StackExchangeDump.Read(dump.Path).Remarks;

        Assert.Equal([1, 2, 1, 1, 1, 2], remarks.Select(r => r.Times));
        Assert.Contains("Badges.xml", remarks[^1].What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_export_of_the_same_site_is_known_as_the_same_and_another_site_is_not()
    {
        var first = StackExchangeDump.Read(dump.Path).Fingerprint;
        dump.Change("Posts.xml", "And now?", "And then?");
        Assert.Equal(first, StackExchangeDump.Read(dump.Path).Fingerprint);

        dump.Change("Users.xml", "2018-03-09T18:48:09.477", "2018-03-09T18:48:09.478");
        Assert.NotEqual(first, StackExchangeDump.Read(dump.Path).Fingerprint);
    }

    [Theory]
    [InlineData("@Ann, is it $\\{a_1\\}$?", "<p>@Ann, is it ${a_1}$?</p>")]
    [InlineData("$a*b*c$ and *this* and `code`", "<p>$a*b*c$ and <em>this</em> and <code>code</code></p>")]
    [InlineData("$$\\frac{1}{2}$$ <b>", "<p>$$\\frac{1}{2}$$ &lt;b&gt;</p>")]
    [InlineData("1. Yes", "<p>1. Yes</p>")]
    [InlineData("# No", "<p># No</p>")]
    [InlineData("> quoted", "<p>&gt; quoted</p>")]
    [InlineData("--- so", "<p>--- so</p>")]
    [InlineData("[1]: https://example.org", "<p>[1]: <a href=\"https://example.org\" rel=\"nofollow ugc noopener\">https://example.org</a></p>")]
    [InlineData("**bold** costs $5 or $6", "<p><strong>bold</strong> costs $5 or $6</p>")]
    public void A_comment_is_one_paragraph_whose_formulas_stay_as_typed(string comment, string html)
    {
        var shown = Markdown.Render(CommentText.ToMarkdown(comment)).Html!.TrimEnd();

        Assert.Equal(html.Replace("{a_1}", "\\{a_1\\}", StringComparison.Ordinal), Unlinked(shown));
    }

    /// <summary>Mentions are links; here their words matter.</summary>
    private static string Unlinked(string html) => System.Text.RegularExpressions.Regex.Replace(html, "<a class=\"mention\"[^>]*>(@\\w+)</a>", "$1");
}
