using System.Collections.Concurrent;
using System.IO.Compression;
using System.Threading;
using Forum.Domain.Storage;
using Forum.Web.Languages;
using Forum.Web.Pages.Account;
using Forum.Web.Theming;

namespace Forum.Web.Http;

/// <summary>
/// Pages as guests get them, kept with their compressed bytes until anybody commits anything. All guests see the same, so an address with its
/// query, in a language and with a theme, is one page; members never get a kept page, and what sets a cookie or says no-store is not kept.
/// Nor are searches: hardly two are alike, and they would push out what many read.
/// </summary>
public sealed class PageCache(ForumStorage storage, Themes themes)
{
    private const int MostPages = 2_000;
    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>A buffer that grew further is not used again.</summary>
    private const int MostBufferBytes = 256 * 1024;
    private const int MostBuffers = 16;
    private const string Html = "text/html; charset=utf-8";
    private const string Vary = "Accept-Encoding, Accept-Language, Cookie";
    private readonly ConcurrentQueue<MemoryStream> buffers = [];
    private volatile Kept kept = new(long.MinValue);

    public async Task Serve(HttpContext context, RequestDelegate next)
    {
        if (!IsKept(context))
        {
            await next(context);
            return;
        }
        var (pages, key) = (Fresh(), KeyOf(context));
        if (!pages.ByKey.TryGetValue(key, out var page))
            page = await Make(context, next, pages, key);
        if (page is not null)
            await page.Write(context, "no-cache", Vary);
    }

    private static bool IsKept(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && Visit.Of(context) is { Actor.IsGuest: true, View: null }
        && !context.Request.Path.StartsWithSegments("/search", StringComparison.Ordinal)
        && !context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)
        && !context.Request.Path.StartsWithSegments("/themes", StringComparison.Ordinal);

    private Kept Fresh()
    {
        var (version, current) = (storage.Version(), kept);
        return current.Version == version ? current : kept = new Kept(version);
    }

    private string KeyOf(HttpContext context)
    {
        var theme = ThemeChoice.Shown(context, themes);
        var look = theme is null ? "" : themes.SheetOf(theme);
        return $"{context.RequestServices.GetRequiredService<Texts>().Code}\n{look}\n{context.Request.Path}{context.Request.QueryString}";
    }

    /// <summary>Lets the page be made; null where it was no page to keep and has been sent as it is.</summary>
    private async Task<Asset?> Make(HttpContext context, RequestDelegate next, Kept pages, string key)
    {
        var (response, body) = (context.Response, context.Response.Body);
        var made = buffers.TryDequeue(out var used) ? used : new MemoryStream();
        response.Body = made;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
        }
        try
        {
            if (CanKeep(response))
                return pages.Keep(key, new Asset(made.ToArray(), Html, CompressionLevel.Optimal), (int)made.Length);
            made.Position = 0;
            await made.CopyToAsync(body, context.RequestAborted);
            return null;
        }
        finally
        {
            UseAgain(made);
        }
    }

    private void UseAgain(MemoryStream buffer)
    {
        if (buffer.Capacity > MostBufferBytes || buffers.Count >= MostBuffers)
            return;
        buffer.SetLength(0);
        buffers.Enqueue(buffer);
    }

    private static bool CanKeep(HttpResponse response) =>
        response is { StatusCode: StatusCodes.Status200OK, ContentType: Html, HasStarted: false }
        && response.Headers.SetCookie.Count == 0
        && !response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal);

    /// <summary>What was made since one commit. Too much of it starts anew: made-up addresses can't fill the memory.</summary>
    private sealed class Kept(long version)
    {
        private int count;
        private int bytes;

        public long Version { get; } = version;
        public ConcurrentDictionary<string, Asset> ByKey { get; } = new(StringComparer.Ordinal);

        public Asset Keep(string key, Asset page, int size)
        {
            if (Interlocked.Increment(ref count) > MostPages || Interlocked.Add(ref bytes, size) > MostBytes)
            {
                ByKey.Clear();
                (count, bytes) = (1, size);
            }
            return ByKey[key] = page;
        }
    }
}

public static class PageCacheSetup
{
    /// <summary>Must come after the actor is known and before anything answers.</summary>
    public static IApplicationBuilder UsePageCache(this IApplicationBuilder app)
    {
        var cache = app.ApplicationServices.GetRequiredService<PageCache>();
        return app.Use(next => context => cache.Serve(context, next));
    }
}
