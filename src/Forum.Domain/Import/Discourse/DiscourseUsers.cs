using System.Globalization;

namespace Forum.Domain.Import.Discourse;

/// <summary>The people of the source: those of users.jsonl, and those whom only their posts know any more.</summary>
internal sealed class DiscourseUsers
{
    /// <summary>For posts whose author Discourse has forgotten.</summary>
    private const string Nobody = "nobody";

    private readonly Dictionary<long, DiscourseUser> byId = [];
    private readonly Dictionary<string, long> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (string Name, DateTime Since)> members = new(StringComparer.Ordinal);
    private readonly HashSet<string> gone = new(StringComparer.Ordinal);
    private DateTime earliest = DateTime.MaxValue;
    private int nameless;

    public DiscourseUsers(IEnumerable<JsonRecord> lines)
    {
        foreach (var line in lines)
        {
            var user = DiscourseUser.Of(line);
            if (!byId.TryAdd(user.Id, user))
            {
                throw line.Refused("id", "an id that no other line has", $"{user.Id} again");
            }

            if (!byName.TryAdd(user.Name, user.Id))
            {
                throw line.Refused("username", "a name that no other line has", $"\"{user.Name}\" again");
            }

            members.Add(IdOf(user.Id), (user.Name, user.FirstPost ?? DateTime.MaxValue));
        }
    }

    public IReadOnlyList<SourceMember> Members =>
        [.. members.Select(m => new SourceMember(m.Key, m.Value.Name, Known(m.Value.Since), "", m.Key == Nobody ? [] : [$"/u/{m.Value.Name}"]))];

    public IEnumerable<SourceRemark> Remarks =>
        [
            new("people are gone from users.jsonl, and came in with the name that their posts have", gone.Count),
            new("posts have no author any more, and stand under the name \"nobody\"", nameless),
            new(
                "people were suspended there; they are members like any other here, and no imported member can sign in",
                byId.Values.Count(u => u.IsSuspended)
            ),
        ];

    public string AuthorOf(DiscoursePost post) =>
        post.AuthorId is { } id && (byId.ContainsKey(id) || post.AuthorName is not null) ? IdOf(id)
        : post.AuthorName is { } name ? (byName.TryGetValue(name, out var known) ? IdOf(known) : "@" + name.ToLowerInvariant())
        : Nobody;

    /// <summary>Notes who wrote a post, and that they were there then.</summary>
    /// <exception cref="SourceRefusedException">Names and ids belong to two different forums.</exception>
    public void Saw(DiscoursePost post)
    {
        Compare(post);
        earliest = post.At < earliest ? post.At : earliest;
        if (!post.IsKept)
        {
            return;
        }

        var author = AuthorOf(post);
        if (!members.TryGetValue(author, out var member))
        {
            member = (post.AuthorName ?? Nobody, post.At);
            gone.Add(author);
        }

        nameless += author == Nobody ? 1 : 0;
        members[author] = (member.Name, post.At < member.Since ? post.At : member.Since);
    }

    private void Compare(DiscoursePost post)
    {
        if (post.AuthorName is not { } name)
        {
            return;
        }

        if (post.AuthorId is { } id && byId.TryGetValue(id, out var user) && !user.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        {
            throw new SourceRefusedException(
                $"{post.Place}, field \"username\": expected \"{user.Name}\", whom users.jsonl has as user {id}, found \"{JsonRecord.Cut(name)}\"."
            );
        }

        if (post.AuthorId is { } other && byName.TryGetValue(name, out var known) && known != other)
        {
            throw new SourceRefusedException(
                $"{post.Place}, field \"user_id\": expected {known}, which \"{JsonRecord.Cut(name)}\" has in users.jsonl, found {other}."
            );
        }
    }

    private DateTime Known(DateTime since) => since == DateTime.MaxValue ? earliest : since;

    private static string IdOf(long id) => id.ToString(CultureInfo.InvariantCulture);
}
