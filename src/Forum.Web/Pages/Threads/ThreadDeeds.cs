using Forum.Domain;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Web.Pages.Threads;

internal static class ThreadDeeds
{
    /// <summary>A verb on a thread or post by id, with a reason; it gives the id of the recorded act.</summary>
    internal delegate Task<Outcome<string>> Verb(ForumDb db, Actor actor, string id, string reason, CancellationToken ct);
}
