namespace Forum.Domain.Import.Discourse;

/// <summary>The topics with their posts, held against each other.</summary>
internal sealed class DiscourseTopics
{
    private readonly Dictionary<long, DiscourseTopic> topics = [];
    private readonly HashSet<long> posts = [];

    public DiscourseTopics(IEnumerable<JsonRecord> lines)
    {
        foreach (var line in lines)
        {
            var topic = DiscourseTopic.Of(line);
            if (!topics.TryAdd(topic.Id, topic))
            {
                throw line.Refused("id", "an id that no other line has", $"{topic.Id} again");
            }
        }
    }

    /// <summary>Those that visitors could find, in the order of their ids.</summary>
    public IEnumerable<DiscourseTopic> Kept => topics.Values.Where(IsKept).OrderBy(t => t.Id);

    public IEnumerable<SourceRemark> Remarks
    {
        get
        {
            var kept = Kept.ToList();
            return
            [
                new("topics were private or unlisted there, and were left out with their posts", topics.Values.Count(t => !IsKept(t))),
                new("topics were pinned there; here they are not", kept.Count(t => t.IsPinned)),
                new(
                    "categories have only a number in the source, and became no tags",
                    kept.Select(t => t.Category).OfType<long>().Distinct().Count()
                ),
                new("posts say only what was done (closed, split, pinned), and were left out", kept.Sum(t => t.SmallActions)),
                new("posts were for staff alone, and were left out", kept.Sum(t => t.Whispers)),
            ];
        }
    }

    public bool Has(long topic, int number) => topics.TryGetValue(topic, out var found) && IsKept(found) && PostOf(found, number) is not null;

    public static DiscoursePost? PostOf(DiscourseTopic topic, int number) =>
        topic.Posts.TryGetValue(number, out var post) && post.IsKept ? post : null;

    public DiscoursePost? PostOf(int topic, int number) => Has(topic, number) ? topics[topic].Posts[number] : null;

    /// <exception cref="SourceRefusedException">It belongs nowhere, or stands twice.</exception>
    public void Add(DiscoursePost post)
    {
        if (!posts.Add(post.Id))
        {
            throw new SourceRefusedException($"{post.Place}, field \"id\": expected an id that no other line has, found {post.Id} again.");
        }

        if (!topics.TryGetValue(post.Topic, out var topic))
        {
            throw new SourceRefusedException($"{post.Place}, field \"topic_id\": expected a topic of topics.jsonl, found {post.Topic}.");
        }

        if (!topic.Posts.TryAdd(post.Number, post))
        {
            throw new SourceRefusedException(
                $"{post.Place}, field \"post_number\": expected a number that no other post of topic {post.Topic} has, found {post.Number} again."
            );
        }
    }

    /// <exception cref="SourceRefusedException">A topic lacks posts.</exception>
    public void Settle(string postFile)
    {
        foreach (var topic in topics.Values)
        {
            if (topic.PostsCount is { } count && topic.Posts.Count < count)
            {
                throw new SourceRefusedException(
                    $"{topic.Place}, field \"posts_count\": expected as many posts of topic {topic.Id} in {postFile}, found {topic.Posts.Count} of {count}. Is that file whole?"
                );
            }

            if (IsKept(topic) && !topic.Posts.Values.Any(p => p.IsKept))
            {
                throw new SourceRefusedException($"{topic.Place}, field \"id\": expected a post of topic {topic.Id} in {postFile}, found none.");
            }

            if (topic.AcceptedNumber is { } accepted && accepted > topic.Posts.Keys[^1])
            {
                throw new SourceRefusedException(
                    $"{topic.Place}, field \"accepted_answer_post_number\": expected a post of topic {topic.Id}, found {accepted}, beyond its last."
                );
            }
        }
    }

    private static bool IsKept(DiscourseTopic topic) => topic.IsListed;
}
