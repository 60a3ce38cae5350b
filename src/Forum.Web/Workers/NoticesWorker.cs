using Forum.Domain.Notifications;
using Forum.Domain.Storage;

namespace Forum.Web.Workers;

/// <summary>
/// Tells members of what was written, soon after it was: looks whenever anything was committed, and takes at most a tenth of the time, so that
/// those who write needn't wait for those who are told.
/// </summary>
public sealed partial class NoticesWorker(ForumStorage storage, TimeProvider time, ILogger<NoticesWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(10);
    private const int RestForWork = 9;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        long? seen = null;
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                var version = storage.Version();
                if (version != seen)
                    await DeliverAll(stoppingToken);
                seen = version;
                await Task.Delay(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // What isn't told yet stands in the outbox; the next start goes on.
            }
            catch (Exception e)
            {
                Interrupted(log, e);
                await Task.Delay(AfterTrouble, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }

    private async Task DeliverAll(CancellationToken ct)
    {
        for (var done = 1; done > 0; )
        {
            var begun = time.GetTimestamp();
            using (var db = storage.Open())
                done = await DeliverNotices.Run(db, ct);
            if (done > 0)
                await Task.Delay(RestForWork * time.GetElapsedTime(begun), ct);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Notices could not be delivered; it is tried again.")]
    private static partial void Interrupted(ILogger log, Exception e);
}
