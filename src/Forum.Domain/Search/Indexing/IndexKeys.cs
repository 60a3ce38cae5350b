using Forum.Domain.Powers;
namespace Forum.Domain.Search.Indexing;
internal static class IndexKeys {
    public static IReadOnlyList<string> ReadableBy(Actor actor) => [.. actor.Audiences.Select(a => $"{a}")];
    public static IReadOnlyList<string> CountedFor(Actor actor) => ReadableBy(actor);
}
