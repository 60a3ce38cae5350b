using Forum.Domain.Storage;
using Forum.Domain.Threads;

namespace Forum.Web.Workers;

/// <summary>Writes down every few seconds, in one transaction, what members have read; and once more when the program stops.</summary>
public sealed partial class ReadMarksWorker(ForumStorage storage, ReadMarks marks, ILogger<ReadMarksWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>However many are in a hurry.</summary>
    private static readonly TimeSpan AtLeast = TimeSpan.FromMilliseconds(300);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await marks.Wait(Pause, stoppingToken);
                await Task.Delay(AtLeast, stoppingToken);
                await Write();
            }
        }
        catch (OperationCanceledException)
        {
            await Write();
        }
    }

    private async Task Write()
    {
        var taken = marks.Take();
        if (taken.Count == 0)
            return;
        try
        {
            using var db = storage.Open();
            await MarkRead.Note(db, taken, default);
        }
        catch (StorageUnavailableException e)
        {
            NotWritten(log, e, taken.Count);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Count} read marks could not be written; threads may show as unread again.")]
    private static partial void NotWritten(ILogger log, Exception e, int count);
}
