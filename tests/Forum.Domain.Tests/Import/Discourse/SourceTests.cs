using Forum.Domain.Boards;
using Forum.Domain.Markup;
using Xunit;

namespace Forum.Domain.Tests.Import.Discourse;

public sealed class SourceTests : IDisposable
{
    private readonly SourceFolder source = new();

    public void Dispose() => source.Dispose();

    [Fact]
    public void Topics_become_threads_with_all_that_the_source_tells()
    {
        var community = source.Read();
        var (asked, hello) = (community.Threads[0], community.Threads[1]);
        Assert.Equal(
            ("12", ThreadFormats.Question, "How to fly? 😉", "73", false),
            (asked.Id, asked.Format, asked.Title, asked.AcceptedPostId, asked.IsLocked)
        );
        Assert.Equal((ThreadFormats.Discussion, true, null), (hello.Format, hello.IsLocked, hello.AcceptedPostId));
        Assert.Equal(["air", "/t/12"], [.. asked.Tags, .. asked.OldAddresses]);
        Assert.Equal(["70", "73", "74"], asked.Posts.Select(p => p.Id));
        Assert.Equal([2, 5, 0], asked.Posts.Select(p => p.Score));
        Assert.Equal([null, "70", null], asked.Posts.Select(p => p.ReplyToId));
        Assert.Equal([null, new DateTime(2015, 2, 4, 3, 4, 5, DateTimeKind.Utc), null], asked.Posts.Select(p => p.EditedAt));
        Assert.Equal(["/t/12/3"], asked.Posts[1].OldAddresses);
    }

    [Fact]
    public void People_joined_at_the_earliest_time_that_is_known()
    {
        var members = source.Read().Members;
        Assert.Equal(["Anna", "ben", "Gone"], members.Select(m => m.Name));
        Assert.Equal([2014, 2015, 2015], members.Select(m => m.JoinedAt.Year));
        Assert.Equal(["/u/Anna"], members[0].OldAddresses);
    }

    [Fact]
    public void A_post_without_Markdown_comes_in_as_HTML()
    {
        var post = source.Read().Threads[0].Posts[2];
        Assert.Equal((SourceFormat.Html, "<p>Yes 😄</p>"), (post.Format, post.Text));
    }

    [Fact]
    public void Words_that_flags_had_hidden_stay_hidden()
    {
        source.Write(
            "posts.jsonl",
            SourceFolder.Posts.Replace(
                "\"raw\": \"Hello\", \"cooked\": \"<p>Hello</p>\"",
                "\"hidden\": true, \"raw\": \"Insult\", \"cooked\": \"<p>Hidden.</p>\"",
                StringComparison.Ordinal
            )
        );
        Assert.Equal("<p>Hidden.</p>", source.Read().Threads[1].Posts[0].Text);
    }

    [Theory]
    [InlineData("\"archetype\": \"private_message\"")]
    [InlineData("\"visible\": false")]
    public void What_visitors_could_not_find_is_left_out(string field)
    {
        source.Write("topics.jsonl", SourceFolder.Topics.Replace("\"title\": \"Hello\"", "\"title\": \"Hello\", " + field, StringComparison.Ordinal));
        Assert.Equal(["12"], source.Read().Threads.Select(t => t.Id));
    }

    [Fact]
    public void Whispers_among_staff_are_left_out()
    {
        source.Write("posts.jsonl", SourceFolder.Posts.Replace("\"post_type\": 3", "\"post_type\": 4", StringComparison.Ordinal));
        var community = source.Read();
        Assert.Equal(3, community.Threads[0].Posts.Count);
        Assert.Contains(community.Remarks, r => r.What.Contains("staff", StringComparison.Ordinal) && r.Times == 1);
    }

    [Fact]
    public void All_that_is_left_out_is_said_and_counted()
    {
        var remarks = source.Read().Remarks.ToDictionary(r => r.What.Split(',', ';')[0], r => r.Times);
        Assert.Equal(1, remarks["posts say only what was done (closed"]);
        Assert.Equal(1, remarks["posts answer a post that is gone"]);
        Assert.Equal(1, remarks["topics were pinned there"]);
        Assert.Equal(2, remarks["categories have only a number in the source"]);
        Assert.Equal(1, remarks["people are gone from users.jsonl"]);
        Assert.Equal(1, remarks["posts have no Markdown in the source"]);
        Assert.Equal(1, remarks["people were suspended there"]);
    }

    [Fact]
    public void Compressed_files_are_read_the_same_and_are_the_same_community()
    {
        var plain = source.Read();
        source.Delete("posts.jsonl");
        source.Write("posts.jsonl.gz", SourceFolder.Compressed(SourceFolder.Posts));
        var compressed = source.Read();
        Assert.Equal(plain.Fingerprint, compressed.Fingerprint);
        Assert.Equal(plain.Threads.SelectMany(t => t.Posts).Select(p => p.Text), compressed.Threads.SelectMany(t => t.Posts).Select(p => p.Text));
    }

    [Fact]
    public void Another_forum_is_another_community()
    {
        var here = source.Read().Fingerprint;
        source.Write("posts.jsonl", SourceFolder.Posts.Replace("2015-01-02T03", "2015-01-02T04", StringComparison.Ordinal));
        Assert.NotEqual(here, source.Read().Fingerprint);
    }
}
