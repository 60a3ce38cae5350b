using System.Collections.Concurrent;

namespace Forum.Web.Workers;

/// <summary>What members have read on pages since the last time it was written down: showing a page writes nothing by itself.</summary>
public sealed class ReadMarks
{
    private const int Most = 10_000;
    private ConcurrentDictionary<(long Member, string Thread), DateTime> seen = new();

    /// <summary>A member saw a thread up to its post of that time.</summary>
    public void Note(long memberId, string threadId, DateTime upTo)
    {
        if (seen.Count < Most)
            seen.AddOrUpdate((memberId, threadId), upTo, (_, known) => known > upTo ? known : upTo);
    }

    public IReadOnlyCollection<(long Member, string Thread, DateTime At)> Take()
    {
        var taken = System.Threading.Interlocked.Exchange(ref seen, new());
        return [.. taken.Select(mark => (mark.Key.Member, mark.Key.Thread, mark.Value))];
    }
}
