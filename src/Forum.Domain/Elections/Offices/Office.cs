using Forum.Domain.Powers;

namespace Forum.Domain.Elections.Offices;

/// <summary>What leaders are elected to: powers over a place, for a term. Whoever sees the place sees the office and its elections.</summary>
public sealed class Office
{
    public const int TitleLimit = 60;
    public const int DescriptionLimit = 2_000;

    private Office() { }

    internal Office(string publicId, ScopeKind kind, long targetId) => (PublicId, ScopeKind, TargetId) = (publicId, kind, targetId);

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Description { get; private set; } = "";

    /// <summary>The site, a section or a board.</summary>
    public ScopeKind ScopeKind { get; private set; }
    public long TargetId { get; private set; }
    internal string StoredRules { get; private set; } = "";

    /// <summary>Those of the next election.</summary>
    public ElectionRules Rules => ElectionRules.Read(StoredRules);
    public DateTime? ClosedAt { get; private set; }

    internal void Change(string title, string description, ElectionRules rules) =>
        (Title, Description, StoredRules) = (title, description, rules.Stored());

    internal void Close(DateTime now) => ClosedAt = now;
}
