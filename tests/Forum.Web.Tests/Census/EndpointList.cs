using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Forum.Web.Tests.Census;

/// <summary>
/// Every endpoint that the running application has: route × handler × method. Handlers of Razor pages are no routes; they are read from
/// the compiled pages. A page's GET handler answers HEAD too.
/// </summary>
public static class EndpointList
{
    public static async Task<IReadOnlyList<string>> Of(CensusHost host)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var loader = host.Services.GetRequiredService<PageLoader>();
        foreach (var endpoint in host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                found.UnionWith(HandlersOf(Route(endpoint), await loader.LoadAsync(page, endpoint.Metadata)));
            else
                found.UnionWith(MethodsOf(endpoint).Select(method => $"{method} {Route(endpoint)}"));
        return [.. found];
    }

    private static IEnumerable<string> HandlersOf(string route, CompiledPageActionDescriptor page) =>
        page.HandlerMethods.Count == 0
            ? [$"NO HANDLER {route}"]
            : page.HandlerMethods.Select(handler =>
                handler.Name is null
                    ? $"{handler.HttpMethod.ToUpperInvariant()} {route}"
                    : $"{handler.HttpMethod.ToUpperInvariant()} {route} {handler.Name}"
            );

    private static IEnumerable<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"];

    private static string Route(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
}
