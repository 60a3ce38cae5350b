using System.Globalization;
using Forum.Domain.Boards;

namespace Forum.Domain.Import.Discourse;

/// <summary>Topics as threads. A topic can be solved where its category's topics are; without that, it is a discussion.</summary>
internal sealed class DiscourseThreads(DiscourseTopics topics, DiscourseUsers users)
{
    /// <summary>
    /// Discourse's solutions are switched on for a category; the export does not say for which. Where they are, a good part of the topics
    /// has one; a few that were moved elsewhere later do not make questions of their neighbours.
    /// </summary>
    private const double SolvedShareOfQuestions = 0.1;

    private readonly HashSet<long> askingCategories = AskingCategories(topics);
    private readonly Dictionary<PostFate, int> fates = [];
    private int lostTargets;

    public IEnumerable<SourceRemark> Remarks =>
        [
            new("posts answer a post that is gone, and stand without the link to it", lostTargets),
            new("posts have no Markdown in the source, and came in as HTML", Count(PostFate.CookedOnly)),
            new("posts were hidden by flags there, and came in with the note that stood in their place", Count(PostFate.Hidden)),
            new("posts were too long or too intricate as Markdown, and came in as HTML", Count(PostFate.TooMuch)),
        ];

    public IReadOnlyList<SourceThread> All()
    {
        var threads = new List<SourceThread>();
        foreach (var some in topics.Kept.Chunk(64))
        {
            var texts = some.SelectMany(t => t.Posts.Values)
                .Where(p => p.IsKept)
                .AsParallel()
                .Select(post => (post.Id, Text: DiscoursePostText.Of(post, topics.PostOf)))
                .ToDictionary(p => p.Id, p => p.Text);
            threads.AddRange(some.Select(topic => Thread(topic, texts)));
            foreach (var fate in texts.Values.Select(t => t.Fate))
            {
                fates[fate] = Count(fate) + 1;
            }
        }

        return threads;
    }

    private SourceThread Thread(DiscourseTopic topic, Dictionary<long, DiscoursePostText> texts)
    {
        var posts = topic.Posts.Values.Where(p => p.IsKept).ToList();
        var accepted =
            topic.AcceptedNumber is { } number && DiscourseTopics.PostOf(topic, number) is { } answer && answer != posts[0] ? answer : null;
        var isQuestion = accepted is not null || (topic.Category is { } category && askingCategories.Contains(category));
        return new(
            Text(topic.Id),
            isQuestion ? ThreadFormats.Question : ThreadFormats.Discussion,
            Emoji.InPlaceOfNames(topic.Title),
            topic.Tags,
            topic.IsLocked,
            accepted is null ? null : Text(accepted.Id),
            [$"/t/{Text(topic.Id)}"],
            [.. posts.Select(post => Post(topic, post, texts[post.Id], posts[0]))]
        );
    }

    private SourcePost Post(DiscourseTopic topic, DiscoursePost post, DiscoursePostText text, DiscoursePost opening)
    {
        var target = post.ReplyTo is { } number ? DiscourseTopics.PostOf(topic, number) : null;
        lostTargets += post.ReplyTo is not null && target is null ? 1 : 0;
        return new(
            Text(post.Id),
            users.AuthorOf(post),
            post.At,
            post.EditedAt,
            text.Text,
            text.Format,
            post.Likes,
            target is null || post == opening ? null : Text(target.Id),
            IsComment: false,
            [$"/t/{Text(topic.Id)}/{Text(post.Number)}"]
        );
    }

    private int Count(PostFate fate) => fates.GetValueOrDefault(fate);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static HashSet<long> AskingCategories(DiscourseTopics topics) =>
        [
            .. topics
                .Kept.Where(t => t.Category is not null)
                .GroupBy(t => t.Category!.Value)
                .Where(c => c.Count(t => t.AcceptedNumber is not null) >= c.Count() * SolvedShareOfQuestions)
                .Select(c => c.Key),
        ];
}
