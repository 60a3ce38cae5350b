using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Forum.Domain.Import.Discourse;

/// <summary>
/// A community of Discourse as JSON Lines: a folder with topics.jsonl, posts.jsonl and users.jsonl, each plain or compressed (.jsonl.gz), whose
/// records have the names of Discourse's own API.
/// </summary>
public static class DiscourseExport
{
    public const string Kind = "discourse";

    /// <exception cref="SourceRefusedException">It is damaged, cut off, put together from several, or something else.</exception>
    public static SourceCommunity Read(string folder)
    {
        var (topicFile, postFile, userFile) = (JsonLines.In(folder, "topics"), JsonLines.In(folder, "posts"), JsonLines.In(folder, "users"));
        var users = new DiscourseUsers(JsonLines.Read(userFile));
        var topics = new DiscourseTopics(JsonLines.Read(topicFile));
        foreach (var line in JsonLines.Read(postFile))
        {
            var post = DiscoursePost.Of(line);
            topics.Add(post);
            users.Saw(post);
        }

        topics.Settle(Path.GetFileName(postFile));
        var threads = new DiscourseThreads(topics, users);
        var list = threads.All();
        SourceRemark[] remarks = [.. topics.Remarks, .. threads.Remarks, .. users.Remarks];
        return new(Kind, Fingerprint(topics), users.Members, list, [.. remarks.Where(r => r.Times > 0)]);
    }

    /// <summary>A forum's first topic, when it was begun, and its name: no two forums share them, and every export has them.</summary>
    private static string Fingerprint(DiscourseTopics topics)
    {
        var first =
            topics.Kept.MinBy(t => t.Id) ?? throw new SourceRefusedException("topics.jsonl: expected a topic that visitors may see, found none.");
        var opening = first.Posts.Values[0];
        var words = string.Create(CultureInfo.InvariantCulture, $"{first.Id} {opening.Id} {opening.At:O} {opening.AuthorName}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..32];
    }
}
