using System.IO.Compression;
using System.Text;
using Forum.Domain.Import;
using Forum.Domain.Import.Discourse;

namespace Forum.Domain.Tests.Import.Discourse;

/// <summary>A small forum of two topics in a folder of its own, which a test damages.</summary>
internal sealed class SourceFolder : IDisposable
{
    public const string Topics = """
        {"id": 12, "title": "How to fly? :wink:", "category_id": 3, "closed": false, "archived": false, "pinned": false, "visible": true, "posts_count": 4, "accepted_answer_post_number": 3, "tags": ["air"]}
        {"id": 13, "title": "Hello", "category_id": 4, "closed": true, "archived": false, "pinned": true, "posts_count": 1, "accepted_answer_post_number": null}

        """;

    public const string Posts = """
        {"id": 70, "topic_id": 12, "post_number": 1, "reply_to_post_number": null, "username": "Anna", "user_id": 1, "created_at": "2015-01-02T03:04:05.000Z", "updated_at": "2015-01-02T03:04:05.000Z", "version": 1, "post_type": 1, "likes": 2, "raw": "How?", "cooked": "<p>How?</p>"}
        {"id": 71, "topic_id": 12, "post_number": 2, "reply_to_post_number": null, "username": "Anna", "user_id": 1, "created_at": "2015-01-03T03:04:05.000Z", "updated_at": "2015-01-03T03:04:05.000Z", "version": 1, "post_type": 3, "likes": 0, "raw": "", "cooked": ""}
        {"id": 73, "topic_id": 12, "post_number": 3, "reply_to_post_number": 1, "username": "ben", "user_id": 2, "created_at": "2015-01-04T03:04:05.000Z", "updated_at": "2015-02-04T03:04:05.000Z", "version": 2, "post_type": 1, "likes": 5, "raw": "[quote=\"Anna, post:1, topic:12\"]How?[/quote]\nWith wings.", "cooked": "<p>With wings.</p>"}
        {"id": 74, "topic_id": 12, "post_number": 5, "reply_to_post_number": 4, "username": "Gone", "user_id": 9, "created_at": "2015-01-05T03:04:05.000Z", "updated_at": "2015-01-05T03:04:05.000Z", "version": 1, "post_type": 1, "likes": 0, "raw": null, "cooked": "<p>Yes <img class=\"emoji\" title=\":smile:\"></p>"}
        {"id": 75, "topic_id": 13, "post_number": 1, "reply_to_post_number": null, "username": "ben", "user_id": 2, "created_at": "2016-01-05T03:04:05.000Z", "updated_at": "2016-01-05T03:04:05.000Z", "version": 1, "post_type": 1, "likes": 0, "raw": "Hello", "cooked": "<p>Hello</p>"}

        """;

    public const string Users = """
        {"id": 1, "username": "Anna", "name": "Anna A.", "suspended": false, "first_post": "2014-01-02T03:04:05.000Z"}
        {"id": 2, "username": "ben", "name": null, "suspended": true, "first_post": null}

        """;

    private readonly string folder = Directory.CreateTempSubdirectory("forum-test-").FullName;

    public SourceFolder()
    {
        Write("topics.jsonl", Topics);
        Write("posts.jsonl", Posts);
        Write("users.jsonl", Users);
    }

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(folder, file), text);

    public void Write(string file, byte[] bytes) => File.WriteAllBytes(Path.Combine(folder, file), bytes);

    public void Delete(string file) => File.Delete(Path.Combine(folder, file));

    public static byte[] Compressed(string text)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return buffer.ToArray();
    }

    public SourceCommunity Read() => DiscourseExport.Read(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
