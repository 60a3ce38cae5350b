using Forum.Domain.Search.Querying;
using Forum.Domain.Search.Ranking;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Languages;
using Forum.Web.Pages.Shared;

namespace Forum.Web.Pages.Search;

/// <summary>What the search field says while one types: threads, boards, people and tags that this reader sees.</summary>
public static class SearchSuggestions
{
    public static async Task<IResult> Answer(string? q, HttpContext context, ForumDb db, RateLimits limits, Texts texts, CancellationToken ct)
    {
        if (limits.Take(RatePolicy.Suggest, context) is { } wait)
            return SearchEndpoints.TooMany(context, wait);
        var typed = q is { Length: > SearchQuery.LengthLimit } ? q[..SearchQuery.LengthLimit] : q ?? "";
        var found = await SuggestReader.Read(db, context.Actor(), typed, ct);
        Group[] groups =
        [
            new(texts["search.threads"], [.. found.Threads.Select(t => new Item(t.Title, Address.Thread(t.Id, t.Title), LangOf(t, texts)))]),
            new(texts["search.boards"], [.. found.Boards.Select(b => new Item(b.Name, Address.Board(b.Id, b.Name), null))]),
            new(texts["search.members"], [.. found.Members.Select(m => new Item(m.Name, Address.Member(m.Id), null))]),
            new(texts["search.tags"], [.. found.Tags.Select(tag => new Item($"#{tag}", SearchAddress.Of($"tag:{tag}"), null))]),
        ];
        var count = groups.Sum(group => group.Items.Count);
        return Results.Json(new Said(texts.Count("search.suggested", count), [.. groups.Where(group => group.Items.Count > 0)]));
    }

    private static string? LangOf(SuggestedThread thread, Texts texts) => thread.Language == texts.Code ? null : thread.Language;

    private sealed record Said(string Status, IReadOnlyList<Group> Groups);

    private sealed record Group(string Label, IReadOnlyList<Item> Items);

    private sealed record Item(string Text, string Address, string? Lang);
}
