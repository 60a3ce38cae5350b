namespace Forum.Web.Commands;

/// <summary>What the web host itself is told: how much it logs, and where TLS finds its certificate.</summary>
internal static class HostSettings
{
    public static void Apply(WebApplicationBuilder builder, ServeSettings settings)
    {
        // First, so that a file or the environment can ask for more.
        builder.Configuration.Sources.Insert(0, Quiet());
        builder.Configuration.AddJsonFile(Path.Combine(settings.Data, SettingSources.FileName), optional: true, reloadOnChange: false);
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console =>
            (console.SingleLine, console.UseUtcTimestamp, console.TimestampFormat) = (true, true, "yyyy-MM-dd HH:mm:ss ")
        );
    }

    private static Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource Quiet() =>
        new()
        {
            InitialData = new Dictionary<string, string?>
            {
                ["Logging:LogLevel:Default"] = "Information",
                ["Logging:LogLevel:Microsoft"] = "Warning",
                ["Logging:LogLevel:System"] = "Warning",
                // Why a start fails is said in a sentence.
                ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "Critical",
            },
        };
}
