using System.Collections.Concurrent;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Site;
using Forum.Domain.Storage;

namespace Forum.Web.Http;

/// <summary>
/// Finds the actor of each request. Actors and the site's settings are kept in memory until anybody, other processes too, commits a change
/// of what they are made of, or the next moment at which a grant or sanction begins or ends: a change holds on the next request.
/// </summary>
public sealed class ActorLoader(ForumStorage storage)
{
    public const string SessionCookie = "session";
    private const int Most = 20_000;
    private volatile Known known = new(long.MinValue);

    public async Task<Visit> Load(HttpContext context, CancellationToken ct)
    {
        var now = Fresh();
        var token = Cookies.Read(context, SessionCookie);
        var actor = string.IsNullOrEmpty(token) ? Actor.Guest : await Member(now, token, ct);
        var visit = new Visit(actor, await SiteOf(now, ct), actor.IsGuest ? null : token);
        return actor.IsGuest || ViewCookie.Read(context) is not { } view ? visit : await Through(visit, view, ct);
    }

    /// <summary>The same visit with other eyes; with one's own where one may not look so any more.</summary>
    private async Task<Visit> Through(Visit visit, ViewedAs view, CancellationToken ct)
    {
        using var db = storage.Open();
        return await ViewOf.Reduced(db, visit.Actor, view, ct) is { } reduced
            ? visit with
            {
                Actor = reduced.Actor,
                View = new View(view, reduced.Group, visit.Actor),
            }
            : visit;
    }

    /// <summary>The site as it stands, for what is asked outside requests (the language of an error, a theme's accent).</summary>
    public SiteView Site() => Fresh().Site ?? SiteOf(Fresh(), default).GetAwaiter().GetResult();

    private Known Fresh()
    {
        var (version, current) = (storage.ActorVersion(), known);
        return current.Version == version ? current : known = new Known(version);
    }

    private async Task<Actor> Member(Known now, string token, CancellationToken ct)
    {
        var key = Session.HashOf(token);
        if (now.Actors.TryGetValue(key, out var actor) && actor.HoldsUntil > storage.Clock.GetUtcNow().UtcDateTime)
            return actor;
        using var db = storage.Open();
        actor = await ActorReader.OfSession(db, token, ct);
        // What somebody makes up doesn't fill the memory.
        if (!actor.IsGuest && now.Actors.Count < Most)
            now.Actors[key] = actor;
        return actor;
    }

    private async Task<SiteView> SiteOf(Known now, CancellationToken ct)
    {
        if (now.Site is { } site)
            return site;
        using var db = storage.Open();
        return now.Site = new SiteView(await SiteReader.Settings(db, ct), await SitePageReader.Kinds(db, ct));
    }

    private sealed class Known(long version)
    {
        public long Version { get; } = version;
        public ConcurrentDictionary<string, Actor> Actors { get; } = new();
        public SiteView? Site { get; set; }
    }
}

public static class ActorLoaderSetup
{
    public static IApplicationBuilder UseActor(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                context.Features.Set(await context.RequestServices.GetRequiredService<ActorLoader>().Load(context, context.RequestAborted));
                await next(context);
            }
        );
}
