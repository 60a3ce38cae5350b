using Forum.Domain.Search.Searches;
using Forum.Domain.Storage;

namespace Forum.Web.Workers;

/// <summary>Writes down every minute what was searched for, in one transaction; and once more when the program stops.</summary>
public sealed partial class SearchNotesWorker(ForumStorage storage, SearchNotes notes, ILogger<SearchNotesWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pause, stoppingToken);
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
        var taken = notes.Take();
        if (taken.Count == 0)
            return;
        try
        {
            using var db = storage.Open();
            await NoteSearches.Run(db, taken, default);
        }
        catch (StorageUnavailableException e)
        {
            NotWritten(log, e, taken.Count);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Count} counts of searches could not be written and are lost.")]
    private static partial void NotWritten(ILogger log, Exception e, int count);
}
