using System.Security.Cryptography;
using Forum.Web.Http;
using Forum.Web.Languages;
using Forum.Web.Theming;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Forum.Web.Tests;

/// <summary>
/// The surface composed as the program does it, over the tests' own pages. A request with the header X-Session is signed in with
/// that token, as the member of the same name.
/// </summary>
public sealed class Surface(WebApplication app, Clock clock) : IAsyncDisposable
{
    public const string Host = "forum.example";

    public Clock Clock => clock;
    public IServiceProvider Services => app.Services;

    /// <summary>Where a surface on Kestrel listens.</summary>
    public Uri Address => new(app.Urls.Single());

    public static async Task<Surface> Start(bool kestrel = false, Func<int, byte[]>? random = null)
    {
        var builder = WebApplication.CreateBuilder();
        var clock = new Clock();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
        if (kestrel)
            builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        else
            builder.WebHost.UseTestServer();
        Compose(builder.Services, random ?? RandomNumberGenerator.GetBytes);
        var app = builder.Build();
        app.UseForumHttp();
        app.MapRazorPages();
        app.MapTheming();
        MapOddities(app);
        await app.StartAsync();
        return new Surface(app, clock);
    }

    /// <summary>A browser with a cookie jar of its own.</summary>
    public Browser Open(string scheme = "https") => new(app.GetTestServer(), scheme);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static void Compose(IServiceCollection services, Func<int, byte[]> random)
    {
        services
            .AddRazorPages(pages => pages.RootDirectory = "/TestPages")
            .ConfigureApplicationPartManager(parts =>
            {
                parts.ApplicationParts.Clear();
                parts.ApplicationParts.Add(new SurfaceViews());
            });
        services.AddLanguages(new LanguageSettings { Default = () => "en" });
        services.AddForumHttp(
            new HttpSettings
            {
                SessionToken = Session,
                MemberId = Session,
                Random = random,
                BusyFor = exception => exception is TimeoutException ? TimeSpan.FromSeconds(7) : null,
            }
        );
        services.AddTheming(new ThemingSettings([Path.Combine(AppContext.BaseDirectory, "themes")], () => 210));
    }

    private static string? Session(HttpContext context) => context.Request.Headers["X-Session"].FirstOrDefault();

    private static void MapOddities(WebApplication app)
    {
        app.MapGet("/throws", string () => throw new InvalidOperationException("secret detail"));
        app.MapGet("/redirects", () => Results.Redirect("/"));
        app.MapGet("/plain", () => "plain");
        app.MapGet("/too-large", string () => throw new BadHttpRequestException("secret detail", 413));
        app.MapGet(
            "/own-policy",
            (HttpContext context) =>
            {
                context.Response.Headers.ContentSecurityPolicy = "default-src *";
            }
        );
    }
}
