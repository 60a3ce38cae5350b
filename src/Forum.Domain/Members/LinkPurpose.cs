namespace Forum.Domain.Members;

/// <summary>What a one-use link is good for.</summary>
public enum LinkPurpose
{
    /// <summary>A new password for whoever forgot theirs.</summary>
    Password,

    /// <summary>An imported account, for the person whose it is.</summary>
    Claim,
}
