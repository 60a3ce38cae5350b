namespace Forum.Domain.Members;

/// <summary>What a member's page tells others beside the name, the day of joining and the public counters. The member always sees all of it.</summary>
[Flags]
public enum ProfileParts
{
    None = 0,

    /// <summary>What they wrote, as far as the reader sees it.</summary>
    Activity = 1,

    /// <summary>The groups that the reader is in, too.</summary>
    Groups = 2,

    /// <summary>The e-mail address, to those who are signed in.</summary>
    Email = 4,

    /// <summary>They stand on no leaderboard: what this part says is that they don't want to.</summary>
    Unlisted = 8,
}
