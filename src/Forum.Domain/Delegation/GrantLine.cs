using Forum.Domain.Powers;

namespace Forum.Domain.Delegation;

/// <summary>A grant that lives, told to somebody who may know of it: what it really gives, as its whole chain lets it.</summary>
/// <param name="Above">The nearest grant above it that they may know of too, by its id; null where there is none.</param>
/// <param name="GroupId">Where a group holds it; then there is no member.</param>
/// <param name="IsMine">They hold it themselves or through a group.</param>
/// <param name="ActsLeft">How many acts are left to them today; null where there is no limit, or it isn't theirs.</param>
public sealed record GrantLine(
    string Id,
    string? Above,
    string? MemberId,
    string? MemberName,
    string? GroupId,
    string? GroupName,
    IReadOnlyList<Power> Powers,
    bool IsAll,
    IReadOnlyList<ScopeLine> Scopes,
    GrantSource Source,
    string? GiverId,
    string? GiverName,
    DateTime From,
    DateTime? Until,
    int? ActsPerDay,
    int? ActsLeft,
    int? SanctionDays,
    bool NewcomersOnly,
    bool IsMine,
    bool CanTakeBack,
    bool CanDelegate
);

/// <param name="Where">As a form writes it: <c>board:ID</c>.</param>
/// <param name="Name">The section's, board's, thread's or tag's; empty for the site.</param>
public sealed record ScopeLine(ScopeKind Kind, string Where, string? Id, string Name);
