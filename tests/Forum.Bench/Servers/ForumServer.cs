using Forum.Domain;
using Forum.Domain.Storage.Sqlite;
using Forum.Web;
using Forum.Web.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Forum.Bench.Servers;

/// <summary>The forum by its own composition, on any free port, as quiet as the program itself.</summary>
internal static class ForumServer
{
    public static async Task<int> Run(string folder)
    {
        using var storage = SqliteStorage.Open(folder, TimeProvider.System, Entropy.System, new StatementCounter());
        var settings = new ServeSettings { Data = folder, Urls = "http://127.0.0.1:0" };
        await using var app = ForumApp.Build(settings, storage, Adjust);
        await app.StartAsync();
        await Meter.Serve(app.Urls.First());
        await app.StopAsync();
        return 0;
    }

    /// <summary>Quiet, and every request is another member's to the limits: what is measured is the forum, not how fast one person may write.</summary>
    private static void Adjust(WebApplicationBuilder builder)
    {
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.AddSingleton(services =>
        {
            var settings = services.GetRequiredService<HttpSettings>();
            return new RateLimits(
                services.GetRequiredService<TimeProvider>(),
                new HttpSettings
                {
                    SessionToken = settings.SessionToken,
                    MemberId = _ => Entropy.System.Id(),
                    Random = settings.Random,
                }
            );
        });
    }
}
