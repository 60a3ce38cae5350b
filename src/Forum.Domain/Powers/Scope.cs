namespace Forum.Domain.Powers;

/// <summary>Where a grant holds: the site, a section, a board, a thread (by id) or a tag (by name).</summary>
public sealed class Scope
{
    private Scope() { }

    internal Scope(ScopeKind kind, long targetId = 0, string tag = "") => (Kind, TargetId, Tag) = (kind, targetId, tag);

    public long Id { get; private set; }
    public long GrantId { get; private set; }
    public ScopeKind Kind { get; private set; }
    public long TargetId { get; private set; }
    public string Tag { get; private set; } = "";

    /// <summary>The order of scopes from the narrowest.</summary>
    internal int Reach =>
        Kind switch
        {
            ScopeKind.Thread => 0,
            ScopeKind.Board => 1,
            ScopeKind.Section => 2,
            ScopeKind.Tag => 3,
            _ => 4,
        };

    internal bool IsSameAs(Scope other) => Kind == other.Kind && TargetId == other.TargetId && Tag == other.Tag;

    public bool Covers(Place place) =>
        Kind switch
        {
            ScopeKind.Site => true,
            ScopeKind.Section => place.SectionId == TargetId,
            ScopeKind.Board => place.BoardId == TargetId,
            ScopeKind.Thread => place.ThreadId == TargetId,
            ScopeKind.Tag => place.Tags.Contains(Tag),
            _ => false,
        };
}

public enum ScopeKind
{
    Site,
    Section,
    Board,
    Thread,
    Tag,
}
