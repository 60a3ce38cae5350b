namespace Forum.Domain.Members;

/// <summary>
/// Newcomer → member: a day with us and 3 public posts. Member → regular: 30 days, 25 public posts, 10 votes received.
/// It's judged anew when a member's public posts or votes change, so what leaves the public leaves the standing too.
/// </summary>
public static class StandingRules
{
    public static readonly TimeSpan MemberAfter = TimeSpan.FromDays(1);
    public static readonly TimeSpan RegularAfter = TimeSpan.FromDays(30);
    public const int MemberPosts = 3;
    public const int RegularPosts = 25;
    public const int RegularVotes = 10;

    public static Standing Of(TimeSpan age, int publicPosts, int publicVotes)
    {
        if (age >= RegularAfter && publicPosts >= RegularPosts && publicVotes >= RegularVotes)
            return Standing.Regular;
        return age >= MemberAfter && publicPosts >= MemberPosts ? Standing.Member : Standing.Newcomer;
    }
}
