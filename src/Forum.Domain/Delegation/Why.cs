using Forum.Domain.Powers;

namespace Forum.Domain.Delegation;

/// <summary>Somebody asks whether a thing can be done, and by what right.</summary>
/// <param name="Where">As <see cref="Surroundings"/> reads it.</param>
/// <param name="Member">The name of whom it is about; nothing: of whoever asks.</param>
/// <param name="On">The name of the member whom it would be done to, for what is done to members.</param>
public sealed record WhyQuestion(Power Power, string? Where, string? Member, string? On);

/// <summary>What was decided, and what it rests on, as far as the asker may know of it.</summary>
/// <param name="MemberName">Whom it is about; null: whoever asks.</param>
/// <param name="OnName">Whom it would be done to.</param>
/// <param name="Denied">Null where it is allowed.</param>
/// <param name="Outranked">Allowed in general, but not against this member: they hold what the asker doesn't.</param>
/// <param name="Chain">The grant that it rests on, then the one above it, and so on.</param>
/// <param name="Near">Grants of the asker's own that give this power, but not there or not yet.</param>
/// <param name="Ended">When the latest of their own that gave it was over, with whether somebody took it back.</param>
/// <param name="Holders">Where it is denied: the grants that do give it there.</param>
public sealed record Why(
    Power Power,
    ScopeLine Where,
    string? MemberName,
    string? OnName,
    Denial? Denied,
    bool Outranked,
    IReadOnlyList<GrantLine> Chain,
    IReadOnlyList<GrantLine> Near,
    EndedGrant? Ended,
    IReadOnlyList<GrantLine> Holders
)
{
    public bool IsAllowed => Denied is null && !Outranked;
}

public sealed record EndedGrant(DateTime At, bool TakenBack);
