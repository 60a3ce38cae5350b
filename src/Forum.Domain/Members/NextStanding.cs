namespace Forum.Domain.Members;

/// <summary>The next step of a member's standing, and what is still lacking for it; nothing where it comes with their next post or vote.</summary>
/// <param name="Days">Days still to be here, begun ones counted whole.</param>
/// <param name="Posts">Posts still to write that everybody sees.</param>
/// <param name="Votes">Votes still to get for such posts.</param>
public sealed record NextStanding(Standing Standing, int Days, int Posts, int Votes)
{
    public bool IsComplete => (Days, Posts, Votes) == default;

    /// <param name="age">How long they have been here.</param>
    /// <returns>Null for who stands highest.</returns>
    public static NextStanding? After(Standing standing, TimeSpan age, int publicPosts, int publicVotes) =>
        standing switch
        {
            Standing.Newcomer => new(Standing.Member, Lacking(StandingRules.MemberAfter, age), Lacking(StandingRules.MemberPosts, publicPosts), 0),
            Standing.Member => new(
                Standing.Regular,
                Lacking(StandingRules.RegularAfter, age),
                Lacking(StandingRules.RegularPosts, publicPosts),
                Lacking(StandingRules.RegularVotes, publicVotes)
            ),
            _ => null,
        };

    private static int Lacking(TimeSpan wanted, TimeSpan age) => age >= wanted ? 0 : (int)Math.Ceiling((wanted - age).TotalDays);

    private static int Lacking(int wanted, int there) => Math.Max(0, wanted - there);
}
