using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Forum.Web.Theming;

public static class ThemingSetup
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddTheming(this IServiceCollection services, ThemingSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton<Themes>();
        return services.AddSingleton<Assets>();
    }

    /// <summary>The endpoints of sheets, scripts, pictures and themes. Every address that holds a hash which is not the present one is a 404.</summary>
    public static void MapTheming(this IEndpointRouteBuilder routes)
    {
        var assets = routes.ServiceProvider.GetRequiredService<Assets>();
        routes.MapMethods("/assets/{file}", Reading, context => Write(context, Built(assets, context.Request.Path)));
        routes.MapMethods("/themes/{name}/{**file}", Reading, context => Write(context, OfTheme(context)));
        foreach (var (path, asset) in assets.Others)
            routes.MapMethods(path, Reading, context => asset.Write(context, Asset.ForADay));
    }

    private static Asset? Built(Assets assets, PathString path) =>
        new[] { assets.Css, assets.Js }.FirstOrDefault(asset => asset.Path == path.Value)?.Content;

    private static Asset? OfTheme(HttpContext context) =>
        context.RequestServices.GetRequiredService<Themes>().At((string)context.Request.RouteValues["name"]!, context.Request.Path.Value!);

    private static Task Write(HttpContext context, Asset? asset)
    {
        if (asset is not null)
            return asset.Write(context, Asset.ForEver);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
