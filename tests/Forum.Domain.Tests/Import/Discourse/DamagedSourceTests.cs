using Forum.Domain.Import;
using Xunit;

namespace Forum.Domain.Tests.Import.Discourse;

public sealed class DamagedSourceTests : IDisposable
{
    private readonly SourceFolder source = new();

    public void Dispose() => source.Dispose();

    [Theory]
    [InlineData(
        "topics",
        "{\"id\": 13,",
        "{\"id\": 12,",
        "topics.jsonl, line 2, field \"id\": expected an id that no other line has, found 12 again."
    )]
    [InlineData("topics", "{\"id\": 12,", "{\"id\": \"12\",", "topics.jsonl, line 1, field \"id\": expected a whole number, found a text.")]
    [InlineData("topics", "\"title\": \"Hello\"", "\"name\": \"Hello\"", "topics.jsonl, line 2, field \"title\": expected a text, found nothing.")]
    [InlineData("topics", "\"title\": \"Hello\"", "\"title\": \"  \"", "topics.jsonl, line 2, field \"title\": expected a title, found blanks.")]
    [InlineData("topics", "\"closed\": true", "\"closed\": \"yes\"", "topics.jsonl, line 2, field \"closed\": expected true or false, found a text.")]
    [InlineData("topics", "\"closed\": true", "\"closed\": true, \"closed\": true", "topics.jsonl, line 2: expected one whole JSON record, but")]
    [InlineData(
        "topics",
        "\"posts_count\": 1",
        "\"posts_count\": 2",
        "topics.jsonl, line 2, field \"posts_count\": expected as many posts of topic 13 in posts.jsonl, found 1 of 2."
    )]
    [InlineData(
        "topics",
        "post_number\": 3",
        "post_number\": 9",
        "topics.jsonl, line 1, field \"accepted_answer_post_number\": expected a post of topic 12, found 9"
    )]
    [InlineData("topics", "[\"air\"]", "[1]", "topics.jsonl, line 1, field \"tags\": expected a list of texts, found a list.")]
    [InlineData("posts", "{\"id\": 71,", "{\"id\": 70,", "posts.jsonl, line 2, field \"id\": expected an id that no other line has, found 70 again.")]
    [InlineData(
        "posts",
        "\"topic_id\": 13",
        "\"topic_id\": 14",
        "posts.jsonl, line 5, field \"topic_id\": expected a topic of topics.jsonl, found 14."
    )]
    [InlineData(
        "posts",
        "\"post_number\": 3",
        "\"post_number\": 1",
        "posts.jsonl, line 3, field \"reply_to_post_number\": expected the number of an earlier post than 1, found 1."
    )]
    [InlineData(
        "posts",
        "\"post_number\": 5",
        "\"post_number\": 0",
        "posts.jsonl, line 4, field \"post_number\": expected a number from 1, found 0."
    )]
    [InlineData(
        "posts",
        "\"post_number\": 2",
        "\"post_number\": 1",
        "posts.jsonl, line 2, field \"post_number\": expected a number that no other post of topic 12 has, found 1 again."
    )]
    [InlineData(
        "posts",
        "\"reply_to_post_number\": 4",
        "\"reply_to_post_number\": 6",
        "posts.jsonl, line 4, field \"reply_to_post_number\": expected the number of an earlier post than 5, found 6."
    )]
    [InlineData(
        "posts",
        "\"created_at\": \"2016-01-05T03:04:05.000Z\"",
        "\"created_at\": \"soon\"",
        "posts.jsonl, line 5, field \"created_at\": expected a time like 2017-01-31T09:30:00.000Z, found \"soon\"."
    )]
    [InlineData(
        "posts",
        "\"created_at\": \"2016-01-05T03:04:05.000Z\"",
        "\"created_at\": null",
        "posts.jsonl, line 5, field \"created_at\": expected a time, found nothing."
    )]
    [InlineData(
        "posts",
        "\"post_type\": 3",
        "\"post_type\": 30",
        "posts.jsonl, line 2, field \"post_type\": expected a number from 1 to 4, found 30."
    )]
    [InlineData("posts", "\"likes\": 5", "\"likes\": -5", "posts.jsonl, line 3, field \"likes\": expected a number from 0, found -5.")]
    [InlineData(
        "posts",
        "\"raw\": null, \"cooked\": \"<p>Yes <img class=\\\"emoji\\\" title=\\\":smile:\\\"></p>\"",
        "\"raw\": null, \"cooked\": null",
        "posts.jsonl, line 4, field \"raw\": expected a text there or in \"cooked\", found neither."
    )]
    [InlineData(
        "posts",
        "\"raw\": \"Hello\"",
        "\"raw\": \"\\ud800\"",
        "posts.jsonl, line 5, field \"raw\": expected a text in UTF-8, found bytes or half characters that are none."
    )]
    [InlineData(
        "posts",
        "\"username\": \"Anna\", \"user_id\": 1, \"created_at\": \"2015-01-02",
        "\"username\": \"Eve\", \"user_id\": 1, \"created_at\": \"2015-01-02",
        "posts.jsonl, line 1, field \"username\": expected \"Anna\", whom users.jsonl has as user 1, found \"Eve\"."
    )]
    [InlineData(
        "posts",
        "\"username\": \"Gone\"",
        "\"username\": \"ANNA\"",
        "posts.jsonl, line 4, field \"user_id\": expected 1, which \"ANNA\" has in users.jsonl, found 9."
    )]
    [InlineData("users", "{\"id\": 2,", "{\"id\": 1,", "users.jsonl, line 2, field \"id\": expected an id that no other line has, found 1 again.")]
    [InlineData(
        "users",
        "\"username\": \"ben\"",
        "\"username\": \"anna\"",
        "users.jsonl, line 2, field \"username\": expected a name that no other line has, found \"anna\" again."
    )]
    [InlineData("users", "\"username\": \"ben\"", "\"login\": \"ben\"", "users.jsonl, line 2, field \"username\": expected a text, found nothing.")]
    [InlineData(
        "users",
        "{\"id\": 2, \"username\": \"ben\", \"name\": null, \"suspended\": true, \"first_post\": null}",
        "[2, 3]",
        "users.jsonl, line 2: expected a JSON object, found a list."
    )]
    public void A_damaged_record_is_named_with_file_line_and_field(string file, string whole, string damaged, string expected)
    {
        var text = file switch
        {
            "topics" => SourceFolder.Topics,
            "posts" => SourceFolder.Posts,
            _ => SourceFolder.Users,
        };
        Assert.Contains(whole, text, StringComparison.Ordinal);
        source.Write(file + ".jsonl", text.Replace(whole, damaged, StringComparison.Ordinal));
        AssertRefused(expected);
    }

