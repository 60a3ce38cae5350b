using System.Globalization;
using System.Xml.Linq;

namespace Forum.Domain.Tests.Import.StackExchange;

/// <summary>
/// A dump's own badges beside what its posts and votes say of them. There a badge was given at the moment when the votes were there, and kept when
/// they went or the post was deleted; a dump has the posts and scores of its last day, and of deleted posts only the votes.
/// </summary>
internal sealed class DumpBadges
{
    private const string UpVote = "2";
    private const string DownVote = "3";
    private const string Question = "1";
    private readonly string source;
    private readonly ILookup<string, XElement> badges;
    private readonly ILookup<string, XElement> owned;
    private readonly ILookup<string, XElement> votes;
    private readonly HashSet<string> standing;
    private readonly ILookup<string, XElement> answers;

    public DumpBadges(string source)
    {
        this.source = source;
        var posts = Rows("Posts.xml").ToList();
        badges = Rows("Badges.xml").ToLookup(row => Of(row, "Name"));
        owned = posts.ToLookup(row => Of(row, "OwnerUserId"));
        standing = [.. posts.Select(row => Of(row, "Id"))];
        answers = posts.ToLookup(row => Of(row, "ParentId"));
        votes = Rows("Votes.xml").Where(row => Of(row, "VoteTypeId") is UpVote or DownVote).ToLookup(row => Of(row, "PostId"));
    }

    /// <summary>Who has a badge there.</summary>
    public HashSet<string> Holders(string badge) => [.. badges[badge].Select(row => Of(row, "UserId"))];

    /// <summary>Why somebody has a badge there that the dump's posts don't give them; null where nothing in the dump says why.</summary>
    /// <param name="score">What a post needs for it; 0 is an accepted answer to a question of theirs.</param>
    /// <param name="type">Of the post: 1 is a question, 2 an answer.</param>
    public string? Reason(string badge, string member, string type, int score)
    {
        var won = badges[badge].Where(row => Of(row, "UserId") == member).Min(row => Of(row, "Date"))!;
        return score == 0 ? Withdrawn(member, won) : Fallen(member, type, score, won[..10]) ?? Deleted(score, won[..10]);
    }

    /// <summary>A post of theirs had the votes by that day, and lost some since.</summary>
    private string? Fallen(string member, string type, int score, string day) =>
        owned[member]
            .Where(post => Of(post, "PostTypeId") == type && Score(post) < score)
            .Select(post => (Id: Of(post, "Id"), Now: Score(post), Then: Highest(Of(post, "Id"), day)))
            .Where(post => post.Then >= score)
            .Select(post => $"their post {post.Id} had {post.Then} by {day} and has {post.Now} now")
            .FirstOrDefault();

    /// <summary>A post that is deleted since had the votes by that day, and got one of them on it.</summary>
    private string? Deleted(int score, string day) =>
        votes
            .Where(of =>
                !standing.Contains(of.Key) && of.Any(vote => Of(vote, "VoteTypeId") == UpVote && Day(vote) == day) && Highest(of.Key, day) >= score
            )
            .Select(of => $"the post {of.Key}, which is deleted since, was voted up to {score} on that very day, {day}")
            .FirstOrDefault();

    /// <summary>A question of theirs was answered before, and no answer is accepted any more.</summary>
    private string? Withdrawn(string member, string moment) =>
        owned[member]
            .Where(post => Of(post, "PostTypeId") == Question && Of(post, "AcceptedAnswerId").Length == 0)
            .SelectMany(question => answers[Of(question, "Id")].Select(answer => (Question: Of(question, "Id"), At: Of(answer, "CreationDate"))))
            .Where(answered => string.CompareOrdinal(answered.At, moment) < 0)
            .Select(answered =>
                $"their question {answered.Question} had an answer since {answered.At}, before {moment}, and none is accepted any more"
            )
            .FirstOrDefault();

    /// <summary>The most that a post can have had at any moment up to the end of a day: a dump tells no votes of one day apart.</summary>
    private int Highest(string post, string day)
    {
        var (score, most) = (0, 0);
        foreach (
            var each in votes[post]
                .Where(vote => string.CompareOrdinal(Day(vote), day) <= 0)
                .GroupBy(Day)
                .OrderBy(each => each.Key, StringComparer.Ordinal)
        )
        {
            var up = each.Count(vote => Of(vote, "VoteTypeId") == UpVote);
            most = Math.Max(most, score + up);
            score += up - (each.Count() - up);
        }
        return most;
    }

    private IEnumerable<XElement> Rows(string file) => XDocument.Load(TestData.PathOf(source, file)).Root!.Elements();

    private static string Day(XElement vote) => Of(vote, "CreationDate")[..10];

    private static int Score(XElement post) => int.Parse(Of(post, "Score"), CultureInfo.InvariantCulture);

    private static string Of(XElement row, string name) => row.Attribute(name)?.Value ?? "";
}
