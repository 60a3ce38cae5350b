using System.Globalization;
using System.Text.Json;
using Forum.Domain.Import;
using Forum.Domain.Import.Discourse;
using Forum.Domain.Members;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Xunit.Abstractions;

namespace Forum.Domain.Tests.Import.Discourse;

/// <summary>A whole real forum, brought in and compared with its files record by record; the files are read here by other means.</summary>
public sealed class RealImportTests(ITestOutputHelper output)
{
    /// <summary>What happened to a topic, without anybody's words; such posts are left out, and so are no replies' targets.</summary>
    private const int SmallAction = 3;

    [DataFact]
    public async Task Every_topic_post_reply_link_accepted_answer_author_like_and_date_is_as_in_the_source_and_a_second_import_changes_nothing()
    {
        using var forum = new TestForum();
        var first = await Import(forum);
        foreach (var remark in first.Remarks)
        {
            output.WriteLine($"{remark.Times} {remark.What}");
        }

        var (topics, posts) = (RealPosts.Lines("topics").ToList(), RealPosts.Lines("posts").ToList());
        Assert.Equal((5_046, 36_990), (topics.Count, posts.Count));
        Assert.Equal((5_046, 36_990 - 92, 0), (first.Threads, first.Posts, first.Comments));
        var rows = await Rows.Of(forum);
        CompareTopics(topics, posts.ToLookup(p => p.GetProperty("topic_id").GetInt64()), rows);
        ComparePosts(posts, rows);
        CompareUsers(rows);
        CompareQuotes(rows);

        var before = Tables.Of(forum.Folder);
        Assert.True((await Import(forum)).NothingNew);
        Assert.Equal(before, Tables.Of(forum.Folder));
    }

    /// <summary>A quote that leads to a post of the source leads to the same post here.</summary>
    private void CompareQuotes(Rows rows)
    {
        var ids = rows.Posts.Values.Select(p => p.PublicId).ToHashSet();
        var quotes = rows.Posts.Values.SelectMany(p => Quoted(p.Html)).ToList();
        output.WriteLine($"{quotes.Count} quotes lead to a post.");
        Assert.True(quotes.Count > 2_000);
        Assert.All(quotes, id => Assert.Contains(id, ids));
    }

    private static IEnumerable<string> Quoted(string html) =>
        html.Split("<figcaption><a href=\"/p/").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]);

    private static void CompareTopics(List<JsonElement> topics, ILookup<long, JsonElement> posts, Rows rows)
    {
        foreach (var topic in topics)
        {
            var (thread, number) = (rows.Threads[Id(topic)], topic.GetProperty("id").GetInt64());
            var small = posts[number].Count(IsSmall);
            Assert.Equal(topic.GetProperty("posts_count").GetInt32(), thread.PostCount + small);
            Assert.Equal(topic.GetProperty("closed").GetBoolean() || topic.GetProperty("archived").GetBoolean(), thread.IsLocked);
            var accepted = topic.GetProperty("accepted_answer_post_number") is { ValueKind: JsonValueKind.Number } at
                ? posts[number].Single(p => p.GetProperty("post_number").GetInt32() == at.GetInt32())
                : default(JsonElement?);
            Assert.Equal(accepted is { } answer ? rows.Posts[Id(answer)].Id : null, thread.AcceptedPostId);
        }

        Assert.Equal(670, rows.Threads.Values.Count(t => t.AcceptedPostId is not null));
    }

    private static void ComparePosts(List<JsonElement> posts, Rows rows)
    {
        var byNumber = posts.ToDictionary(p => (p.GetProperty("topic_id").GetInt64(), p.GetProperty("post_number").GetInt32()));
        var replies = 0;
        foreach (var source in posts.Where(p => !IsSmall(p)))
        {
            var (post, topic) = (rows.Posts[Id(source)], source.GetProperty("topic_id").GetInt64());
            Assert.Equal(rows.Threads[topic.ToString(CultureInfo.InvariantCulture)].Id, post.ThreadId);
            Assert.Equal(rows.Members[Text(source.GetProperty("user_id"))].Id, post.AuthorId);
            Assert.Equal((source.GetProperty("likes").GetInt32(), Date(source, "created_at")), (post.Score, post.CreatedAt));
            Assert.Equal(source.GetProperty("version").GetInt32() > 1 ? Date(source, "updated_at") : null, post.EditedAt);
            var target =
                source.GetProperty("reply_to_post_number") is { ValueKind: JsonValueKind.Number } number
                && byNumber.TryGetValue((topic, number.GetInt32()), out var answered)
                    ? rows.Posts[Id(answered)].Id
                    : default(long?);
            Assert.Equal(target, post.ReplyToId);
            replies += target is null ? 0 : 1;
        }

        Assert.Equal(posts.Count - 92, rows.Posts.Count);
        Assert.Equal(10_070 - 65, replies);
    }

    private static void CompareUsers(Rows rows)
    {
        foreach (var user in RealPosts.Lines("users"))
        {
            var member = rows.Members[Id(user)];
            Assert.Equal(RealPosts.TextOf(user, "username"), member.SourceName ?? member.Name);
            Assert.Equal((Date(user, "first_post"), MemberOrigin.Imported), (member.JoinedAt, member.Origin));
        }

        Assert.Equal(999, rows.Members.Count);
    }

    private static async Task<ImportReport> Import(TestForum forum)
    {
        var (op, source) = (await forum.Operator(), DiscourseExport.Read(RealPosts.Folder));
        return await forum.Done(db => ImportCommunity.Run(db, op, source, new ImportTarget("Urho3D"), null, default));
    }

    private static bool IsSmall(JsonElement post) => post.GetProperty("post_type").GetInt32() == SmallAction;

    private static string Id(JsonElement record) => Text(record.GetProperty("id"));

    private static string Text(JsonElement number) => number.GetInt64().ToString(CultureInfo.InvariantCulture);

    private static DateTime? Date(JsonElement record, string field) => record.GetProperty(field).GetDateTime().ToUniversalTime();

    private sealed record Rows(Dictionary<string, Member> Members, Dictionary<string, Domain.Threads.Thread> Threads, Dictionary<string, Post> Posts)
    {
        public static Task<Rows> Of(TestForum forum) =>
            forum.With(async db =>
            {
                var ids = (await db.ImportedRecords().ToListAsync()).ToLookup(r => r.Kind);
                var members = await db.Members.ToDictionaryAsync(m => m.Id);
                var threads = await db.Threads.ToDictionaryAsync(t => t.Id);
                var posts = await db.Posts.ToDictionaryAsync(p => p.Id);
                return new Rows(
                    ids[ImportedKind.Member].ToDictionary(r => r.SourceId, r => members[r.TargetId]),
                    ids[ImportedKind.Thread].ToDictionary(r => r.SourceId, r => threads[r.TargetId]),
                    ids[ImportedKind.Post].ToDictionary(r => r.SourceId, r => posts[r.TargetId])
                );
            });
    }
}
