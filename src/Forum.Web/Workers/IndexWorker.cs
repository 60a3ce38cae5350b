using Forum.Domain.Search.Indexing;
using Forum.Domain.Storage;

namespace Forum.Web.Workers;

/// <summary>After an upgrade: makes the search index where it isn't there yet, or was made of other words, in a quarter of the time.</summary>
public sealed partial class IndexWorker(ForumStorage storage, ILogger<IndexWorker> log) : BackgroundService
{
    private const double Share = 0.25;
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        for (var tries = true; tries && !stoppingToken.IsCancellationRequested; )
            try
            {
                tries = false;
                if (await RebuildIndex.Finish(storage, Share, stoppingToken))
                    Finished(log);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The program stops; the next start goes on where this one was.
            }
            catch (StorageUnavailableException e)
            {
                Interrupted(log, e);
                tries = true;
                await Task.Delay(AfterTrouble, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }

    [LoggerMessage(LogLevel.Information, "The search index is made.")]
    private static partial void Finished(ILogger log);

    [LoggerMessage(LogLevel.Warning, "Making the search index was interrupted; it goes on soon.")]
    private static partial void Interrupted(ILogger log, Exception e);
}
