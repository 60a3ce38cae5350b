using Forum.Domain.Badges.Rules;
using Forum.Domain.Storage;

namespace Forum.Web.Workers;

/// <summary>
/// Gives members the badges and the points that they have won by rules, soon after they have: looks whenever anything was committed, and takes at most a twentieth of
/// the time. At the start and once a day it looks at everybody.
/// </summary>
public sealed partial class BadgesWorker(ForumStorage storage, TimeProvider time, ILogger<BadgesWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(10);
    private const int RestForWork = 19;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        long? seen = null;
        DateTime? day = null;
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                if (time.GetUtcNow().Date is var today && today != day)
                {
                    await Everybody(stoppingToken);
                    day = today;
                }
                var version = storage.Version();
                if (version != seen)
                    await JudgeAll(stoppingToken);
                seen = version;
                await Task.Delay(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // Whoever wasn't looked at yet is noted in the database; the next start goes on.
            }
            catch (Exception e)
            {
                Interrupted(log, e);
                await Task.Delay(AfterTrouble, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }

    private async Task Everybody(CancellationToken ct)
    {
        using var db = storage.Open();
        await JudgeMembers.QueueEverybody(db, ct);
    }

    private async Task JudgeAll(CancellationToken ct)
    {
        for (var done = 1; done > 0; )
        {
            var begun = time.GetTimestamp();
            using (var db = storage.Open())
                done = await JudgeMembers.Run(db, ct);
            if (done > 0)
                await Task.Delay(RestForWork * time.GetElapsedTime(begun), ct);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Badges could not be given; it is tried again.")]
    private static partial void Interrupted(ILogger log, Exception e);
}
