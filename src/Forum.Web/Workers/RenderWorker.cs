using Forum.Domain.Storage;
using Forum.Domain.Threads;

namespace Forum.Web.Workers;

/// <summary>After an upgrade that renders differently: goes through the older posts in the background, a few at a time.</summary>
public sealed partial class RenderWorker(ForumStorage storage, ILogger<RenderWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            for (int done = 1, total = 0; done > 0; )
            {
                using (var db = storage.Open())
                    done = await RenderAgain.Run(db, stoppingToken);
                total += done;
                if (done > 0)
                    await Task.Delay(Pause, stoppingToken);
                else if (total > 0)
                    Finished(log, total);
            }
        }
        catch (StorageUnavailableException e)
        {
            Interrupted(log, e);
        }
        catch (OperationCanceledException)
        {
            // The program stops; the next start goes on.
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} posts were rendered anew.")]
    private static partial void Finished(ILogger log, int count);

    [LoggerMessage(LogLevel.Warning, "Rendering anew was interrupted; the next start goes on.")]
    private static partial void Interrupted(ILogger log, Exception e);
}
