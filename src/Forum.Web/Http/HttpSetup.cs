using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Forum.Web.Http;

public static class HttpSetup
{
    /// <summary>Everything of this folder. Must come after AddRazorPages, some of whose services it replaces.</summary>
    public static IServiceCollection AddForumHttp(this IServiceCollection services, HttpSettings settings)
    {
        services.AddSingleton(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<RateLimits>();
        services.AddSingleton<RateLimitFilter>();
        services.AddSingleton(new ExpensiveWork(Math.Max(1, Environment.ProcessorCount / 2), waiting: 32));
        services.Replace(ServiceDescriptor.Singleton<IAntiforgery, FormTokens>());
        services.RemoveDataProtectionKeys();
        services.AddCompression();
        services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);
        services.Configure<FormOptions>(Bound);
        return services.Configure<MvcOptions>(AddFilters);
    }

    /// <summary>Must come first of all middleware, but after forwarded headers of a trusted proxy.</summary>
    public static IApplicationBuilder UseForumHttp(this IApplicationBuilder app) =>
        app.UseSecurityHeaders().UseLastResort().UseResponseCompression().UseSameOrigin();

    private static void AddFilters(MvcOptions mvc)
    {
        mvc.Filters.Add<ExpiredFormFilter>();
        mvc.Filters.Add<LineEndsFilter>();
        mvc.Filters.Add<BusyFilter>();
        mvc.Filters.Add<MissingHandlerFilter>();
        mvc.Filters.Add<ViewFilter>();
        mvc.Filters.AddService<RateLimitFilter>();
    }

    /// <summary>No form of the site has as many fields. A value may have 4 MiB, the framework's default: a post that is too long must be given back.</summary>
    private static void Bound(FormOptions form)
    {
        form.ValueCountLimit = 200;
        form.KeyLengthLimit = 200;
    }

    /// <summary>
    /// Pages bring the framework's data protection, which at start makes keys and writes them to the home directory. Nothing here
    /// uses them, and a key that nobody knows of is one that nobody moves to the next machine.
    /// </summary>
    private static void RemoveDataProtectionKeys(this IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider()));
        foreach (var start in services.Where(s => s.ImplementationType?.Name == "DataProtectionHostedService").ToList())
            services.Remove(start);
    }
}
