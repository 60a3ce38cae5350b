using Forum.Domain.Powers;
using Forum.Domain.Search.Querying;
using Forum.Domain.Search.Ranking;

namespace Forum.Domain.Tests.Search.Ranking;

/// <summary>Short ways to ask a test's forum.</summary>
internal static class Finding
{
    public static Task<SearchPage> Search(this TestForum forum, string typed, Actor? actor = null, int page = 1, DateTime? asOf = null) =>
        forum.With(db => SearchReader.Read(db, actor ?? Actor.Guest, SearchQueryParser.Parse(typed, db.Now), page, asOf, default));

    /// <summary>The threads found, the best first.</summary>
    public static async Task<string[]> Found(this TestForum forum, string typed, Actor? actor = null) =>
        [.. (await forum.Search(typed, actor)).Hits.Select(hit => hit.ThreadId)];

    public static string Text(this IEnumerable<PassagePart> parts) => string.Concat(parts.Select(part => part.IsHit ? $"[{part.Text}]" : part.Text));
}
