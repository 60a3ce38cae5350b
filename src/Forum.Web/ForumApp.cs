using Forum.Domain.Members;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Languages;
using Forum.Web.Pages.Account;
using Forum.Web.Pages.Elections;
using Forum.Web.Pages.Members;
using Forum.Web.Pages.Moderation;
using Forum.Web.Pages.Notifications;
using Forum.Web.Pages.Search;
using Forum.Web.Pages.Site;
using Forum.Web.Theming;
using Forum.Web.Workers;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;

namespace Forum.Web;

/// <summary>Composition: everything that serves, in the order in which a request meets it.</summary>
public static class ForumApp
{
    /// <summary>One behaviour everywhere: no variable of the environment turns on pages that show a stack trace.</summary>
    private static readonly WebApplicationOptions Options = new()
    {
        ContentRootPath = AppContext.BaseDirectory,
        ApplicationName = "Forum.Web",
        EnvironmentName = Environments.Production,
    };

    /// <param name="settings">Checked before.</param>
    /// <param name="storage">Opened before; closed by the caller after the app.</param>
    /// <param name="adjust">A last word on services, for hosts that need another server or clock.</param>
    public static WebApplication Build(ServeSettings settings, ForumStorage storage, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(Options);
        builder.WebHost.UseUrls(settings.Urls.Split(';'));
        var loader = new ActorLoader(storage);
        builder.Services.AddSingleton(storage.Clock).AddSingleton(storage).AddSingleton(loader).AddSingleton(settings);
        builder.Services.AddScoped(_ => storage.Open());
        builder.Services.AddSingleton(new ClaimCode(storage.Entropy)).AddSingleton<PageCache>().AddSingleton<NoticeCount>();
        builder
            .Services.AddSingleton<ReadMarks>()
            .AddHostedService<ReadMarksWorker>()
            .AddHostedService<RenderWorker>()
            .AddHostedService<IndexWorker>()
            .AddHostedService<NoticesWorker>()
            .AddHostedService<BadgesWorker>()
            .AddHostedService<ElectionsWorker>()
            .AddSingleton<SearchNotes>()
            .AddHostedService<SearchNotesWorker>();
        builder.Services.AddRazorPages().AddMvcOptions(mvc => mvc.MaxModelValidationErrors = 50);
        builder
            .Services.AddForumHttp(Http(settings, storage))
            .AddTheming(Theming(settings, loader))
            .AddLanguages(Languages(loader))
            .AddBindingWords();
        adjust?.Invoke(builder);
        var app = builder.Build();
        UseProxies(app, settings);
        app.UseForumHttp()
            .UseKnownHosts(settings.PublicAddress)
            .UseStatusCodePagesWithReExecute("/error/{0}")
            .UseErrorsAsPages()
            .UseActor()
            .UseSearchClicks()
            .UsePageCache()
            .UseOldAddresses();
        app.UseRouting();
        app.MapTheming();
        app.MapMembers();
        app.MapNotices();
        app.MapLogo();
        app.MapSearch();
        app.MapLog();
        app.MapElections();
        app.MapRazorPages();
        return app;
    }

    private static HttpSettings Http(ServeSettings settings, ForumStorage storage) =>
        new()
        {
            SessionToken = context => context.Features.Get<Visit>()?.SessionToken,
            MemberId = context => context.Features.Get<Visit>()?.Actor is { IsGuest: false } actor ? actor.PublicId : null,
            PublicAddress = settings.PublicAddress,
            Random = storage.Entropy.Bytes,
            BusyFor = exception => exception is StorageUnavailableException ? TimeSpan.FromSeconds(10) : null,
        };

    private static ThemingSettings Theming(ServeSettings settings, ActorLoader loader) =>
        new([Path.Combine(AppContext.BaseDirectory, "themes"), Path.Combine(settings.Data, "themes")], () => loader.Site().Settings.AccentHue);

    private static LanguageSettings Languages(ActorLoader loader) =>
        new()
        {
            Default = () => loader.Site().Settings.Language,
            Preferred = context => context.Features.Get<Visit>()?.Actor.Language,
            Zone = context => context.Features.Get<Visit>()?.Actor is { IsGuest: false } actor ? TimeZones.Of(actor.TimeZone) : null,
        };

    /// <summary>The page that says what went wrong is read, whatever the method of the request that went wrong.</summary>
    private static IApplicationBuilder UseErrorsAsPages(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null && !HttpMethods.IsHead(context.Request.Method))
                    context.Request.Method = HttpMethods.Get;
                return next(context);
            }
        );

    private static void UseProxies(WebApplication app, ServeSettings settings)
    {
        if (settings.Proxies.Count == 0)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in settings.Proxies)
            options.KnownProxies.Add(proxy);
        app.UseForwardedHeaders(options);
    }
}
