using System.Globalization;
using Forum.Domain.Boards;
using Forum.Domain.Import;
using Forum.Domain.Markup;

namespace Forum.Domain.Tests.Import;

/// <summary>Communities for proofs, as a reader would give them.</summary>
internal static class Elsewhere
{
    public static readonly DateTime Beginning = new(2019, 5, 1, 9, 0, 0, DateTimeKind.Utc);

    public static SourceCommunity Community(IReadOnlyList<SourceMember> members, params SourceThread[] threads) =>
        new("elsewhere", "a wall", members, threads, []);

    public static SourceMember Member(string id, string? name = null) =>
        new(id, name ?? "Person " + Letters(id), Beginning, "<p>Hello.</p>", [$"/users/{id}"]);

    public static SourceThread Thread(string id, params SourcePost[] posts) =>
        new(id, ThreadFormats.Question, "Question " + id, ["log"], false, null, [$"/questions/{id}"], posts);

    public static SourcePost Post(
        string id,
        string author,
        string? to = null,
        bool comment = false,
        int score = 0,
        string text = "<p>Where is <b>it</b>?</p>"
    ) => new(id, author, Beginning.AddHours(1), null, text, SourceFormat.Html, score, to, comment, [$"/a/{id}"]);

    /// <summary>Many people, some with one name, and threads of every length, one longer than a portion.</summary>
    public static SourceCommunity Crowd()
    {
        var members = Enumerable.Range(0, 250).Select(i => Member($"{i}", i % 7 == 0 ? "Sam" : null)).ToList();
        return Community(members, [.. Enumerable.Range(0, 60).Select(i => Long($"{i}", i == 20 ? 400 : 1 + i % 9, members.Count))]);
    }

    private static SourceThread Long(string id, int length, int members)
    {
        var posts = new List<SourcePost>();
        for (var i = 0; i < length; i++)
        {
            var author = string.Create(CultureInfo.InvariantCulture, $"{(i * 17 + length) % members}");
            posts.Add(Post($"{id}-{i}", author, i == 0 ? null : $"{id}-{i / 2}", score: i % 5));
            if (i % 3 == 1)
                posts.Add(Post($"{id}-{i}-c", author, $"{id}-{i}", comment: true));
        }
        return Thread(id, [.. posts]) with { AcceptedPostId = length > 2 ? $"{id}-2" : null, IsLocked = length == 4 };
    }

    private static string Letters(string id) => string.Concat(id.Select(c => (char)('a' + (c - '0'))));
}
