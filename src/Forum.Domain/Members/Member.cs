namespace Forum.Domain.Members;

/// <summary>A person with an account. Their name is unique by its folded form, which confusable letters can't get round.</summary>
public sealed class Member
{
    public const int AboutLimit = 2_000;

    private Member() { }

    internal Member(string publicId, string name, string foldedName, DateTime now)
    {
        (PublicId, Name, FoldedName, JoinedAt, AllReadAt) = (publicId, name, foldedName, now, now);
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string FoldedName { get; private set; } = "";
    public string? PasswordHash { get; private set; }

    /// <summary>Unverified, optional, never an identifier.</summary>
    public string? Email { get; private set; }
    public string About { get; private set; } = "";
    public string AboutHtml { get; private set; } = "";
    public DateTime JoinedAt { get; private set; }
    public MemberOrigin Origin { get; private set; }

    /// <summary>The name that an imported member had at the source, where it could not be kept.</summary>
    public string? SourceName { get; private set; }
    public Standing Standing { get; private set; }
    public string? Language { get; private set; }
    public string? Theme { get; private set; }

    /// <summary>Of the IANA database; null is UTC.</summary>
    public string? TimeZone { get; private set; }
    public int PostsPerPage { get; private set; } = Preferences.UsualPosts;

    /// <summary>What their page tells others.</summary>
    public ProfileParts Shows { get; private set; } = Preferences.UsuallyShown;

    /// <summary>Whatever was last written before this moment counts as read.</summary>
    public DateTime AllReadAt { get; private set; }

    /// <summary>The version of the rules that they agreed to when registering.</summary>
    public int? AgreedRules { get; private set; }

    /// <summary>When they had read what the site says to members on their first visits; null while they are shown it, and the beginning of time for whoever was here before there was any.</summary>
    public DateTime? WelcomedAt { get; private set; }
    public DateTime? LeftAt { get; private set; }

    /// <summary>Only for queries.</summary>
    internal List<MemberTrace> Traces { get; private set; } = [];

    internal void SetPassword(string hash) => PasswordHash = hash;

    internal void Agree(int rulesVersion) => AgreedRules = rulesVersion;

    internal void Describe(string about, string aboutHtml, string? email) => (About, AboutHtml, Email) = (about, aboutHtml, email);

    internal void Prefer(Preferences chosen) =>
        (Language, Theme, TimeZone, PostsPerPage, Shows) = (chosen.Language, chosen.Theme, chosen.TimeZone, chosen.PostsPerPage, chosen.Shows);

    internal void BeWelcomed(DateTime now) => WelcomedAt ??= now;

    internal void ReadAll(DateTime now) => AllReadAt = now;

    internal void Stand(Standing standing) => Standing = standing;

    /// <summary>The account of somebody who was elsewhere and has not come yet: nobody can sign in to it.</summary>
    /// <param name="sourceName">Their name there, where they could not keep it.</param>
    internal void ComeFromElsewhere(string? sourceName) => (Origin, SourceName) = (MemberOrigin.Imported, sourceName);

    internal void JoinedOn(DateTime at) => (JoinedAt, AllReadAt) = (at, at);

    /// <summary>The person whose account it is has come; what was written before counts as read.</summary>
    internal void Claim(string name, string foldedName, DateTime now) =>
        (Name, FoldedName, Origin, AllReadAt) = (name, foldedName, MemberOrigin.Registered, now);

    /// <summary>As if the account were made now: nothing in it tells of before.</summary>
    internal void BeginAnew(DateTime now) => (JoinedAt, SourceName, About, AboutHtml) = (now, null, "", "");

    /// <summary>Takes the person out of the account; what they wrote stays under a name that says so.</summary>
    internal void Anonymise(DateTime now)
    {
        Name = "";
        FoldedName = "left:" + PublicId;
        (PasswordHash, Email, About, AboutHtml, SourceName, AgreedRules) = (null, null, "", "", null, null);
        Prefer(Preferences.Usual);
        LeftAt = now;
    }
}
