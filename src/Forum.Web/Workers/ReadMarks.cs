using System.Collections.Concurrent;

namespace Forum.Web.Workers;

/// <summary>What members have read on pages since the last time it was written down: showing a page writes nothing by itself.</summary>
public sealed class ReadMarks : IDisposable
{
    private const int Most = 10_000;
    private readonly System.Threading.SemaphoreSlim hurry = new(0);
    private ConcurrentDictionary<(long Member, string Thread), DateTime> seen = new();

    /// <summary>A member saw a thread up to its post of that time.</summary>
    /// <param name="isNews">A notice led there, or could have.</param>
    public void Note(long memberId, string threadId, DateTime upTo, bool isNews)
    {
        if (seen.Count < Most)
            seen.AddOrUpdate((memberId, threadId), upTo, (_, known) => known > upTo ? known : upTo);
        if (isNews && hurry.CurrentCount == 0)
            hurry.Release();
    }

    /// <summary>Waits so long, or until a reader's count of notices waits for what was noted.</summary>
    public Task Wait(TimeSpan atMost, CancellationToken ct) => hurry.WaitAsync(atMost, ct);

    public IReadOnlyCollection<(long Member, string Thread, DateTime At)> Take()
    {
        var taken = System.Threading.Interlocked.Exchange(ref seen, new());
        return [.. taken.Select(mark => (mark.Key.Member, mark.Key.Thread, mark.Value))];
    }

    public void Dispose() => hurry.Dispose();
}
