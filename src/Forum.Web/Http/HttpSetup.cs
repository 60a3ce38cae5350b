using Microsoft.AspNetCore.Antiforgery;
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
        mvc.Filters.Add<BusyFilter>();
        mvc.Filters.AddService<RateLimitFilter>();
    }

    /// <summary>A post of 60,000 characters, percent-encoded, with room to say that one is too long and give it back.</summary>
    private static void Bound(FormOptions form)
    {
        form.ValueCountLimit = 200;
        form.KeyLengthLimit = 200;
        form.ValueLengthLimit = 1_000_000;
    }

    /// <summary>
    /// Antiforgery brings the framework's data protection, which at start creates keys and writes them to the home directory.
    /// Nothing here uses them.
    /// </summary>
    private static void RemoveDataProtectionKeys(this IServiceCollection services)
    {
        foreach (var start in services.Where(s => s.ImplementationType?.Name == "DataProtectionHostedService").ToList())
            services.Remove(start);
    }
}
