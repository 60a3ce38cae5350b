using Forum.Domain;
using Forum.Domain.Storage.Sqlite;
using Forum.Web;
using Microsoft.Extensions.Logging;

namespace Forum.Bench.Servers;

/// <summary>The forum by its own composition, on any free port, as quiet as the program itself.</summary>
internal static class ForumServer
{
    public static async Task<int> Run(string folder)
    {
        using var storage = SqliteStorage.Open(folder, TimeProvider.System, Entropy.System, new StatementCounter());
        var settings = new ServeSettings { Data = folder, Urls = "http://127.0.0.1:0" };
        await using var app = ForumApp.Build(settings, storage, builder => builder.Logging.AddFilter("Microsoft", LogLevel.Warning));
        await app.StartAsync();
        await Meter.Serve(app.Urls.First());
        await app.StopAsync();
        return 0;
    }
}