    [Fact]
    public void A_file_cut_off_in_a_record_is_refused_with_its_line()
    {
        source.Write("posts.jsonl", SourceFolder.Posts[..^60]);
        AssertRefused("posts.jsonl, line 5: expected one whole JSON record, but at byte ");
    }

    [Fact]
    public void A_file_cut_off_between_records_is_refused_by_the_topic_that_lacks_posts()
    {
        source.Write("posts.jsonl", string.Join('\n', SourceFolder.Posts.Split('\n').Take(3)));
        AssertRefused(
            "topics.jsonl, line 1, field \"posts_count\": expected as many posts of topic 12 in posts.jsonl, found 3 of 4. Is that file whole?"
        );
    }

    [Fact]
    public void A_compressed_file_cut_off_before_its_checksum_is_refused()
    {
        source.Delete("posts.jsonl");
        var whole = SourceFolder.Compressed(SourceFolder.Posts);
        for (var length = 0; length < whole.Length - 8; length += 7)
        {
            source.Write("posts.jsonl.gz", whole[..length]);
            Assert.Contains("posts.jsonl.gz", Assert.Throws<SourceRefusedException>(source.Read).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_compressed_file_with_any_byte_changed_is_refused_or_is_the_same()
    {
        source.Delete("posts.jsonl");
        var whole = SourceFolder.Compressed(SourceFolder.Posts);
        var texts = Read(whole);
        for (var at = 10; at < whole.Length; at += 13)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x55;
            var read = Read(damaged);
            Assert.True(read is null || read == texts, $"byte {at}");
        }
    }

    [Theory]
    [InlineData("topics.jsonl", "expected the file topics.jsonl or topics.jsonl.gz, found neither.")]
    [InlineData("posts.jsonl", "expected the file posts.jsonl or posts.jsonl.gz, found neither.")]
    [InlineData("users.jsonl", "expected the file users.jsonl or users.jsonl.gz, found neither.")]
    public void A_missing_file_is_named(string file, string expected)
    {
        source.Delete(file);
        AssertRefused(expected);
    }

    [Fact]
    public void Two_files_for_the_same_are_refused()
    {
        source.Write("posts.jsonl.gz", SourceFolder.Compressed(SourceFolder.Posts));
        AssertRefused("expected one of posts.jsonl and posts.jsonl.gz, found both.");
    }

    [Fact]
    public void An_empty_file_is_refused()
    {
        source.Write("users.jsonl", "");
        AssertRefused("users.jsonl: expected a record in each line, found an empty file.");
    }

    [Fact]
    public void A_foreign_file_is_refused_at_its_first_line()
    {
        source.Write("posts.jsonl", "<?xml version=\"1.0\"?>\n<posts><row Id=\"1\"/></posts>");
        AssertRefused("posts.jsonl, line 1: expected one whole JSON record, but at byte 0 it is damaged or cut off.");
    }

    [Fact]
    public void Files_that_took_each_others_place_are_refused()
    {
        source.Write("topics.jsonl", SourceFolder.Users);
        source.Write("users.jsonl", SourceFolder.Topics);
        AssertRefused("users.jsonl, line 1, field \"username\": expected a text, found nothing.");
    }

    [Fact]
    public void A_line_without_end_is_refused_before_it_fills_the_memory()
    {
        source.Write("users.jsonl", new string('{', 40 << 20));
        AssertRefused("users.jsonl, line 1: expected a record in one line, found more than 16 MB without a line's end.");
    }

    [Fact]
    public void A_mark_at_the_beginning_and_blank_lines_are_no_damage()
    {
        source.Write("users.jsonl", "\uFEFF" + SourceFolder.Users.Replace("\n", "\r\n\r\n", StringComparison.Ordinal));
        Assert.Equal(3, source.Read().Members.Count);
    }

    private string? Read(byte[] posts)
    {
        source.Write("posts.jsonl.gz", posts);
        try
        {
            return string.Join('|', source.Read().Threads.SelectMany(t => t.Posts).Select(p => p.Text));
        }
        catch (SourceRefusedException)
        {
            return null;
        }
    }

    private void AssertRefused(string expected) =>
        Assert.Contains(expected, Assert.Throws<SourceRefusedException>(source.Read).Message, StringComparison.Ordinal);
}
