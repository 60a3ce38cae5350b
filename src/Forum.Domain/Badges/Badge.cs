using Forum.Domain.Powers;

namespace Forum.Domain.Badges;

/// <summary>Something that members can win, for the whole site, a board or a tag. Whoever sees the place sees the badge.</summary>
public sealed class Badge
{
    /// <summary>So many an actor can see at most when they make one.</summary>
    public const int Most = 300;

    private Badge() { }

    internal Badge(string publicId, ScopeKind kind, long targetId, string tag, DateTime now) =>
        (PublicId, ScopeKind, TargetId, Tag, MadeAt) = (publicId, kind, targetId, tag, now);

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";

    /// <summary>The site, a board or a tag.</summary>
    public ScopeKind ScopeKind { get; private set; }
    public long TargetId { get; private set; }
    public string Tag { get; private set; } = "";

    /// <summary>The number of the latest version, from 1.</summary>
    public int Version { get; private set; }
    internal string StoredDefinition { get; private set; } = "";
    public BadgeDefinition Definition => BadgeDefinition.Read(StoredDefinition);
    public DateTime MadeAt { get; private set; }

    /// <summary>Since when it is given no more; whoever has it keeps it.</summary>
    public DateTime? RetiredAt { get; private set; }

    internal void Become(BadgeDefinition definition) => (Version, StoredDefinition) = (Version + 1, definition.Stored());

    internal void Retire(DateTime? at) => RetiredAt = at;
}

/// <summary>What a badge was from one change to the next.</summary>
public sealed class BadgeVersion
{
    private BadgeVersion() { }

    internal BadgeVersion(Badge badge, long? actId, DateTime at) =>
        (BadgeId, Number, StoredDefinition, ActId, At) = (badge.Id, badge.Version, badge.StoredDefinition, actId, at);

    public long BadgeId { get; private set; }
    public int Number { get; private set; }
    internal string StoredDefinition { get; private set; } = "";
    public BadgeDefinition Definition => BadgeDefinition.Read(StoredDefinition);

    /// <summary>The act that made it; null where it came with the site.</summary>
    public long? ActId { get; private set; }
    public DateTime At { get; private set; }
}
