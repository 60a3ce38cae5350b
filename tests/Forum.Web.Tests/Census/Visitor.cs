namespace Forum.Web.Tests.Census;

/// <summary>The kinds of people that every endpoint is asked by.</summary>
public enum Kind
{
    Guest,
    Newcomer,
    Member,

    /// <summary>Reads but may not write.</summary>
    Silenced,

    /// <summary>Was in the hidden group, sees what a guest sees.</summary>
    Suspended,

    /// <summary>Was in the hidden group until they were taken out of it.</summary>
    Former,

    /// <summary>Is in the hidden group.</summary>
    Insider,

    /// <summary>Holds moderation powers through a group, outside the hidden one.</summary>
    Moderator,

    /// <summary>Holds all powers, outside the hidden group.</summary>
    Owner,

    /// <summary>Holds the powers over one open board, and may hand them on.</summary>
    Leader,

    /// <summary>Has two of them from the leader.</summary>
    Deputy,

    /// <summary>Held the leader's powers until they were taken back.</summary>
    FormerLeader,

    /// <summary>Speaks officially, helps members and sees what is searched, through a group, outside the hidden one.</summary>
    Staff,
}

/// <summary>Somebody with a session; without a token, a guest.</summary>
public sealed record Visitor(Kind Kind, string Id, string? Token)
{
    public static readonly Visitor Guest = new(Kind.Guest, "", null);

    /// <summary>The cookie of a guest who has seen a form: as long as the forum's own.</summary>
    public const string GuestSecret = "YSBndWVzdCB3aG8gaGFzIHNlZW4gYSBmb3JtIGhlcmU";

    public string Cookie => Token is null ? $"__Host-guest={GuestSecret}" : $"__Host-session={Token}";
}
