using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Forum.Bench.Servers;

/// <summary>What no forum on this server can beat: bytes that lie ready, and the thread's posts read and written by hand.</summary>
internal static class FloorServer
{
    public const string FixedPath = "/fixed";
    public const string HandPath = "/by-hand";
    private const int FixedBytes = 40 * 1024;
    private static readonly byte[] Ready = [.. Enumerable.Repeat((byte)'a', FixedBytes)];

    public static async Task<int> Run(string folder, string threadId)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        using var readers = new HandReaders(folder, threadId);
        app.Run(context => Answer(context, context.Request.Path == FixedPath ? Ready : null, readers));
        await app.StartAsync();
        await Meter.Serve(app.Urls.First());
        await app.StopAsync();
        return 0;
    }

    private static async Task Answer(HttpContext context, byte[]? ready, HandReaders readers)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        if (ready is not null)
        {
            context.Response.ContentLength = ready.Length;
            await context.Response.Body.WriteAsync(ready);
            return;
        }
        var reader = readers.Take();
        var html = reader.Page();
        context.Response.ContentLength = html.Length;
        await context.Response.Body.WriteAsync(html);
        readers.Give(reader);
    }
}
