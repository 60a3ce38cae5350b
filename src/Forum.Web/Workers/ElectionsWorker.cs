using Forum.Domain.Elections;
using Forum.Domain.Storage;

namespace Forum.Web.Workers;

/// <summary>Lets elections enter their phases when the time has come, and counts votes that are closed.</summary>
public sealed partial class ElectionsWorker(ForumStorage storage, ILogger<ElectionsWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                using (var db = storage.Open())
                    await AdvanceElections.Run(db, stoppingToken);
                await Task.Delay(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // What has come due is done by the next start.
            }
            catch (Exception e)
            {
                Interrupted(log, e);
                await Task.Delay(AfterTrouble, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }

    [LoggerMessage(LogLevel.Warning, "What has come due in elections could not be done; it is tried again.")]
    private static partial void Interrupted(ILogger log, Exception e);
}
