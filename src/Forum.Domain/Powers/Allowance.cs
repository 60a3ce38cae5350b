using Forum.Domain.Audiences;

namespace Forum.Domain.Powers;

/// <summary>
/// How many acts one grant of a chain allows in a day (UTC), and how many were done today under it and all that was made out of it, whoever did
/// them and whether they were undone since. What everybody or every member sees is counted together; each hidden audience has the whole number
/// for itself. Otherwise who shares a grant would learn, by what is left of it, of acts on what they can't see.
/// </summary>
public sealed record Allowance(int ActsPerDay, IReadOnlyDictionary<long, int> Done)
{
    public int DoneIn(long audienceId) => Done.GetValueOrDefault(CountedIn(audienceId));

    public int LeftIn(long audienceId) => Math.Max(0, ActsPerDay - DoneIn(audienceId));

    /// <summary>The audience under whose name acts in an audience are counted.</summary>
    internal static long CountedIn(long audienceId) => audienceId == Audience.MembersId ? Audience.EveryoneId : audienceId;
}
