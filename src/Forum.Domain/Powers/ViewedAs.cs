namespace Forum.Domain.Powers;

/// <summary>With whose eyes somebody looks at the site.</summary>
/// <param name="GroupId">The public id of a group, for <see cref="ViewedKind.Group"/>.</param>
public sealed record ViewedAs(ViewedKind Kind, string? GroupId = null);

public enum ViewedKind
{
    Guest,
    Member,
    Group,
}

/// <param name="Group">The name of the group, where it is one.</param>
public sealed record ReducedActor(Actor Actor, string? Group);
