namespace Forum.Domain.Members.Groups;

/// <summary>How people come into a group. Whoever manages groups can admit anybody, whichever it is.</summary>
public enum GroupEntry
{
    /// <summary>Only by those who manage groups.</summary>
    Closed,

    /// <summary>By a one-use link.</summary>
    Invitation,

    /// <summary>By an application that somebody settles, or by a one-use link.</summary>
    Application,
}
