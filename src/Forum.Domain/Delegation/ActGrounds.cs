namespace Forum.Domain.Delegation;

/// <summary>What an act rested on, each grant with those above it, the lowest first, as far as they live and the reader may know of them.</summary>
/// <param name="Other">Where it was decided a second time, by another grant; empty where it was decided once.</param>
public sealed record ActGrounds(IReadOnlyList<GrantLine> First, IReadOnlyList<GrantLine> Other)
{
    public static readonly ActGrounds None = new([], []);
}
