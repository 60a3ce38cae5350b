namespace Forum.Domain.Members;

/// <summary>How a member wants the forum to be. Null leaves it to the browser and the site.</summary>
/// <param name="TimeZone">An id of <see cref="TimeZones.Offered"/>; null is UTC.</param>
/// <param name="PostsPerPage">One of <see cref="PostsOffered"/>.</param>
public sealed record Preferences(string? Language, string? Theme, string? TimeZone, int PostsPerPage, ProfileParts Shows)
{
    /// <summary>How many posts a page of a thread has for guests, in every address that doesn't say otherwise.</summary>
    public const int UsualPosts = 20;

    public const ProfileParts UsuallyShown = ProfileParts.Activity | ProfileParts.Groups;

    public static readonly IReadOnlyList<int> PostsOffered = [10, UsualPosts, 30, 50];

    public static Preferences Usual { get; } = new(null, null, null, UsualPosts, UsuallyShown);
}
